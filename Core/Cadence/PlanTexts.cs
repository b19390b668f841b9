using System.Globalization;
using System.Resources;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Cadence;

/// <summary>The words for a plan's reasons, those of a turn among them; English, and Dutch for <c>nl</c>.</summary>
public static class PlanTexts
{
    private static readonly ResourceManager Texts = new("Recruiting.Core.Cadence.PlanTexts", typeof(PlanTexts).Assembly);

    /// <summary>One reason in words, without a full stop.</summary>
    public static string Of(Reason reason, CultureInfo language) =>
        reason.Code.StartsWith("turn.", StringComparison.Ordinal) ? TurnTexts.Of(reason, language) : reason.In(Texts, language);

    /// <summary>Several reasons in one line.</summary>
    public static string Of(IEnumerable<Reason> reasons, CultureInfo language) => string.Join("; ", reasons.Select(reason => Of(reason, language)));
}

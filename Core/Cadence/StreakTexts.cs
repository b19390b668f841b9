using System.Globalization;
using System.Resources;

namespace Recruiting.Core.Cadence;

/// <summary>The words for a streak's reasons and for what would save it; English, and Dutch for <c>nl</c>.</summary>
public static class StreakTexts
{
    private static readonly ResourceManager Texts = new("Recruiting.Core.Cadence.StreakTexts", typeof(StreakTexts).Assembly);

    /// <summary>One reason in words, without a full stop.</summary>
    public static string Of(Reason reason, CultureInfo language) => reason.In(Texts, language);

    /// <summary>Several reasons in one line.</summary>
    public static string Of(IEnumerable<Reason> reasons, CultureInfo language) => string.Join("; ", reasons.Select(reason => Of(reason, language)));

    /// <summary>How a streak is counted, to be shown wherever the number is.</summary>
    public static string Rule(CultureInfo language) => Of(Reason.Of("streak.rule"), language);
}

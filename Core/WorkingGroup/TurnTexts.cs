using System.Globalization;
using System.Resources;

namespace Recruiting.Core.WorkingGroup;

/// <summary>The words for the reasons of a turn; English, and Dutch for <c>nl</c>.</summary>
public static class TurnTexts
{
    private static readonly ResourceManager Texts = new("Recruiting.Core.WorkingGroup.TurnTexts", typeof(TurnTexts).Assembly);

    /// <summary>One reason in words, without a full stop.</summary>
    public static string Of(Reason reason, CultureInfo language) => reason.In(Texts, language);
}

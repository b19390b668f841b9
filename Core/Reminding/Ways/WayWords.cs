using System.Globalization;

namespace Recruiting.Core.Reminding.Ways;

/// <summary>The few words that the ways add to a message, and how they handle the message's own.</summary>
internal static class WayWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>The link that ends such messages.</summary>
    public static string Stop(CultureInfo language)
    {
        Sentence words = "Stop these mails";
        return words.In(language);
    }

    /// <summary>Stands where a text was left out.</summary>
    public static string TextElsewhere(CultureInfo language)
    {
        Sentence words = "There is no room for the text here. Open the board to copy it.";
        return words.In(language);
    }

    /// <summary>Stands after the last item where some were left out.</summary>
    public static string MoreElsewhere(CultureInfo language, int left)
    {
        Sentence words = $"There is more, which has no room here: {left}. Open the board to see all of it.";
        return words.In(language);
    }

    /// <summary>The language's tag (BCP 47).</summary>
    public static string Tag(CultureInfo language) => language.Name.Length > 0 ? language.Name : English.Name;

    /// <summary>Does an item say nothing that the subject does not?</summary>
    public static bool IsOnly(this MessageItem item, string subject) => item.Title == subject && item is { When: null, Lines.Count: 0, Paste: null, Link: null };

    /// <summary>In one line: whatever breaks a line, and every other control character, becomes a space.</summary>
    public static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim();

    /// <summary>At most so many UTF-16 units, an ellipsis last where it was longer. Only for what names a thing, never for a text that is to be pasted.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)] + "…";
}

using System.Globalization;

namespace Recruiting.Board.Pages.Write;

/// <summary>Where LinkedIn folds a text in its feed and shows "…more".</summary>
/// <remarks>LinkedIn does not say where, and nobody here has measured it. Others write of about 140 characters on a phone and 210 at a desk; three lines of so many
/// characters come to the same, and account for texts of short lines. An approximation, and said to be one wherever it is shown.</remarks>
/// <param name="Width">How many characters a line has.</param>
/// <param name="Lines">How many lines are shown.</param>
internal sealed record Fold(int Width, int Lines)
{
    /// <summary>On a phone.</summary>
    internal static readonly Fold Phone = new(47, 3);

    /// <summary>At a desk.</summary>
    internal static readonly Fold Desk = new(70, 3);

    // A word that is cut is shown up to here before it.
    private const int LongestWord = 15;

    /// <summary>The first place that is not shown, between two characters as readers see them; null where all is shown.</summary>
    internal int? Of(string text)
    {
        var (line, column, gap) = (1, 0, 0);
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            var breaks = text[at] is '\n' or '\r';
            if (breaks || column == Width) (line, column) = (line + 1, 0);
            if (line > Lines) return string.IsNullOrWhiteSpace(text[at..]) ? null : at - gap <= LongestWord && gap > 0 && !breaks ? gap : at;
            if (!breaks) column++;
            if (char.IsWhiteSpace(text[at])) gap = at;
            at += length;
        }

        return null;
    }
}

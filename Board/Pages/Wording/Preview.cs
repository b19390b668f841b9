using System.Globalization;

namespace Recruiting.Board.Pages.Wording;

/// <summary>The beginning of a text on one line.</summary>
public static class Preview
{
    /// <summary>At most so many characters as readers see them; an emoji of several parts is never cut.</summary>
    public static string Of(string text, int most = 90)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var ends = StringInfo.ParseCombiningCharacters(line);
        return ends.Length <= most ? line : line[..ends[most]].TrimEnd(' ', '.', ',', ';', ':', '…') + "…";
    }
}

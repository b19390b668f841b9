using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Recruiting.Board.Pages.Log;

/// <summary>Texts without accents and other marks, for looking in thousands of them: by the rules of a language each search would take a hundred times as long.</summary>
internal static class PlainLetters
{
    // Shorter ones are sentences that are made for one look.
    private const int Long = 200;

    // By the string itself: posts that are remembered keep theirs, and lend it to every line that is about them.
    private static readonly ConditionalWeakTable<string, string> Known = [];

    /// <summary>The text with plain letters; as it is where it holds half of a character.</summary>
    internal static string Of(string text) => Ascii.IsValid(text) ? text : text.Length < Long ? Make(text) : Known.GetValue(text, Make);

    private static string Make(string text)
    {
        try
        {
            var (apart, plain) = (text.Normalize(NormalizationForm.FormD), new StringBuilder(text.Length));
            foreach (var c in apart)
            {
                if (c < 0x80 || CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(c);
            }

            return plain.ToString();
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}

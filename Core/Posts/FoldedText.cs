using System.Globalization;
using System.Text;

namespace Recruiting.Core.Posts;

/// <summary>A text as words are compared: without case, diacritics, line breaks, punctuation and characters that nobody sees,
/// with the way back to the words as they stand.</summary>
/// <remarks>Folding, character by character: compatibility decomposition (Unicode NFKD); combining marks of Latin, Greek and Cyrillic,
/// variation selectors, format and control characters go; lower case; each run of white space and punctuation becomes one space, none at the ends.
/// Letters, digits and symbols (emoji, <c>+</c>, <c>€</c>) stay. A lone surrogate counts as U+FFFD. So <c>Café-medewerker!</c> folds to <c>cafe medewerker</c>.</remarks>
public sealed class FoldedText
{
    private readonly string _original;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly List<int> _breaks;

    private FoldedText(string original, string text, int[] starts, int[] ends, List<int> breaks) =>
        (_original, Text, _starts, _ends, _breaks) = (original, text, starts, ends, breaks);

    /// <summary>The folded text: words with one space between them.</summary>
    public string Text { get; }

    /// <summary>The folded text of the same length, with <c>\n</c> instead of a space where a sentence or paragraph ends.</summary>
    public string Sentences =>
        _breaks.Count == 0 ? Text : string.Create(Text.Length, this, static (span, it) =>
        {
            it.Text.CopyTo(span);
            foreach (var at in it._breaks) span[at] = '\n';
        });

    /// <summary>The words of the original that a stretch of <see cref="Text"/> came from, as they stand there.</summary>
    public string Original(int start, int length) =>
        length == 0 ? "" : _original[_starts[start].._ends[start + length - 1]];

    /// <summary>Folds a text; any string is allowed.</summary>
    public static FoldedText Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        var starts = new List<int>(text.Length);
        var ends = new List<int>(text.Length);
        var breaks = new List<int>();
        var gap = new Gap();
        for (var at = 0; at < text.Length;)
        {
            var valid = Rune.TryGetRuneAt(text, at, out var rune);
            if (!valid) rune = Rune.ReplacementChar;
            var next = at + (valid ? rune.Utf16SequenceLength : 1);
            foreach (var part in Decomposed(rune))
            {
                if (IsBetweenWords(part)) gap = gap.With(part);
                else if (IsMark(part)) CloseWithMark(next);
                else if (!IsUnseen(part)) Append(part, rune, at, next);
            }

            at = next;
        }

        return new(text, folded.ToString(), [.. starts], [.. ends], breaks);

        // A mark belongs to the letter before it, so that the way back gives both.
        void CloseWithMark(int end)
        {
            if (!gap.Open && ends.Count > 0) ends[^1] = end;
        }

        void Append(Rune part, Rune from, int start, int end)
        {
            if (gap.Open && folded.Length > 0)
            {
                if (gap.EndsSentence(from)) breaks.Add(folded.Length);
                folded.Append(' ');
                starts.Add(ends[^1]);
                ends.Add(start);
            }

            gap = new Gap();
            Span<char> units = stackalloc char[2];
            folded.Append(units[..Lower(part).EncodeToUtf16(units)]);
            while (starts.Count < folded.Length)
            {
                starts.Add(start);
                ends.Add(end);
            }
        }
    }

    private static StringRuneEnumerator Decomposed(Rune rune)
    {
        var one = rune.ToString();
        return (rune.IsAscii ? one : one.Normalize(NormalizationForm.FormKD)).EnumerateRunes();
    }

    // Upper case first, so that letters with two lower forms (σ and ς) become one.
    private static Rune Lower(Rune rune) => Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune));

    private static bool IsBetweenWords(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.IsPunctuation(rune);

    private static bool IsMark(Rune rune) => rune.Value is (>= 0x0300 and <= 0x036F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    private static bool IsUnseen(Rune rune) => Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    /// <summary>What stands between two words.</summary>
    private readonly record struct Gap(bool Open, bool Stop, bool SpaceAfterStop, int Lines)
    {
        public Gap With(Rune rune) => new(
            true,
            Stop || rune.Value is '.' or '!' or '?',
            SpaceAfterStop || (Stop && Rune.IsWhiteSpace(rune)),
            Lines + (rune.Value == '\n' ? 1 : 0));

        // "max. 35 jaar" ends nothing; "… 12 man. Gezocht" does, and so does an empty line.
        public bool EndsSentence(Rune next) => Lines > 1 || (SpaceAfterStop && (Rune.IsUpper(next) || Rune.IsSymbol(next)));
    }
}

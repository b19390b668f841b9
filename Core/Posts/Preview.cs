using System.Globalization;
using System.Text;

namespace Recruiting.Core.Posts;

/// <summary>The beginning of a text on one line.</summary>
public static class Preview
{
    /// <summary>At most so many characters as readers see them; an emoji of several parts is never cut.</summary>
    public static string Of(string text, int most = 90)
    {
        // No more of the text is looked at than is shown: a list shows hundreds of beginnings. A space begins a character of its own, so whole words are cut off safely.
        var line = new StringBuilder();
        foreach (var word in text.AsSpan().EnumerateWords())
        {
            if (line.Length > 0) line.Append(' ');
            line.Append(word);
            if (line.Length <= most) continue;
            var ends = StringInfo.ParseCombiningCharacters(line.ToString());
            if (ends.Length > most) return line.ToString(0, ends[most]).TrimEnd(' ', '.', ',', ';', ':', '…') + "…";
        }

        return line.ToString();
    }

    private static WordEnumerator EnumerateWords(this ReadOnlySpan<char> text) => new(text);

    private ref struct WordEnumerator(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> rest = text;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly WordEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            rest = rest.TrimStart();
            if (rest.IsEmpty) return false;
            var end = 0;
            while (end < rest.Length && !char.IsWhiteSpace(rest[end])) end++;
            Current = rest[..end];
            rest = rest[end..];
            return true;
        }
    }
}

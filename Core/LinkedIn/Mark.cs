using System.Text;
using System.Text.RegularExpressions;
using Recruiting.Core.Posts;

namespace Recruiting.Core.LinkedIn;

/// <summary>A piece of a plain text that is markup: a mention or a hashtag.</summary>
/// <remarks>
/// <para>A mention is one of <see cref="Mentions"/>. A hashtag is <c>#</c> and a word: a letter, digits before it or not, then letters, digits, marks and underscores
/// (<c>#1</c> is a rank). It begins where a word could: after nothing, a space, a bracket, a quote, an emoji. After a letter or digit
/// (<c>C#dev</c>, <c>F#</c>) nobody means a hashtag, after <c># / &amp; = ? _ @ \</c> hardly anybody, and inside a URL the <c>#</c>
/// is a fragment: those are escaped, which shows the very same characters.</para>
/// <para>The full-width <c>＃</c> is not reserved: it stands as it is, with or without a word; LinkedIn makes of it what it likes.</para>
/// </remarks>
internal sealed partial class Mark
{
    private readonly Match _match;

    private Mark(Match match) => _match = match;

    public int Start => _match.Index;

    public int End => _match.Index + _match.Length;

    /// <summary>All marks of a text, in order, never overlapping.</summary>
    public static IEnumerable<Mark> Find(string text) =>
        Pattern().Matches(text).Where(m => !m.Groups["url"].Success).Select(m => new Mark(m));

    /// <summary>Writes the mark in little text: its frame bare, what stands inside escaped.</summary>
    public void Write(StringBuilder encoded)
    {
        if (_match.Groups["tag"].Success)
        {
            encoded.Append('#');
            LittleText.Escape(encoded, _match.Groups["tag"].ValueSpan);
            return;
        }

        encoded.Append("@[");
        LittleText.Escape(encoded, _match.Groups["name"].ValueSpan);
        encoded.Append("](");
        LittleText.Escape(encoded, _match.Groups["urn"].ValueSpan);
        encoded.Append(')');
    }

    [GeneratedRegex(
        """
        (?<url> (?i: https?:// | \b www\. ) (?: (?! @\[ ) \S )+ )
        |
        """ + Mentions.Pattern + """
        | (?<! [\p{L}\p{Nd}\p{Nl}\p{Mc}\p{Pc}\#＃/&=?@\\] | [\p{L}\p{Nd}] \p{Mn}+ ) \# (?<tag> \p{Nd}* \p{L} [\p{L}\p{Nd}\p{M}_]* )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

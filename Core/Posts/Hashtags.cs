using System.Text.RegularExpressions;

namespace Recruiting.Core.Posts;

/// <summary>Finds the hashtags of a post's text.</summary>
/// <remarks>A hashtag is <c>#</c> (or full-width <c>＃</c>) and one word (LinkedIn's little text: <c>HashtagElement ::= '#' SINGLE_WORD</c>) of letters, digits and <c>_</c>
/// with at least one letter: <c>#1</c> is a rank. What stands right behind a letter, digit, <c>_</c>, <c>/</c>, <c>&amp;</c> or another <c>#</c> is none (<c>C#</c>, <c>&amp;#39;</c>),
/// nor is what belongs to a web address.</remarks>
public static partial class Hashtags
{
    /// <summary>The hashtags in order, with <c>#</c>, as they stand; a repeated one counts again.</summary>
    public static IReadOnlyList<string> In(string text) => [.. Places(text).Select(range => text[range])];

    /// <summary>Where the hashtags stand, in order.</summary>
    public static IEnumerable<Range> Places(string text) =>
        Tag().Matches(text).Select(m => m.Groups["tag"]).Where(tag => tag.Success).Select(tag => tag.Index..(tag.Index + tag.Length));

    // An address is matched first and thrown away, so that its #fragment is not seen.
    [GeneratedRegex(@"https?://\S+|(?<![\p{L}\p{M}\p{N}_/&#＃])(?<tag>[#＃](?=[\p{M}\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}

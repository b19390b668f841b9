using System.Text.RegularExpressions;

namespace Recruiting.Core.Posts;

/// <summary>Finds what LinkedIn makes links of in a post's text.</summary>
/// <remarks>A web address begins with <c>http(s)://</c> or <c>www.</c>, or is LinkedIn's own <c>lnkd.in/…</c>, or a bare lower-case name under <c>.com</c>, <c>.nl</c>, <c>.org</c> or
/// <c>.eu</c>. <c>ASP.NET</c>, <c>Node.js</c>, <c>B.V.</c> and mail addresses are none. Punctuation behind an address is not part of it.</remarks>
public static partial class WebAddresses
{
    /// <summary>The addresses in order, as they stand.</summary>
    public static IReadOnlyList<string> In(string text) => [.. Address().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"(?<![\w@.-])(?:(?i:https?://|www\.)[^\s<>""]*[^\s<>"".,;:!?)\]}'’”]|lnkd\.in/\w+|(?:[a-z0-9-]+\.)+(?:com|nl|org|eu)(?![\w-]|\.\w)(?:/[^\s<>""]*[^\s<>"".,;:!?)\]}'’”])?)", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}

using System.Text.RegularExpressions;

namespace Recruiting.Core.Posts;

/// <summary>Mentions in a post's text: <c>@[Name](urn:li:person:…)</c> or <c>@[Name](urn:li:organization:123)</c>.</summary>
/// <remarks>The name holds no bracket and no line break; anything else that begins with <c>@</c> is text. What is a mention here is one on every way out:
/// sent as markup through the API, and pasted as the name by a person.</remarks>
public static partial class Mentions
{
    /// <summary>As a regular expression, with the groups <c>name</c> and <c>urn</c>.</summary>
    internal const string Pattern = @"@\[(?<name>[^\[\]\r\n]+)\]\((?<urn>urn:li:(?:person:[A-Za-z0-9_-]+|organization:[0-9]+))\)";

    /// <summary>The text with names in place of mentions.</summary>
    public static string AsNames(string text) => Mention().Replace(text, "${name}");

    /// <summary>The names that are mentioned, in order, each once.</summary>
    public static IReadOnlyList<string> Names(string text) => [.. Mention().Matches(text).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal)];

    /// <summary>The text in pieces, in order: between mentions as it stands, and each mention's name.</summary>
    public static IEnumerable<(string Text, bool IsMention)> Pieces(string text)
    {
        var at = 0;
        foreach (Match mention in Mention().Matches(text))
        {
            yield return (text[at..mention.Index], false);
            yield return (mention.Groups["name"].Value, true);
            at = mention.Index + mention.Length;
        }

        yield return (text[at..], false);
    }

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}

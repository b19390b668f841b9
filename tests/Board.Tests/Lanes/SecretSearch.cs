using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Recruiting.Board.Tests.Lanes;

/// <summary>Looks for a secret in whatever was seen: as it is, behind escapes, and within base64, in any letter case. It undoes what may have been done to the secret
/// in what was seen, where the product looks for the secret's own forms: neither can hide the other's slip.</summary>
internal sealed partial class SecretSearch
{
    private readonly string plain, escaped, base64;

    /// <param name="seen">All that was seen.</param>
    public SecretSearch(string seen)
    {
        // Text may lie in a file with two bytes to the character.
        plain = seen.Replace("\0", "", StringComparison.Ordinal);
        escaped = Unescaped(plain);
        var decoded = string.Join('\n', Decoded(escaped));
        base64 = decoded + Unescaped(decoded);
    }

    /// <summary>The forms of the secret that were seen; empty for none.</summary>
    public IReadOnlyList<string> Find(string secret) => [.. new[] { ("plain", plain), ("escaped", escaped), ("base64", base64) }.Where(f => f.Item2.Contains(secret, StringComparison.OrdinalIgnoreCase)).Select(f => f.Item1)];

    /// <summary>Where it was seen.</summary>
    public string Around(string secret) =>
        new[] { plain, escaped, base64 }.Select(text => (Text: text, At: text.IndexOf(secret, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(f => f.At >= 0) is { Text: { } found, At: var at }
            ? found.Substring(Math.Max(0, at - 300), Math.Min(600, found.Length - Math.Max(0, at - 300)))
            : "";

    private static string Unescaped(string text)
    {
        for (var i = 0; i < 3; i++) text = Json().Replace(WebUtility.HtmlDecode(Uri.UnescapeDataString(text)), m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString());
        return text;
    }

    // A group may begin at any of four characters.
    private static IEnumerable<string> Decoded(string text) =>
        from run in Base64().Matches(text)
        let standard = run.Value.Replace('-', '+').Replace('_', '/')
        from skip in Enumerable.Range(0, Math.Min(4, standard.Length))
        let rest = standard[skip..]
        where rest.Length % 4 != 1
        select Encoding.Latin1.GetString(Convert.FromBase64String(rest.PadRight((rest.Length + 3) / 4 * 4, '=')));

    [GeneratedRegex(@"\\+u([0-9a-fA-F]{4})")]
    private static partial Regex Json();

    [GeneratedRegex("[A-Za-z0-9+/_-]{12,}")]
    private static partial Regex Base64();
}

using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Recruiting.Board.Tests.Lanes;

/// <summary>Looks for a secret in whatever was seen: as it is, behind escapes, and within base64, in any letter case. It undoes what may have been done to the secret
/// in what was seen, where the product looks for the secret's own forms: neither can hide the other's slip.</summary>
internal static partial class SecretSearch
{
    /// <summary>The forms of the secret that the text holds; empty where it holds none.</summary>
    public static IReadOnlyList<string> Find(string secret, string seen)
    {
        // Text may lie in a file with two bytes to the character.
        var text = seen.Replace("\0", "", StringComparison.Ordinal);
        var plain = Unescaped(text);
        return [.. new[] { ("plain", Holds(text, secret)), ("escaped", Holds(plain, secret)), ("base64", Decoded(plain).Any(bytes => Holds(bytes, secret) || Holds(Unescaped(bytes), secret))) }.Where(f => f.Item2).Select(f => f.Item1)];
    }

    private static bool Holds(string text, string secret) => text.Contains(secret, StringComparison.OrdinalIgnoreCase);

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
        let whole = (standard.Length - skip) / 4 * 4
        where whole > 0
        select Encoding.Latin1.GetString(Convert.FromBase64String(standard.Substring(skip, whole)));

    [GeneratedRegex(@"\\+u([0-9a-fA-F]{4})")]
    private static partial Regex Json();

    [GeneratedRegex("[A-Za-z0-9+/_-]{12,}")]
    private static partial Regex Base64();
}

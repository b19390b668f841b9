using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Recruiting.Core.LinkedIn;

/// <summary>Tells whether words hold a secret in some dress: percent-encoded, in JSON's or HTML's escapes, in hexadecimals, in base64 of either alphabet and at any place
/// within it (<c>Basic base64(id:secret)</c>), several of these around one another, broken into lines, or broken off at the end of half an answer.</summary>
/// <remarks>Both sides are reduced to letters and digits without case, and compared so. A secret of fewer than eight of them is not looked for: ordinary words would be taken for it.</remarks>
internal static partial class SecretTrace
{
    /// <summary>As few letters and digits as say for certain that it is the secret.</summary>
    private const int Least = 8;

    /// <summary>How many escapes around one another are undone.</summary>
    private const int Layers = 4;

    /// <summary>Is it in there?</summary>
    public static bool IsIn(string words, string secret)
    {
        var forms = Forms(secret).Select(Bare).Where(form => form.Length >= Least).Distinct().ToList();
        return forms.Count > 0 && Readings(words).Select(Bare).Any(bare => forms.Exists(form => bare.Contains(form, StringComparison.Ordinal) || BreaksOff(bare, form)));
    }

    private static IEnumerable<string> Forms(string secret)
    {
        foreach (var sent in (string[])[secret, Uri.EscapeDataString(secret)])
        {
            yield return sent;
            var bytes = Encoding.UTF8.GetBytes(sent);
            yield return Convert.ToHexString(bytes);
            for (var before = 0; before < 3; before++) yield return Within(bytes, before);
        }
    }

    // Three bytes make four characters: what base64 makes of the bytes whatever stands before them, where so many of a group do, and whatever comes after.
    private static string Within(byte[] bytes, int before)
    {
        var all = Convert.ToBase64String([.. new byte[before], .. bytes]).TrimEnd('=');
        return all[(before == 0 ? 0 : before + 1)..^((before + bytes.Length) % 3 == 0 ? 0 : 1)];
    }

    private static IEnumerable<string> Readings(string words)
    {
        for (var layer = 0; layer <= Layers; layer++)
        {
            yield return words;
            var plainer = WebUtility.HtmlDecode(Escapes().Replace(Uri.UnescapeDataString(words), Character));
            if (plainer == words) yield break;
            words = plainer;
        }
    }

    private static string Character(Match escape) => ((char)int.Parse(escape.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();

    private static string Bare(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant));

    private static bool BreaksOff(string bare, string form)
    {
        for (var length = Math.Min(form.Length - 1, bare.Length); length >= Least; length--)
        {
            if (bare.AsSpan().EndsWith(form.AsSpan(0, length))) return true;
        }

        return false;
    }

    [GeneratedRegex(@"(?:[\\%]+u(?<code>[0-9a-f]{4})|\\+x(?<code>[0-9a-f]{2}))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Escapes();
}

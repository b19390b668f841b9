using System.Globalization;
using System.Net;
using System.Text;

namespace Recruiting.Testing;

/// <summary>The dresses in which a server or a proxy has been seen to send back what it was sent.</summary>
public static class SecretDress
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "plain", "lower case", "percent", "percent, lower case", "percent, every character", "percent, twice", "form", "JSON escapes", "JSON escapes, twice", "HTML entities",
        "base64", "base64url", "Basic", "Basic, one later", "Basic, two later", "Basic, percent", "base64 in lines", "hexadecimal", "broken off",
    ];

    /// <summary>The secret in one of them, with words around it.</summary>
    public static string Of(string dress, string secret) => dress switch
    {
        "plain" => $"You sent {secret} to us.",
        "lower case" => $"You sent {secret.ToLowerInvariant()} to us.",
        "percent" => $"You sent {Uri.EscapeDataString(secret)} to us.",
        "percent, lower case" => $"token={string.Concat(Bytes(secret).Select(b => char.IsAsciiLetterOrDigit((char)b) ? $"{(char)b}" : Percent(b).ToLowerInvariant()))}&a=b",
        "percent, every character" => $"token={string.Concat(Bytes(secret).Select(Percent))}&a=b",
        "percent, twice" => $"q={Uri.EscapeDataString(Uri.EscapeDataString("token=" + secret))}",
        "form" => $"client_id=77page&token={WebUtility.UrlEncode(secret)}&a=b",
        "JSON escapes" => $"{{\"token\":\"{Escapes(secret)}\"}}",
        "JSON escapes, twice" => $"{{\"request\":\"{{\\\"token\\\":\\\"{Escapes(secret).Replace("\\", "\\\\", StringComparison.Ordinal)}\\\"}}\"}}",
        "HTML entities" => $"<pre>{string.Concat(secret.Select(c => string.Create(CultureInfo.InvariantCulture, $"&#{(int)c};")))}</pre>",
        "base64" => $"dump {Convert.ToBase64String(Bytes(secret))} end",
        "base64url" => $"dump {Convert.ToBase64String(Bytes(secret)).TrimEnd('=').Replace('+', '-').Replace('/', '_')} end",
        "Basic" => Basic("abc:", secret),
        "Basic, one later" => Basic("abcd:", secret),
        "Basic, two later" => Basic("abcde:", secret),
        "Basic, percent" => Basic("abcd:", Uri.EscapeDataString(secret)),
        "base64 in lines" => string.Join("\r\n", Convert.ToBase64String(Bytes("The request was: " + secret)).Chunk(16).Select(c => new string(c))),
        "hexadecimal" => $"0000  {Convert.ToHexStringLower(Bytes(secret))}",
        "broken off" => $"You sent {secret[..^3]}",
        _ => throw new ArgumentOutOfRangeException(nameof(dress), dress, "No such dress."),
    };

    private static string Basic(string before, string secret) => $"Authorization: Basic {Convert.ToBase64String(Bytes($"{before}{secret};"))}, and more";

    private static string Percent(byte b) => $"%{b.ToString("X2", CultureInfo.InvariantCulture)}";

    private static string Escapes(string secret) => string.Concat(secret.Select(c => $"\\u{((int)c).ToString("x4", CultureInfo.InvariantCulture)}"));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}

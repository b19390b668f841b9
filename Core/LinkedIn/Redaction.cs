namespace Recruiting.Core.LinkedIn;

/// <summary>Keeps the token out of a result, whatever LinkedIn or a proxy echoes.</summary>
internal static class Redaction
{
    private const int MostMessage = 500;
    private const int MostCode = 100;

    /// <summary>The result without the token (as it is, or percent-encoded), its message cut to 500 characters, code and trace id to 100.</summary>
    public static CreateResult Without(this CreateResult result, string token) => result with
    {
        Code = Clean(result.Code, token, MostCode),
        Message = Clean(result.Message, token, MostMessage),
        ServiceCode = Clean(result.ServiceCode, token, MostCode),
        TraceId = Clean(result.TraceId, token, MostCode),
    };

    /// <summary>Words of LinkedIn's without any of the secrets, cut to 500 characters.</summary>
    public static string? Clean(string? words, IEnumerable<string?> secrets) =>
        secrets.OfType<string>().Aggregate(words, (cleaned, secret) => Clean(cleaned, secret, int.MaxValue)) is { } all ? Clean(all, "", MostMessage) : null;

    /// <summary>Words of LinkedIn without the token, cut to 500 characters.</summary>
    public static string? Message(string? words, string token) => Clean(words, token, MostMessage);

    // First out, then cut: half a token is a secret too.
    internal static string? Clean(string? words, string token, int most = MostCode)
    {
        if (words is null) return null;
        if (token.Length > 0)
        {
            words = words
                .Replace(token, "[token]", StringComparison.OrdinalIgnoreCase)
                .Replace(Uri.EscapeDataString(token), "[token]", StringComparison.OrdinalIgnoreCase);
        }

        if (words.Length <= most) return words;
        return words[..(char.IsHighSurrogate(words[most - 1]) ? most - 1 : most)];
    }
}

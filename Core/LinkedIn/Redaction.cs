namespace Recruiting.Core.LinkedIn;

/// <summary>Keeps a secret out of a result, whatever LinkedIn or a proxy echoes.</summary>
internal static class Redaction
{
    internal const int MostMessage = 500;
    private const int MostCode = 100;
    private const string Mark = "[token]";

    /// <summary>The result without the token in any form that <see cref="SecretTrace"/> knows, its message cut to 500 characters, code and trace id to 100.</summary>
    public static CreateResult Without(this CreateResult result, string token) => result with
    {
        Code = Clean(result.Code, token, MostCode),
        Message = Clean(result.Message, token, MostMessage),
        ServiceCode = Clean(result.ServiceCode, token, MostCode),
        TraceId = Clean(result.TraceId, token, MostCode),
    };

    /// <summary>Words of LinkedIn without any of the secrets, cut to 500 characters.</summary>
    public static string? Clean(string? words, IEnumerable<string?> secrets) => Cut(secrets.OfType<string>().Aggregate(words, Out), MostMessage);

    /// <summary>Words of LinkedIn without the token, cut.</summary>
    /// <param name="words">What LinkedIn said.</param>
    /// <param name="token">The secret; empty for none.</param>
    /// <param name="most">How many characters stay. Default: 100, as for a code.</param>
    // First out, then cut: half a token is a secret too.
    internal static string? Clean(string? words, string token, int most = MostCode) => Cut(Out(words, token), most);

    // Taken out where it stands as it is. In any other dress it costs the words around it too: where it begins and ends there is nothing to be sure about.
    private static string? Out(string? words, string secret)
    {
        if (words is null || secret.Length == 0) return words;
        var rest = words.Replace(secret, Mark, StringComparison.OrdinalIgnoreCase).Replace(Uri.EscapeDataString(secret), Mark, StringComparison.OrdinalIgnoreCase);
        return SecretTrace.IsIn(rest, secret) ? Mark : rest;
    }

    private static string? Cut(string? words, int most) =>
        words is null || words.Length <= most ? words : words[..(char.IsHighSurrogate(words[most - 1]) ? most - 1 : most)];
}

using System.Text;

namespace Recruiting.Board.Tests.Lanes;

/// <summary>Looks for a secret in whatever was seen: as it is, percent-encoded, and in base64, in any letter case.</summary>
internal static class SecretSearch
{
    /// <summary>The forms of the secret that the text holds; empty where it holds none.</summary>
    public static IReadOnlyList<string> Find(string secret, string seen) => [.. Forms(secret).Where(form => seen.Contains(form.Value, StringComparison.OrdinalIgnoreCase)).Select(form => form.Name)];

    private static IEnumerable<(string Name, string Value)> Forms(string secret)
    {
        yield return ("plain", secret);
        yield return ("percent", Uri.EscapeDataString(secret));
        yield return ("base64", Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).TrimEnd('='));
    }
}

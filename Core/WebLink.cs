namespace Recruiting.Core;

/// <summary>A link that somebody gives (of a post, to a channel): absolute, http or https, with a host, and nothing in it that breaks a line or a word.</summary>
public static class WebLink
{
    /// <summary>Is this such a link?</summary>
    public static bool IsValid(string link) =>
        (link.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && !link.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
        && Uri.TryCreate(link, UriKind.Absolute, out var uri)
        && uri.Host.Length > 0;
}

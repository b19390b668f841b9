using AngleSharp;
using AngleSharp.Dom;
using Recruiting.Core.Media;

namespace Recruiting.Core.Publishing;

/// <summary>What a page says of itself to whoever links to it (the Open Graph protocol, https://ogp.me), or else in its title and description.</summary>
/// <param name="Title">At most as long as LinkedIn takes; null where it says none.</param>
/// <param name="Description">The same.</param>
/// <param name="Image">The address of its picture, http or https; null where it names none.</param>
public sealed record OpenGraph(string? Title, string? Description, Uri? Image)
{
    /// <summary>Reads a page. Nothing of it is run, and nothing that it refers to is fetched.</summary>
    /// <param name="html">The page, or its beginning.</param>
    /// <param name="contentType">What it was sent as, which may name its character set; null where nothing was said.</param>
    /// <param name="address">Where it was found: relative addresses count from there.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<OpenGraph> OfAsync(Stream html, string? contentType, Uri address, CancellationToken cancel = default)
    {
        using var context = BrowsingContext.New(AngleSharp.Configuration.Default);
        using var page = await context.OpenAsync(
            response => response.Content(html).Address(address.AbsoluteUri).Header("Content-Type", contentType ?? "text/html"), cancel).ConfigureAwait(false);
        return new(
            Cut(Meta(page, "og:title") ?? Meta(page, "twitter:title") ?? page.Title, MediaLimits.Title),
            Cut(Meta(page, "og:description") ?? Meta(page, "description"), MediaLimits.AltText),
            Address(Meta(page, "og:image:secure_url") ?? Meta(page, "og:image") ?? Meta(page, "twitter:image"), address));
    }

    // By property, as the protocol has it, or by name, as many pages write it.
    private static string? Meta(IDocument page, string name) => page.QuerySelectorAll("meta")
        .Where(m => string.Equals(m.GetAttribute("property") ?? m.GetAttribute("name"), name, StringComparison.OrdinalIgnoreCase))
        .Select(m => m.GetAttribute("content"))
        .FirstOrDefault(content => !string.IsNullOrWhiteSpace(content));

    private static string? Cut(string? words, int most)
    {
        var plain = string.Join(' ', (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (plain.Length == 0) return null;
        return plain.Length <= most ? plain : plain[..(char.IsHighSurrogate(plain[most - 1]) ? most - 1 : most)];
    }

    private static Uri? Address(string? written, Uri page) =>
        Uri.TryCreate(page, written ?? "", out var found) && written is not null && found.Scheme is "http" or "https" ? found : null;
}

using Recruiting.Core.Posts;

namespace Recruiting.Core.LinkedIn;

/// <summary>Is a post that LinkedIn shows the one that it was asked for? Compared as readers see it, so that it does not matter how LinkedIn keeps it.</summary>
public static class SameContent
{
    /// <summary>Same text (as shown, spaces and line ends apart), and the same images or document, or else the same link and none of these.</summary>
    public static bool Is(LinkedInPost asked, ReadPost read) =>
        Shown(LittleText.Encode(asked.Text)) == Shown(read.Commentary) && read.Assets.SequenceEqual(Assets(asked.Media))
        && (asked.Media is { TakesThePlaceOfTheLink: true } || Address(asked.Link) == Address(read.Link));

    private static IEnumerable<string> Assets(LinkedInMedia? media) =>
        media is null ? [] : media.Document is { } document && media.Images.Count == 0 ? [document.Urn] : media.Images.Select(i => i.Urn);

    private static string Shown(string little) => string.Join(' ', Content.Normalize(LittleText.Render(little)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Address(string? link) => Uri.TryCreate(link, UriKind.Absolute, out var uri) ? uri.AbsoluteUri.TrimEnd('/') : link;
}

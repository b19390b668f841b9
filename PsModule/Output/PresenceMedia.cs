using Recruiting.Core.Posts;

namespace Recruiting.PowerShell.Output;

/// <summary>An image, a document or a link's card of a post.</summary>
public sealed class PresenceMedia
{
    private PresenceMedia(string kind, string? file, string? text) => (Kind, File, Text) = (kind, file, text);

    /// <summary>Image, Document or Card.</summary>
    public string Kind { get; }

    /// <summary>The file's name in the store, which -Image and -Document take too; null for a card without a picture.</summary>
    public string? File { get; }

    /// <summary>What the image shows, or the title of the document or card; null where nobody has said.</summary>
    public string? Text { get; }

    /// <summary><c>Image "What it shows"</c>.</summary>
    public override string ToString() => Text is null ? Kind : $"{Kind} \"{FirstWords.Of(Text, 50)}\"";

    /// <summary>All that a post has.</summary>
    internal static PresenceMedia[] Of(Post post) =>
    [
        .. post.Images.Select(i => new PresenceMedia("Image", i.File, i.AltText)),
        .. post.Document is { } document ? [new PresenceMedia("Document", document.File, document.Title)] : Array.Empty<PresenceMedia>(),
        .. post.Card is { } card ? [new PresenceMedia("Card", card.Image, card.Title)] : Array.Empty<PresenceMedia>(),
    ];
}

using NodaTime;
using Recruiting.Core.Media;

namespace Recruiting.Core.Posts;

/// <summary>An image of a post.</summary>
/// <param name="File">Its name among the media: the SHA-256 of its content.</param>
/// <param name="AltText">What it shows, for those who do not see it; at most 4,086 characters; null where nobody has said.</param>
public sealed record PostImage(string File, string? AltText = null) : Stored;

/// <summary>A document of a post.</summary>
/// <param name="File">Its name among the media.</param>
/// <param name="Title">What readers see as its name, 1 to 400 characters.</param>
public sealed record PostDocument(string File, string Title) : Stored;

/// <summary>How a link is shown: LinkedIn does not read the page itself (linkedin.md section 8).</summary>
/// <param name="Title">1 to 400 characters.</param>
/// <param name="Description">At most 4,086 characters, or null.</param>
/// <param name="Image">An image among the media, or null.</param>
public sealed record LinkCard(string Title, string? Description = null, string? Image = null) : Stored;

/// <summary>A file that LinkedIn has.</summary>
/// <param name="Owner">For whom: only this author's posts may use it.</param>
/// <param name="File">Its name among the media.</param>
/// <param name="Urn">Its name at LinkedIn.</param>
/// <param name="At">When it was uploaded.</param>
public sealed record Uploaded(string Owner, string File, string Urn, Instant At) : Stored
{
    /// <summary>How long LinkedIn is trusted to keep what no post uses. Its own time is not documented.</summary>
    public static readonly Duration Good = Duration.FromDays(1);
}

/// <summary>One file that a post goes out with.</summary>
/// <param name="File">Its name among the media.</param>
/// <param name="Kind">As what it is uploaded.</param>
public sealed record NeededFile(string File, MediaKind Kind);

/// <summary>What media a post has.</summary>
public static class PostMedia
{
    /// <summary>The files that it goes out with, each once, in their order.</summary>
    public static IEnumerable<NeededFile> Files(Post post) =>
        post.Images.Select(i => new NeededFile(i.File, MediaKind.Image))
            .Concat(post.Document is { } document ? [new(document.File, MediaKind.Document)] : [])
            .Concat(post.Card?.Image is { } image ? [new(image, MediaKind.Image)] : [])
            .Distinct();

    /// <summary>Does it go out with images or a document? Then LinkedIn shows no link card, and the link stands in the text.</summary>
    public static bool TakesThePlaceOfTheLink(Post post) => post.Images.Count > 0 || post.Document is not null;
}

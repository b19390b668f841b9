namespace Recruiting.Core.Posts;

/// <summary>What readers get to see of a post, by itself: what <see cref="Content.Same"/> compares.</summary>
/// <param name="Text">The text.</param>
/// <param name="Link">The link, or null.</param>
public sealed record PostContent(string Text, string? Link = null) : Stored
{
    /// <summary>The images, in their order.</summary>
    public IReadOnlyList<PostImage> Images { get; init; } = [];

    /// <summary>The document, or null.</summary>
    public PostDocument? Document { get; init; }

    /// <summary>How the link is shown, or null.</summary>
    public LinkCard? Card { get; init; }

    /// <summary>That of a post.</summary>
    public static PostContent Of(Post post) => new(post.Text, post.Link) { Images = post.Images, Document = post.Document, Card = post.Card };

    /// <summary>Equal where readers see the same.</summary>
    public bool Equals(PostContent? other) =>
        other is not null && Text == other.Text && Link == other.Link && Document == other.Document && Card == other.Card && Images.SequenceEqual(other.Images);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Link, Images.Count);
}

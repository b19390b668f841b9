using NodaTime;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <summary>Fields of a post to change; what is not <see cref="Field{T}.Given"/> stays.</summary>
public sealed record PostEdit
{
    /// <summary>The text: content.</summary>
    public Field<string> Text { get; init; }

    /// <summary>The link, or null for none: content.</summary>
    public Field<string?> Link { get; init; }

    /// <summary>The images: content.</summary>
    public Field<IReadOnlyList<PostImage>> Images { get; init; }

    /// <summary>The document, or null for none: content.</summary>
    public Field<PostDocument?> Document { get; init; }

    /// <summary>How the link is shown, or null for its host alone: content. Another link without it has none.</summary>
    public Field<LinkCard?> Card { get; init; }

    /// <summary>The author: as assigning.</summary>
    public Field<string?> Author { get; init; }

    /// <summary>The language.</summary>
    public Field<string?> Language { get; init; }

    /// <summary>The tags.</summary>
    public Field<IReadOnlyList<string>> Tags { get; init; }

    /// <summary>The last day.</summary>
    public Field<LocalDate?> Until { get; init; }

    /// <summary>The time: as rescheduling.</summary>
    public Field<DueWish> Due { get; init; }

    /// <summary>A post with the content that is wanted.</summary>
    public Post ContentOf(Post post)
    {
        var link = Link.Given ? Link.Value : post.Link;
        return post with
        {
            Text = Text.Given ? Content.Normalize(Text.Value) : post.Text,
            Link = link,
            Images = Images.Given ? Images.Value : post.Images,
            Document = Document.Given ? Document.Value : post.Document,
            // The card of another page says nothing of this one.
            Card = Card.Given ? Card.Value : link == post.Link ? post.Card : null,
        };
    }
}

/// <summary>A field that may be given or left alone.</summary>
/// <param name="Given">Was it given?</param>
/// <param name="Value">The value, where given.</param>
public readonly record struct Field<T>(bool Given, T Value);

using NodaTime;
using NodaTime.Text;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <summary>A post as somebody asks for it.</summary>
public sealed record NewPost
{
    /// <summary>The channel's id.</summary>
    public required string Channel { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>A colleague's id; null leaves it open (a profile's only colleague is its author).</summary>
    public string? Author { get; init; }

    /// <summary>An absolute http(s) address.</summary>
    public string? Link { get; init; }

    /// <summary>Images, in their order.</summary>
    public IReadOnlyList<PostImage> Images { get; init; } = [];

    /// <summary>A document, or null.</summary>
    public PostDocument? Document { get; init; }

    /// <summary>How the link is shown, or null.</summary>
    public LinkCard? Card { get; init; }

    /// <summary>A language tag.</summary>
    public string? Language { get; init; }

    /// <summary>Tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The last day.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>When.</summary>
    public DueWish Due { get; init; } = new DueWish.None();

    /// <summary>Approve it in the same act.</summary>
    public bool Approve { get; init; }

    /// <summary>What is to stand in its id behind the channel, so that a form that is sent twice makes one post; null for anything new.</summary>
    /// <remarks>Where a post of that id says something else, or was taken back since, this one gets another id. Where it says the same and all else was asked for in another way, this one is refused.</remarks>
    public string? Suffix { get; init; }

    /// <summary>What was asked for under <see cref="Suffix"/>, so that it is known again; null where that is null.</summary>
    internal string? Asked() => Suffix is null ? null : Content.HashOf(string.Join('\0', [Due.ToString(), Author, Until is { } last ? LocalDatePattern.Iso.Format(last) : null, Language, .. Tags]));
}

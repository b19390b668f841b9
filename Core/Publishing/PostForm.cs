using NodaTime;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <summary>A new post as it is written: in the API, by a cmdlet.</summary>
public sealed record PostForm
{
    /// <summary>The channel's id.</summary>
    public string? Channel { get; init; }

    /// <summary>What readers read.</summary>
    public string? Text { get; init; }

    /// <summary>A colleague's id.</summary>
    public string? Author { get; init; }

    /// <summary>An absolute http(s) address.</summary>
    public string? Link { get; init; }

    /// <summary>1 to 20 images, in their order; none beside a document or a card.</summary>
    public IReadOnlyList<PostImage>? Images { get; init; }

    /// <summary>A document; none beside images or a card.</summary>
    public PostDocument? Document { get; init; }

    /// <summary>How the link is shown; none without a link.</summary>
    public LinkCard? Card { get; init; }

    /// <summary>A language tag.</summary>
    public string? Language { get; init; }

    /// <summary>Tags.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>The last day.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>An instant, <c>"next"</c>, or absent for the queue.</summary>
    public string? DueAt { get; init; }

    /// <summary>Approve in the same call.</summary>
    public bool? Approve { get; init; }

    /// <summary>The post that is asked for.</summary>
    /// <exception cref="PresenceException">Everything that is wrong with it, at once.</exception>
    public NewPost ToNewPost()
    {
        var faults = new FaultList();
        faults.Check(!string.IsNullOrWhiteSpace(Channel), "channel.missing", "Say in which channel: give its id.", "channel");
        faults.Check(!string.IsNullOrWhiteSpace(Text), "post.text-missing", "Give the text.", "text");
        PostFields.Check(faults, Text, Link, Language, Tags);
        PostFields.Check(faults, Images, Document, Card);
        var due = faults.Try(() => PostFields.Due(DueAt));
        faults.ThrowIfAny();
        return new NewPost
        {
            Channel = Channel!,
            Text = Text!,
            Author = Author,
            Link = Link,
            Images = Images ?? [],
            Document = Document,
            Card = Card,
            Language = Language,
            Tags = Tags ?? [],
            Until = Until,
            Due = due!,
            Approve = Approve == true,
        };
    }
}

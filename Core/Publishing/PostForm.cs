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
        var due = faults.Try(() => PostFields.Due(DueAt));
        faults.ThrowIfAny();
        return new NewPost
        {
            Channel = Channel!,
            Text = Text!,
            Author = Author,
            Link = Link,
            Language = Language,
            Tags = Tags ?? [],
            Until = Until,
            Due = due!,
            Approve = Approve == true,
        };
    }
}

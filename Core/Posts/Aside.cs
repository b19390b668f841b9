using NodaTime;
using Recruiting.Core.Time;

namespace Recruiting.Core.Posts;

/// <summary>How a post lay in a person's hand when it was put aside (later, skipped, handed over, could not), so that this can be taken back.</summary>
public sealed record Aside : Stored
{
    /// <summary>How many moves the post had made by then: it can be taken back while this is the last but one.</summary>
    public int Moves { get; init; }

    /// <summary>Its author.</summary>
    public string? Author { get; init; }

    /// <summary>Did it wait for the author's own yes?</summary>
    public bool AsksAuthor { get; init; }

    /// <summary>Its time.</summary>
    public LocalMoment? Due { get; init; }

    /// <summary>The end of its window.</summary>
    public Instant? WindowEnd { get; init; }

    /// <summary>Its slot.</summary>
    public string? Slot { get; init; }

    /// <summary>Why it stood there.</summary>
    public IReadOnlyList<Reason>? PlanWhy { get; init; }

    /// <summary>Why it waited, and until when.</summary>
    public Waiting? Waiting { get; init; }

    /// <summary>Who had it open.</summary>
    public Opened? Opened { get; init; }

    /// <summary>Its place in the channel's pace.</summary>
    public Instant? PacedAt { get; init; }

    /// <summary>What had gone wrong.</summary>
    public PostError? LastError { get; init; }

    /// <summary>Why somebody else could not place it.</summary>
    public Setback? Setback { get; init; }

    /// <summary>What is to be remembered of a post that is being put aside; null for one that lies in no hand.</summary>
    public static Aside? Of(Post post) => post.State != PostState.AwaitingHand ? null : new()
    {
        Moves = post.Moves,
        Author = post.Author,
        AsksAuthor = post.AsksAuthor,
        Due = post.Due,
        WindowEnd = post.WindowEnd,
        Slot = post.Slot,
        PlanWhy = post.PlanWhy,
        Waiting = post.Waiting,
        Opened = post.Opened,
        PacedAt = post.PacedAt,
        LastError = post.LastError,
        Setback = post.Setback,
    };

    /// <summary>The post as it lay there.</summary>
    /// <param name="post">The post as it is.</param>
    /// <param name="slotIsFree">Has nobody taken the slot since? Else it has its time without the slot.</param>
    public Post On(Post post, bool slotIsFree) => post with
    {
        Author = Author,
        AsksAuthor = AsksAuthor,
        Due = Due,
        WindowEnd = WindowEnd,
        Slot = slotIsFree ? Slot : null,
        PlanWhy = slotIsFree ? PlanWhy : null,
        Waiting = Waiting,
        Opened = Opened,
        PacedAt = PacedAt,
        LastError = LastError,
        Setback = Setback,
        NotBefore = null,
        Aside = null,
    };
}

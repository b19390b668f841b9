using NodaTime;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <summary>How a post leaves the way without having been placed.</summary>
public static class Leaving
{
    /// <summary>Its time passed: it says so until the plan takes it back into the queue.</summary>
    public static Change Missed(Post post, Reason why, string by, Instant now) =>
        Change.Of(post, Move.Miss, by, now, why, p => Timing.Off(p) with { Waiting = new Waiting(now, why), Opened = null, PacedAt = null });

    /// <summary>Back in the queue.</summary>
    public static Change Requeued(Post post, string by, Instant now) =>
        Change.Of(post, Move.Requeue, by, now, Reason.Of("requeued"), p => p with { Waiting = null });

    /// <summary>Its last day passed.</summary>
    public static Change Expired(Post post, string by, Instant now) =>
        Change.Of(post, Move.Expire, by, now, Reason.Of("expired"), p => Timing.Off(p) with { Waiting = null, Opened = null, PacedAt = null, LastError = null, Setback = null, Aside = null });
}

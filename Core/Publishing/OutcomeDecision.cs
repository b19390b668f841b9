using NodaTime;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <summary>The pure decision of what LinkedIn's answer makes of a post.</summary>
public static class OutcomeDecision
{
    /// <summary>The code of a retired version of LinkedIn's API.</summary>
    public const string VersionGone = "linkedin.version-gone";

    internal const int VersionGoneStatus = 426;

    /// <summary>What becomes of the post.</summary>
    /// <param name="post">The post as it is by now.</param>
    /// <param name="where">Its channel.</param>
    /// <param name="begun">The attempt, and what was known before it.</param>
    /// <param name="answer">LinkedIn's answer.</param>
    /// <param name="by">Which publisher.</param>
    /// <param name="now">The instant.</param>
    /// <returns>The change; null where the answer changes nothing about the post any more (its attempt is kept all the same).</returns>
    public static Change? Apply(Post post, Setting where, BegunAttempt begun, CreateResult answer, string by, Instant now)
    {
        var attempt = begun.Attempt;
        var known = Accepted(answer, begun.Unknown);
        if (known is { } urn && !begun.Ghost)
        {
            // A fact about LinkedIn: recorded from whichever state the post is in by then.
            return post.State == PostState.Published && post.Urn == urn ? null : Accept(post, where, attempt, answer, urn, by, now);
        }

        if (post.State is not (PostState.Publishing or PostState.InDoubt) || post.Attempts != attempt.Number) return null;
        if (begun.Ghost) return Doubt(post, answer, Reason.Of(WhereToLook.Ghost, answer.DuplicateOf ?? "-"), by, now);
        if (answer.Outcome == AttemptOutcome.Unknown || begun.InDoubt) return Doubt(post, answer, Reason.Of("doubt", Words(answer)), by, now);
        return answer.Outcome switch
        {
            AttemptOutcome.NotSent => Release(post, now + Grace.Unreachable, begun.HeldBack is { } why ? Reason.Of("held-back", why) : Reason.Of("unreachable"), answer, by, now),
            AttemptOutcome.Throttled => Throttled(post, where, answer, by, now),
            _ when answer.Status == VersionGoneStatus => FallBack(post, where, Reason.Of(VersionGone, answer.Version ?? "-"), answer, by, now),
            _ when answer.Handable => FallBack(post, where, Reason.Of("refused.handable", Words(answer)), answer, by, now),
            _ => Change.Of(post, Move.Refuse, by, now, Reason.Of("refused", Words(answer)), p => Settled(p) with
            {
                LastError = Error(answer),
                Waiting = new Waiting(now, Reason.Of("refused", Words(answer))),
                PacedAt = null,
            }),
        };
    }

    /// <summary>The id under which LinkedIn has the post: the one it gave, or the one that its duplicate refusal names, where that can only be this post.</summary>
    /// <remarks>Only after an attempt of this very post whose outcome is unknown, and only if the id's own time is not before that attempt.</remarks>
    internal static string? Accepted(CreateResult answer, IReadOnlyList<Attempt> unknown)
    {
        if (answer.Outcome == AttemptOutcome.Accepted) return answer.Urn;
        if (answer.DuplicateOf is not { } earlier || UrnTime.Of(earlier) is not { } at) return null;
        // Ids are cut to the millisecond.
        return unknown.Any(a => at >= a.StartedAt - Duration.FromMilliseconds(1)) ? earlier : null;
    }

    private static Change Accept(Post post, Setting where, Attempt attempt, CreateResult answer, string urn, string by, Instant now)
    {
        var why = answer.Outcome == AttemptOutcome.Accepted ? Reason.Of("accepted", urn) : Reason.Of("accepted.duplicate", urn);
        return Found(post, where, urn, why, by, now, attempt.StartedAt);
    }

    /// <summary>LinkedIn has it, under this id.</summary>
    internal static Change Found(Post post, Setting where, string urn, Reason why, string by, Instant now, Instant? otherwise = null)
    {
        var at = UrnTime.Of(urn) ?? otherwise ?? now;
        return Change.Of(post, Move.Accept, by, now, why, p => Placing.Placed(p, where, at) with
        {
            Urn = urn,
            Permalink = $"https://www.linkedin.com/feed/update/{urn}/",
            Sight = Sight.Visible,
            PlacedByHand = false,
            Opened = null,
        });
    }

    private static Change? Doubt(Post post, CreateResult answer, Reason why, string by, Instant now)
    {
        if (post.State == PostState.InDoubt) return null;
        return Change.Of(post, Move.Doubt, by, now, why, p => p with
        {
            Lease = null,
            AttemptOpen = true,
            Looking = DoubtLook.Begin(now),
            LastError = Error(answer),
            Waiting = new Waiting(now, why),
        });
    }

    private static Change Throttled(Post post, Setting where, CreateResult answer, string by, Instant now)
    {
        var again = answer.RetryAt ?? now + Grace.Unreachable;
        var verdict = DueDecision.Throttled(post, where, again);
        return verdict.Action == DueAction.Hold ? Release(post, again, verdict.Why, answer, by, now) : FallBack(post, where, verdict.Why, answer, by, now);
    }

    private static Change Release(Post post, Instant again, Reason why, CreateResult answer, string by, Instant now) =>
        Change.Of(post, Move.Release, by, now, why, p => Settled(p) with { NotBefore = again, LastError = Error(answer), Waiting = null, PacedAt = null });

    /// <summary>Into a person's hand, with the reason; never back to the direct lane unasked.</summary>
    internal static Change FallBack(Post post, Setting where, Reason why, PostError error, string by, Instant now)
    {
        var least = now + Grace.LeastInHand;
        var until = where.HandUntil(post) is { } end && end > least ? end : least;
        return Change.Of(post, Move.FallBack, by, now, why, p => Settled(p) with
        {
            HandOnly = true,
            LastError = error,
            Waiting = new Waiting(now, why, until),
            PacedAt = now,
        });
    }

    private static Change FallBack(Post post, Setting where, Reason why, CreateResult answer, string by, Instant now) =>
        FallBack(post, where, why, Error(answer), by, now);

    private static Post Settled(Post post) => post with { Lease = null, AttemptOpen = false, Looking = null };

    private static PostError Error(CreateResult answer) => new(answer.Code ?? "unknown", Reason.Of("linkedin.said", Words(answer)));

    private static string Words(CreateResult answer) =>
        answer.Message ?? answer.Code ?? (answer.Status is { } status ? $"HTTP {status}" : "-");
}

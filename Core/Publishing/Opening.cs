using NodaTime;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Publishing;

/// <summary>A post that was copied, or whose place was opened, is its opener's until somebody says whether it was placed: else it appears twice.</summary>
public static class Opening
{
    /// <summary>Refuses to take an opened post away unless it is said that it was not placed.</summary>
    /// <exception cref="PresenceException"><c>post.opened</c> (409).</exception>
    public static void RequireNotPlaced(Post post, bool notPlaced)
    {
        if (post.State != PostState.AwaitingHand || post.Opened is not { } opened || notPlaced) return;
        throw Conflict($"{opened.By} has opened this post for placing. Was it placed? Then confirm it; if it was not, say so (notPlaced).", opened);
    }

    /// <summary>Notes who copies it; takes it over from somebody else only where that is asked for.</summary>
    /// <exception cref="PresenceException"><c>post.opened</c> (409).</exception>
    public static Change Open(Post post, Setting where, bool takeOver, Actor actor, Instant now)
    {
        if (post.State == PostState.AwaitingHand && post.Opened is { } held && held.By != actor.Name && !takeOver)
        {
            throw Conflict($"{held.By} has this post open. Ask whether it was placed; take it over (takeOver) before you copy it.", held);
        }

        var opened = new Opened(actor.Name, now);
        if (post.State == PostState.AwaitingHand) return Change.Of(post, Move.Open, actor.Name, now, Reason.Of("opened"), p => p with { Opened = opened });
        if (MoveTable.Target(post.State, Move.Open, false) is not null) Writing.RequireUntil(post.Until, where, now);
        return Change.Of(post, Move.Open, actor.Name, now, Reason.Of("opened.forward"), p =>
        {
            var next = Forward(p, where, now);
            return next with
            {
                Opened = opened,
                Waiting = new Waiting(now, Reason.Of("hand.place", where.Channel.Name), where.HandUntil(next)),
                PacedAt = next.PacedAt ?? now,
            };
        });
    }

    // Brought forward to a day before its own, its time is now, and its slot is open to another post.
    private static Post Forward(Post post, Setting where, Instant now) => post.Due is { } due && due.Date > where.Today(now)
        ? new Timing(LocalMoment.Of(now, where.Zone), now + where.WindowLength, null).On(post)
        : post;

    private static PresenceException Conflict(Sentence sentence, Opened opened) =>
        new(FaultKind.Conflict, "post.opened", sentence)
        {
            Details = new Dictionary<string, object?> { ["opened"] = opened },
        };
}

using NodaTime;
using Recruiting.Core.Posts;

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
        if (post.State == PostState.AwaitingHand && post.Opened is { } opened && opened.By != actor.Name && !takeOver)
        {
            throw Conflict($"{opened.By} has this post open. Ask whether it was placed; take it over (takeOver) before you copy it.", opened);
        }

        var why = post.State == PostState.AwaitingHand ? Reason.Of("opened") : Reason.Of("opened.forward");
        return Change.Of(post, Move.Open, actor.Name, now, why, p => p with
        {
            Opened = new Opened(actor.Name, now),
            Waiting = p.State == PostState.AwaitingHand ? p.Waiting : new Waiting(now, Reason.Of("hand.place", where.Channel.Name), where.HandUntil(p)),
            PacedAt = p.PacedAt ?? now,
        });
    }

    private static PresenceException Conflict(string message, Opened opened) =>
        new(FaultKind.Conflict, "post.opened", message)
        {
            Details = new Dictionary<string, object?> { ["opened"] = opened },
        };
}

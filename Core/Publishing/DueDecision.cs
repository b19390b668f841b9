using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;

namespace Recruiting.Core.Publishing;

/// <summary>What is to be done with a post that the due index brought up.</summary>
public enum DueAction
{
    /// <summary>Its state asks for nothing (any more).</summary>
    Nothing,

    /// <summary>Not yet: paused, too close to another post, or not before an instant.</summary>
    Wait,

    /// <summary>Not before LinkedIn lets its connection go on.</summary>
    Hold,

    /// <summary>Through the API.</summary>
    Publish,

    /// <summary>Into a person's hand: that is its lane.</summary>
    HandOut,

    /// <summary>Into a person's hand, because the API cannot be used.</summary>
    FallBack,

    /// <summary>Too late: back to the queue.</summary>
    Miss,

    /// <summary>Nobody said yes in time: it keeps its text.</summary>
    LoseTime,

    /// <summary>Its last day has passed.</summary>
    Expire,
}

/// <summary>An action with its reason.</summary>
public sealed record DueVerdict(DueAction Action, Reason Why)
{
    /// <summary>Where it is held: until when.</summary>
    public Instant? Until { get; init; }

    internal static DueVerdict Of(DueAction action, string code, params string[] args) => new(action, Reason.Of(code, args));
}

/// <summary>The pure decision of the publish tick, taken again under the lease just before anything is sent.</summary>
public static class DueDecision
{
    /// <summary>Decides about one post.</summary>
    /// <param name="post">The post.</param>
    /// <param name="where">Its channel and team.</param>
    /// <param name="pace">The channel's pace.</param>
    /// <param name="connection">What it would go out with; null without a connection.</param>
    /// <param name="now">The instant of the decision.</param>
    /// <param name="trouble">Why there is no connection, where one was given.</param>
    /// <param name="heldUntil">LinkedIn asked the connection to wait until then; null where it did not.</param>
    public static DueVerdict Decide(Post post, Setting where, Pace pace, Connection? connection, Instant now, Reason? trouble = null, Instant? heldUntil = null)
    {
        if (post.State is PostState.Draft or PostState.InReview)
        {
            return post.WindowEnd is { } over && now >= over ? DueVerdict.Of(DueAction.LoseTime, "time.lost") : DueVerdict.Of(DueAction.Nothing, "due.nothing");
        }

        if (post.State != PostState.Scheduled || post.Due is not { } due) return DueVerdict.Of(DueAction.Nothing, "due.nothing");
        if (post.Until is { } last && where.Today(now) > last) return DueVerdict.Of(DueAction.Expire, "expired");
        if (now < due.At) return DueVerdict.Of(DueAction.Wait, "wait.not-due");
        return Late(post, where, now) ?? Held(post, where, pace, now) ?? GoOut(post, where, connection, now, trouble, heldUntil);
    }

    /// <summary>Missed, if the late policy of its lane says so.</summary>
    private static DueVerdict? Late(Post post, Setting where, Instant now)
    {
        var policy = where.LaneOf(post) == Delivery.Direct ? LatePolicy.PublishWithinGrace : LatePolicy.HoldForHand;
        var late = policy switch
        {
            LatePolicy.PublishWithinGrace => post.WindowEnd + Grace.AfterWindow,
            LatePolicy.HoldForHand => where.HandUntil(post),
            _ => throw new ArgumentOutOfRangeException(nameof(post)),
        };
        if (late is not { } end || now < end) return null;
        return where.PausedAt(now) is not null ? DueVerdict.Of(DueAction.Miss, "missed.paused") : DueVerdict.Of(DueAction.Miss, "missed.late");
    }

    /// <summary>What keeps it from going out now; null where nothing does.</summary>
    internal static DueVerdict? Held(Post post, Setting where, Pace pace, Instant now)
    {
        if (where.PausedAt(now) is { } pause) return DueVerdict.Of(DueAction.Wait, "wait.paused", pause.Reason ?? "");
        if (pace.FreeAt(post.Id, where.Channel.MinimumSpacing) is { } free && now < free)
        {
            return DueVerdict.Of(DueAction.Wait, "wait.spacing", Moments.Local(free, where.Zone));
        }

        return post.NotBefore is { } later && now < later ? DueVerdict.Of(DueAction.Wait, "wait.later", Moments.Local(later, where.Zone)) : null;
    }

    private static DueVerdict GoOut(Post post, Setting where, Connection? connection, Instant now, Reason? trouble, Instant? heldUntil)
    {
        if (where.LaneOf(post) == Delivery.Assisted)
        {
            return post.HandOnly ? DueVerdict.Of(DueAction.HandOut, "hand.again") : DueVerdict.Of(DueAction.HandOut, "hand.place", where.Channel.Name);
        }

        if (connection is null && trouble is not null) return new(DueAction.FallBack, trouble);
        if (connection is null) return DueVerdict.Of(DueAction.FallBack, "connection.missing", where.Channel.Name);
        if (connection.ExpiresAt <= now) return DueVerdict.Of(DueAction.FallBack, "connection.expired", Moments.Local(connection.ExpiresAt, where.Zone));
        return heldUntil is { } end && now < end ? Throttled(post, where, end) : DueVerdict.Of(DueAction.Publish, "publish");
    }

    /// <summary>Waits for LinkedIn's reset, or goes to the hand where that lies past its grace: the same whether it was this post that was told so, or another of its connection.</summary>
    internal static DueVerdict Throttled(Post post, Setting where, Instant again) => post.WindowEnd is { } end && again < end + Grace.AfterWindow
        ? DueVerdict.Of(DueAction.Hold, "throttled", Moments.Local(again, where.Zone)) with { Until = again }
        : DueVerdict.Of(DueAction.FallBack, "throttled.too-long", Moments.Local(again, where.Zone));
}

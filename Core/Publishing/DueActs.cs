using Microsoft.Extensions.Logging;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;

namespace Recruiting.Core.Publishing;

/// <summary>What is to be done with a due post, and the doing of all of it but the publishing: the same for the tick and for whoever it hands the post to.</summary>
public sealed partial class DueActs(
    PostStore posts, ChannelStore channels, ConnectionStore connections, ThrottleStore throttles, NoticeStore notices, PresenceOptions options, TimeProvider clock, ILogger<DueActs> log)
{
    private const string By = "publish-due";

    /// <summary>Reads what a decision about the post rests on.</summary>
    /// <param name="which">The post.</param>
    /// <param name="post">It, as it was read.</param>
    /// <param name="channel">Its channel, as it was read.</param>
    /// <param name="pace">The channel's pace, as it was read.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<DueLook> LookAsync(PostRef which, Post post, Channel channel, PaceRow pace, CancellationToken cancel = default)
    {
        var (team, _) = await channels.WorkspaceAsync(which.Workspace, cancel).ConfigureAwait(false);
        var where = Setting.Of(which.Workspace, channel, team, options);
        if (where.LaneOf(post) != Delivery.Direct) return new(where, pace, null, null);
        try
        {
            var connection = await connections.ForAsync(which.Workspace, channel, post, cancel).ConfigureAwait(false);
            return new(where, pace, connection, null)
            {
                HeldUntil = connection is null ? null : await throttles.HeldUntilAsync(which.Workspace, connection, clock.Now(), cancel).ConfigureAwait(false),
            };
        }
        catch (PresenceException e) when (e.Code == ConnectionStore.Unreadable)
        {
            // A connection whose key ring is gone is none: the post goes to a hand and says why, and is not missed for it.
            return new(where, pace, null, Reason.Of(ConnectionStore.Unreadable, channel.Name));
        }
    }

    /// <summary>Does what a verdict other than <see cref="DueAction.Publish"/> asks for.</summary>
    /// <returns>What was done, as one word for the job's counts.</returns>
    public async Task<string> DoAsync(PostRef which, Versioned<Post> post, DueLook look, DueVerdict verdict, Instant now, CancellationToken cancel = default)
    {
        if (Change(post.Value, look.Where, verdict, now) is not { } change) return "waiting";
        if (NoticeOf(which, post.Value, look.Where, verdict, now) is { } notice) await notices.TellAsync(which.Workspace, notice, cancel).ConfigureAwait(false);
        if (await posts.SaveAsync(which.Workspace, post, change with { Pace = look.Pace }, cancel).ConfigureAwait(false) is null) return "raced";
        Log.Done(log, which.Id, verdict.Action, verdict.Why.Code);
        return Word(verdict.Action);
    }

    // Told before it is done, so that no crash makes it silent; told once, by its key.
    private static Notice? NoticeOf(PostRef which, Post post, Setting where, DueVerdict verdict, Instant now) => verdict.Action switch
    {
        DueAction.Expire => Notice.Expired(which, now),
        DueAction.Miss => Notice.Missed(which, post, where.Channel.Name, verdict.Why, now),
        _ => null,
    };

    /// <summary>What a verdict makes of the post; null where nothing is to be done now.</summary>
    private static Change? Change(Post post, Setting where, DueVerdict verdict, Instant now) => verdict.Action switch
    {
        DueAction.HandOut => Posts.Change.Of(post, Move.HandOut, By, now, verdict.Why, p => p with
        {
            Waiting = new Waiting(now, verdict.Why, where.HandUntil(p)),
            PacedAt = now,
            NotBefore = null,
        }),
        DueAction.Hold => Posts.Change.Of(post, Move.Release, By, now, verdict.Why, p => p with { NotBefore = verdict.Until, LastError = new PostError(verdict.Why.Code, verdict.Why) }),
        DueAction.FallBack => OutcomeDecision.FallBack(post, where, verdict.Why, new PostError(verdict.Why.Code, verdict.Why), By, now),
        DueAction.Miss => Leaving.Missed(post, verdict.Why, By, now),
        DueAction.LoseTime => Posts.Change.Of(post, Move.LoseTime, By, now, verdict.Why, p => Timing.Off(p) with { Waiting = new Waiting(now, verdict.Why) }),
        DueAction.Expire => Leaving.Expired(post, By, now),
        _ => null,
    };

    private static string Word(DueAction action) => action switch
    {
        DueAction.HandOut => "handedOut",
        DueAction.Hold => "throttled",
        DueAction.FallBack => "fellBack",
        DueAction.Miss => "missed",
        DueAction.LoseTime => "lostTime",
        DueAction.Expire => "expired",
        _ => "waiting",
    };

    private static partial class Log
    {
        [LoggerMessage(1011, LogLevel.Information, "{Post} was due: {Action} ({Reason}).")]
        internal static partial void Done(ILogger logger, string post, DueAction action, string reason);
    }
}

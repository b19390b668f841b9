using Microsoft.Extensions.Logging;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;

namespace Recruiting.Core.Publishing;

/// <summary>One publish tick: everything that the due index brings up is decided upon; direct posts are handed over.</summary>
/// <remarks>Reads one partition where nothing is due. Running twice does nothing twice: each act is a conditional write.</remarks>
public sealed partial class DueWork(
    PostStore posts, ChannelStore channels, ConnectionStore connections, NoticeStore notices, IHandOver handOver, PresenceOptions options, TimeProvider clock, ILogger<DueWork> log)
{
    private const string By = "publish-due";

    /// <summary>Deals with all that is due up to now.</summary>
    /// <returns>Counts by what was done.</returns>
    public async Task<Counts> TickAsync(CancellationToken cancel = default)
    {
        var counts = new Counts();
        var handed = new List<Task<string>>();
        try
        {
            await foreach (var (hint, row) in posts.DueAsync(clock.Now(), cancel: cancel).ConfigureAwait(false))
            {
                try
                {
                    var done = await OneAsync(hint, row, handed, cancel).ConfigureAwait(false);
                    counts.Add(done);
                }
                catch (PresenceException e)
                {
                    // One post's trouble never holds up another's time; the hint stays, so it is tried again at the next tick.
                    counts.Add(Counts.Failed);
                    Log.Failed(log, hint.Id, e.Code, e.Message);
                }
            }
        }
        finally
        {
            // Whatever ended the loop: who waits for the tick, waits for what is in flight.
            await ((Task)Task.WhenAll(handed)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        foreach (var outcome in await Task.WhenAll(handed).ConfigureAwait(false)) counts.Add(outcome);
        return counts;
    }

    private async Task<string> OneAsync(Hint hint, Row row, List<Task<string>> handed, CancellationToken cancel)
    {
        var post = await posts.FindAsync(hint.Ref, cancel).ConfigureAwait(false);
        if (post is null || post.Value.DueHint != row.Key)
        {
            await posts.DropStaleAsync(hint, row, cancel).ConfigureAwait(false);
            return "stale";
        }

        if (post.Value.State == PostState.Publishing)
        {
            if (!Retrying.Is(post.Value) || post.Value.Lease!.Until <= clock.Now()) return "publishing";
            handed.Add(HandOverAsync(hint.Ref, cancel));
            return "handedOver";
        }

        var found = await channels.FindAsync(hint.Workspace, post.Value.Channel, cancel).ConfigureAwait(false);
        if (found is null) return "stale";
        var (team, _) = await channels.WorkspaceAsync(hint.Workspace, cancel).ConfigureAwait(false);
        var where = Setting.Of(hint.Workspace, found.Value, team, options);
        var pace = await posts.PaceAsync(hint.Ref, cancel).ConfigureAwait(false);
        var (connection, trouble) = await ConnectionAsync(hint.Ref, where, post.Value, cancel).ConfigureAwait(false);
        var now = clock.Now();
        var verdict = DueDecision.Decide(post.Value, where, pace.Pace, connection, now, trouble);
        if (verdict.Action == DueAction.Publish)
        {
            handed.Add(HandOverAsync(hint.Ref, cancel));
            return "handedOver";
        }

        if (Act(post.Value, where, verdict, now) is not { } change) return "waiting";
        if (NoticeOf(hint.Ref, post.Value, where, verdict, now) is { } notice) await notices.TellAsync(hint.Workspace, notice, cancel).ConfigureAwait(false);
        var saved = await posts.SaveAsync(hint.Workspace, post, change with { Pace = pace }, cancel).ConfigureAwait(false);
        if (saved is null) return "raced";
        Log.Done(log, hint.Id, verdict.Action, verdict.Why.Code);
        return Word(verdict.Action);
    }

    // A connection whose key ring is gone is none: the post goes to a hand and says why, and is not missed for it.
    private async Task<(Connection? Connection, Reason? Trouble)> ConnectionAsync(PostRef which, Setting where, Post post, CancellationToken cancel)
    {
        if (where.LaneOf(post) != Delivery.Direct) return (null, null);
        try
        {
            return (await connections.ForAsync(which.Workspace, where.Channel, post, cancel).ConfigureAwait(false), null);
        }
        catch (PresenceException e) when (e.Code == ConnectionStore.Unreadable)
        {
            return (null, Reason.Of(ConnectionStore.Unreadable, where.Channel.Name));
        }
    }

    // Told before it is done, so that no crash makes it silent; told once, by its key.
    private static Notice? NoticeOf(PostRef which, Post post, Setting where, DueVerdict verdict, Instant now) => verdict.Action switch
    {
        DueAction.Expire => Notice.Expired(which, now),
        DueAction.Miss => Notice.Missed(which, post, where.Channel.Name, verdict.Why, now),
        _ => null,
    };

    /// <summary>What a verdict makes of the post; null where nothing is to be done now.</summary>
    private static Change? Act(Post post, Setting where, DueVerdict verdict, Instant now) => verdict.Action switch
    {
        DueAction.HandOut => Change.Of(post, Move.HandOut, By, now, verdict.Why, p => p with
        {
            Waiting = new Waiting(now, verdict.Why, where.HandUntil(p)),
            PacedAt = now,
            NotBefore = null,
        }),
        DueAction.FallBack => OutcomeDecision.FallBack(post, where, verdict.Why, new PostError(verdict.Why.Code, verdict.Why), By, now),
        DueAction.Miss => Leaving.Missed(post, verdict.Why, By, now),
        DueAction.LoseTime => Change.Of(post, Move.LoseTime, By, now, verdict.Why, p => Timing.Off(p) with { Waiting = new Waiting(now, verdict.Why) }),
        DueAction.Expire => Leaving.Expired(post, By, now),
        _ => null,
    };

    // The loop over the hints goes on while posts are being published; whoever takes them over limits how many at once.
    private async Task<string> HandOverAsync(PostRef which, CancellationToken cancel)
    {
        try
        {
            return await handOver.HandOverAsync(which, cancel).ConfigureAwait(false);
        }
        catch (PresenceException e)
        {
            Log.Failed(log, which.Id, e.Code, e.Message);
            return Counts.Failed;
        }
    }

    private static string Word(DueAction action) => action switch
    {
        DueAction.HandOut => "handedOut",
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

        [LoggerMessage(1012, LogLevel.Warning, "{Post} was due and could not be dealt with: {Code}. {Message}")]
        internal static partial void Failed(ILogger logger, string post, string code, string message);
    }
}

using Microsoft.Extensions.Logging;
using NodaTime;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Jobs;

/// <summary>Every fifteen minutes: what nobody placed in its time is missed; what waits for a group's admin is looked at again on days 1, 7 and 13
/// and has lapsed after 14 (LinkedIn deletes pending posts then, <c>linkedin.md</c> 2.5).</summary>
public sealed partial class ChaseHandJob(
    PostStore posts, PostMoves moves, ChannelBook channels, NoticeStore notices, HealthMeasures measures, PresenceOptions options, TimeProvider clock, ILogger<ChaseHandJob> log) : ITimedJob
{
    /// <inheritdoc />
    public string Name => JobSchedules.ChaseHand;

    /// <inheritdoc />
    public async Task<Counts> RunAsync(CancellationToken cancel = default)
    {
        var counts = new Counts();
        await foreach (var (hint, row) in posts.InHandAsync(options.Workspace, cancel).ConfigureAwait(false))
        {
            try
            {
                counts.Add(await OneAsync(hint, row, cancel).ConfigureAwait(false));
            }
            catch (PresenceException e)
            {
                counts.Add(Counts.Failed);
                Log.Failed(log, hint.Id, e.Code, e.Message);
            }
        }

        await measures.TakeAsync(options.Workspace, cancel).ConfigureAwait(false);
        return counts;
    }

    private async Task<string> OneAsync(Hint hint, Row row, CancellationToken cancel)
    {
        var found = await posts.FindAsync(hint.Ref, cancel).ConfigureAwait(false);
        if (found?.Value.HandHint != row.Key)
        {
            return await posts.DropStaleAsync(hint, row, cancel).ConfigureAwait(false) ? "stale" : "waiting";
        }

        if (HasLapsed(found.Value, clock.Now()))
        {
            await channels.BeforeSightAsync(hint.Ref, found.Value with { Sight = Sight.Lapsed }, Actor.Job(Name), cancel).ConfigureAwait(false);
        }

        var word = "waiting";
        await moves.ApplyAsync(hint.Ref, null, async (post, where, now) =>
        {
            var (change, notice) = Chase(hint.Ref, post, where, now);
            word = change?.After.State switch { null => "waiting", PostState.Published => "lapsed", PostState.Cancelled => "expired", _ => "missed" };
            if (notice is not null) await notices.TellAsync(hint.Workspace, notice, cancel).ConfigureAwait(false);
            return change;
        }, cancel).ConfigureAwait(false);
        return word;
    }

    private static (Change? Change, Notice? Notice) Chase(PostRef which, Post post, Setting where, Instant now)
    {
        if (HasLapsed(post, now))
        {
            return (Change.Of(post, Move.Confirm, JobSchedules.ChaseHand, now, Reason.Of("lapsed"), p => p with { Sight = Sight.Lapsed, Waiting = null }), null);
        }

        // An opened post is its opener's until somebody answers; while everything is held, nothing ends.
        if (post.State != PostState.AwaitingHand || post.Opened is not null || where.PausedAt(now) is not null) return default;
        if (post.Until is { } last && where.Today(now) > last) return (Leaving.Expired(post, JobSchedules.ChaseHand, now), Notice.Expired(which, now));
        if (post.Waiting?.Until is not { } end || now < end) return default;
        var why = Reason.Of("missed.hand");
        return (Leaving.Missed(post, why, JobSchedules.ChaseHand, now), Notice.Missed(which, post, where.Channel.Name, why, now));
    }

    private static bool HasLapsed(Post post, Instant now) =>
        post is { State: PostState.Published, Sight: Sight.Pending, PublishedAt: { } at } && now >= at + Pending.Lapse;

    private static partial class Log
    {
        [LoggerMessage(1131, LogLevel.Warning, "{Post} waits for a person and could not be looked after: {Code}. {Message}")]
        internal static partial void Failed(ILogger logger, string post, string code, string message);
    }
}

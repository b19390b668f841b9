using Microsoft.Extensions.Logging;
using NodaTime;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;

namespace Recruiting.Core.Jobs;

/// <summary>Every five minutes: a hold that ended. With an attempt open nobody knows what LinkedIn did, so the post is in doubt; without one nothing was sent.</summary>
public sealed partial class SettleDoubtJob(PostStore posts, PostMoves moves, TimeProvider clock, ILogger<SettleDoubtJob> log) : ITimedJob
{
    /// <inheritdoc />
    public string Name => JobSchedules.SettleDoubt;

    /// <inheritdoc />
    public async Task<Counts> RunAsync(CancellationToken cancel = default)
    {
        var counts = new Counts();
        await foreach (var (hint, row) in posts.DueAsync(clock.Now(), cancel: cancel).ConfigureAwait(false))
        {
            try
            {
                var found = await posts.FindAsync(hint.Ref, cancel).ConfigureAwait(false);
                if (found is null || found.Value.DueHint != row.Key || !Ended(found.Value, clock.Now())) continue;
                var saved = await moves.ApplyAsync(hint.Ref, null, async (post, _, now) => Ended(post, now) ? await SettleAsync(hint.Ref, post, now, cancel).ConfigureAwait(false) : null, cancel).ConfigureAwait(false);
                counts.Add(Change.Word(saved.Value.State));
            }
            catch (PresenceException e)
            {
                counts.Add(Counts.Failed);
                Log.Failed(log, hint.Id, e.Code, e.Message);
            }
        }

        return counts;
    }

    private static bool Ended(Post post, Instant now) => post is { State: PostState.Publishing, Lease: { } lease } && now >= lease.Until;

    private async Task<Change> SettleAsync(PostRef which, Post post, Instant now, CancellationToken cancel)
    {
        if (!post.AttemptOpen)
        {
            return Change.Of(post, Move.Release, JobSchedules.SettleDoubt, now, Reason.Of("lease-ended"), p => p with { Lease = null, Waiting = null, PacedAt = null });
        }

        return await Doubts.OpenAttemptAsync(posts, which, post, "lease.ended", Reason.Of("doubt.lease-ended"), JobSchedules.SettleDoubt, now, cancel).ConfigureAwait(false);
    }

    private static partial class Log
    {
        [LoggerMessage(1121, LogLevel.Warning, "The hold of {Post} could not be settled: {Code}. {Message}")]
        internal static partial void Failed(ILogger logger, string post, string code, string message);
    }
}

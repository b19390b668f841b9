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

        var why = Reason.Of("doubt.lease-ended");
        var change = Change.Of(post, Move.Doubt, JobSchedules.SettleDoubt, now, why, p => p with
        {
            Lease = null,
            LastError = new PostError("lease.ended", why),
            Waiting = new Waiting(now, why),
        });
        // In the same batch, under the post's version: an outcome that was stored in the meantime stays.
        var open = await posts.AttemptsAsync(which, cancel).LastOrDefaultAsync(a => a.Outcome is null, cancel).ConfigureAwait(false);
        return change with { Attempt = open is null ? null : open with { Outcome = AttemptOutcome.Unknown, EndedAt = now, Code = "lease.ended" } };
    }

    private static partial class Log
    {
        [LoggerMessage(1121, LogLevel.Warning, "The hold of {Post} could not be settled: {Code}. {Message}")]
        internal static partial void Failed(ILogger logger, string post, string code, string message);
    }
}

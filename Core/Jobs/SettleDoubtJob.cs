using NodaTime;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;

namespace Recruiting.Core.Jobs;

/// <summary>Every five minutes: a hold that ended. With an attempt open nobody knows what LinkedIn did, so the post is in doubt; without one nothing was sent.</summary>
public sealed class SettleDoubtJob(PostStore posts, PostMoves moves, TimeProvider clock) : ITimedJob
{
    /// <inheritdoc />
    public string Name => JobSchedules.SettleDoubt;

    /// <inheritdoc />
    public async Task<Counts> RunAsync(CancellationToken cancel = default)
    {
        var counts = new Counts();
        await foreach (var (hint, row) in posts.DueAsync(clock.Now(), cancel: cancel).ConfigureAwait(false))
        {
            var found = await posts.FindAsync(hint.Ref, cancel).ConfigureAwait(false);
            if (found is null || found.Value.DueHint != row.Key || !Ended(found.Value, clock.Now())) continue;
            var saved = await moves.ApplyAsync(hint.Ref, null, async (post, _, now) =>
            {
                if (!Ended(post, now)) return null;
                if (post.AttemptOpen) await CloseAsync(hint.Ref, now, cancel).ConfigureAwait(false);
                return Settle(post, now);
            }, cancel).ConfigureAwait(false);
            counts.Add(Change.Word(saved.Value.State));
        }

        return counts;
    }

    private static bool Ended(Post post, Instant now) => post is { State: PostState.Publishing, Lease: { } lease } && now >= lease.Until;

    private static Change Settle(Post post, Instant now) => post.AttemptOpen
        ? Change.Of(post, Move.Doubt, JobSchedules.SettleDoubt, now, Reason.Of("doubt.lease-ended"), p => p with
        {
            Lease = null,
            LastError = new PostError("lease.ended", Reason.Of("doubt.lease-ended")),
            Waiting = new Waiting(now, Reason.Of("doubt.lease-ended")),
        })
        : Change.Of(post, Move.Release, JobSchedules.SettleDoubt, now, Reason.Of("lease-ended"), p => p with { Lease = null, PacedAt = null });

    private async Task CloseAsync(PostRef which, Instant now, CancellationToken cancel)
    {
        await foreach (var attempt in posts.AttemptsAsync(which, cancel).ConfigureAwait(false))
        {
            if (attempt.Outcome is not null) continue;
            await posts.SaveAttemptAsync(which, attempt with { Outcome = AttemptOutcome.Unknown, EndedAt = now, Code = "lease.ended" }).ConfigureAwait(false);
        }
    }
}

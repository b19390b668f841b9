using Microsoft.Extensions.Logging;
using NodaTime;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;

namespace Recruiting.Core.Jobs;

/// <summary>Every five minutes: a hold that ended, and posts in doubt. With an attempt open nobody knows what LinkedIn did, so the post is in doubt; without one nothing was sent.
/// A page's posts in doubt are looked for among what LinkedIn shows of it.</summary>
public sealed partial class SettleDoubtJob(PostStore posts, PostMoves moves, ReadBack readBack, TimeProvider clock, ILogger<SettleDoubtJob> log) : ITimedJob
{
    /// <inheritdoc />
    public string Name => JobSchedules.SettleDoubt;

    /// <inheritdoc />
    public async Task<Counts> RunAsync(CancellationToken cancel = default)
    {
        var counts = new Counts();
        var seen = new Dictionary<string, (Instant, PostsRead)>(StringComparer.Ordinal);
        await foreach (var (hint, row) in posts.DueAsync(clock.Now(), cancel: cancel).ConfigureAwait(false))
        {
            try
            {
                var found = await posts.FindAsync(hint.Ref, cancel).ConfigureAwait(false);
                if (found is null || found.Value.DueHint != row.Key) continue;
                if (found.Value.State == PostState.InDoubt) counts.Add(await readBack.LookAsync(hint.Ref, found.Value, seen, cancel).ConfigureAwait(false));
                if (!Ended(found.Value, clock.Now())) continue;
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

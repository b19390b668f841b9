using NodaTime;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;

namespace Recruiting.Core.Jobs;

/// <summary>Every fifteen minutes: what nobody placed in its time is missed; what waits for a group's admin is looked at again on days 1, 7 and 13
/// and has lapsed after 14 (LinkedIn deletes pending posts then, <c>linkedin.md</c> 2.5).</summary>
public sealed class ChaseHandJob(PostStore posts, PostMoves moves, ChannelBook channels, NoticeStore notices, PresenceOptions options, TimeProvider clock) : ITimedJob
{
    /// <inheritdoc />
    public string Name => JobSchedules.ChaseHand;

    /// <inheritdoc />
    public async Task<Counts> RunAsync(CancellationToken cancel = default)
    {
        var counts = new Counts();
        var waiting = 0;
        await foreach (var (hint, row) in posts.InHandAsync(options.Workspace, cancel).ConfigureAwait(false))
        {
            var found = await posts.FindAsync(hint.Ref, cancel).ConfigureAwait(false);
            if (found?.Value.HandHint != row.Key)
            {
                await posts.DropStaleAsync(hint, row, cancel).ConfigureAwait(false);
                continue;
            }

            var moved = false;
            var saved = await moves.ApplyAsync(hint.Ref, null, (post, where, now) =>
            {
                var change = Chase(post, where, now);
                moved = change is not null;
                return change;
            }, cancel).ConfigureAwait(false);
            if (!moved) waiting++;
            else await AfterAsync(hint.Ref, saved.Value, counts, cancel).ConfigureAwait(false);
        }

        counts.Add("waiting", waiting);
        return counts;
    }

    private static Change? Chase(Post post, Setting where, Instant now)
    {
        if (post is { State: PostState.Published, Sight: Sight.Pending, PublishedAt: { } at } && now >= at + Pending.Lapse)
        {
            return Change.Of(post, Move.Confirm, JobSchedules.ChaseHand, now, Reason.Of("lapsed"), p => p with { Sight = Sight.Lapsed, Waiting = null });
        }

        // An opened post is its opener's until somebody answers; while everything is held, nothing ends.
        if (post.State != PostState.AwaitingHand || post.Opened is not null || where.PausedAt(now) is not null) return null;
        if (post.Until is { } last && where.Today(now) > last) return Leaving.Expired(post, JobSchedules.ChaseHand, now);
        return post.Waiting?.Until is { } end && now >= end ? Leaving.Missed(post, Reason.Of("missed.hand"), JobSchedules.ChaseHand, now) : null;
    }

    private async Task AfterAsync(PostRef which, Post post, Counts counts, CancellationToken cancel)
    {
        switch (post.State)
        {
            case PostState.Missed:
                counts.Add("missed");
                break;
            case PostState.Cancelled:
                counts.Add("expired");
                await notices.TellAsync(which.Workspace, Notice.Expired(which, clock.Now()), cancel).ConfigureAwait(false);
                break;
            case PostState.Published:
                counts.Add("lapsed");
                await channels.AfterSightAsync(which, post, Actor.Job(Name), cancel).ConfigureAwait(false);
                break;
        }
    }
}

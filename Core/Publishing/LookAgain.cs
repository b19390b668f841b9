using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;

namespace Recruiting.Core.Publishing;

/// <summary>Looks, once a day, whether what a page published is still there: LinkedIn may take a post with a 201 and show it to nobody. A post that is gone no longer
/// counts and is put into a person's hand; it is never sent again by itself.</summary>
/// <remarks>Costs nothing where no page published anything yesterday or today. Members' posts cannot be read back.</remarks>
public sealed class LookAgain(PostStore posts, PostMoves moves, NoticeStore notices, ReadBack readBack, TimeProvider clock)
{
    /// <summary>The reason of a post that LinkedIn took and no longer shows.</summary>
    internal const string Gone = "removed";

    // What LinkedIn has just taken it may not show yet.
    private static readonly Duration Soonest = Duration.FromMinutes(10);

    /// <summary>Looks at what one channel published yesterday and today.</summary>
    /// <returns>How many are gone.</returns>
    public async Task<int> RunAsync(Setting where, string by, CancellationToken cancel = default)
    {
        if (where.Channel.Kind != ChannelKind.Page) return 0;
        var (now, gone) = (clock.Now(), 0);
        var today = where.Today(now);
        await foreach (var placed in posts.PlacedAsync(where.Workspace, where.Channel.Id, today.PlusDays(-1), today, cancel).ConfigureAwait(false))
        {
            if (placed.ByHand || placed.Sight != Sight.Visible || placed.At > now - Soonest) continue;
            var which = new PostRef(where.Workspace, placed.Id);
            if (await posts.FindAsync(which, cancel).ConfigureAwait(false) is not { } post || !IsShown(post.Value) || !await readBack.IsGoneAsync(which, post.Value, cancel).ConfigureAwait(false)) continue;
            // Told before it is done, so that no crash makes it silent; told once, by its key.
            await notices.TellAsync(where.Workspace, Notice.Gone(which, post.Value, where.Channel.Name, now), cancel).ConfigureAwait(false);
            await moves.ApplyAsync(which, null, (p, at, moment) => IsShown(p) ? Of(p, at, by, moment) : null, cancel).ConfigureAwait(false);
            gone++;
        }

        return gone;
    }

    /// <summary>Is it a post that LinkedIn took and then no longer showed, and nobody has looked?</summary>
    public static bool IsGone(Post post) => post is { State: PostState.Published, Sight: Sight.Rejected, Waiting.Why.Code: Gone };

    /// <summary>What to do with one that is gone.</summary>
    internal static List<Reason> Steps(Post post, Setting where) =>
        [Reason.Of("step.removed.look", where.Channel.Name, post.Permalink ?? "-"), Reason.Of("step.removed.there"), Reason.Of("step.removed.gone")];

    private static bool IsShown(Post post) => post is { State: PostState.Published, Sight: Sight.Visible, PlacedByHand: false, Urn: not null };

    private static Change Of(Post post, Setting where, string by, Instant now)
    {
        var why = Reason.Of(Gone, Moments.Local(now, where.Zone));
        return Change.Of(post, Move.Confirm, by, now, why, p => p with { Sight = Sight.Rejected, Waiting = new Waiting(now, why) });
    }
}

using NodaTime;
using Recruiting.Core.Posts;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Publishing;

/// <summary>Reads a channel's queue and moves posts in it.</summary>
public sealed class QueueBook(PostStore posts, PostMoves moves)
{
    private const int MostTries = 8;

    /// <summary>The queue, in the order in which the plan looks at it.</summary>
    public async Task<IReadOnlyList<Post>> OfAsync(string workspace, string channel, CancellationToken cancel = default) =>
        QueueOrder.Of((await posts.UnderWayAsync(workspace, channel, [PostState.Ready], cancel).ConfigureAwait(false)).Select(p => p.Value));

    /// <summary>Has a post stand before another one, wherever that one was moved to in the meantime; right before it, unless others were put between them at the same time.</summary>
    /// <param name="which">The post to move.</param>
    /// <param name="before">The id of the post that it is to stand before; null for the end.</param>
    /// <param name="actor">Who moves it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Where it stood, so that it can be put back: the id of the post that came after it, null for the end.</returns>
    /// <exception cref="PresenceException">404 <c>post.not-found</c>; 409 <c>queue.left</c> where one of the two is no longer in the queue; 503 <c>store.busy</c>.</exception>
    public async Task<string?> MoveAsync(PostRef which, string? before, Actor actor, CancellationToken cancel = default)
    {
        var stood = await MoveOnceAsync(which, before, actor, cancel).ConfigureAwait(false);
        // The write rests on the version of this post alone: the others may have moved while their places were read.
        for (var tries = 1; !await StandsAsync(which, before, cancel).ConfigureAwait(false); tries++)
        {
            if (tries == MostTries) throw PostMoves.Busy(which.Channel);
            await MoveOnceAsync(which, before, actor, cancel).ConfigureAwait(false);
        }

        return stood;
    }

    // True as well where one of the two has left the queue since: then there is nothing to stand before.
    private async Task<bool> StandsAsync(PostRef which, string? before, CancellationToken cancel)
    {
        var queue = await PlacesAsync(which, cancel).ConfigureAwait(false);
        var (at, other) = (queue.FindIndex(p => p.Id == which.Id), queue.FindIndex(p => p.Id == before));
        return at < 0 || other < 0 || at <= other;
    }

    private async Task<List<QueuePlace>> PlacesAsync(PostRef which, CancellationToken cancel) =>
        [.. (await OfAsync(which.Workspace, which.Channel, cancel).ConfigureAwait(false)).Select(p => new QueuePlace(p.Id, p.QueuedAt))];

    private async Task<string?> MoveOnceAsync(PostRef which, string? before, Actor actor, CancellationToken cancel)
    {
        string? stood = null;
        await moves.ApplyAsync(which, null, async (post, _, now) =>
        {
            var queue = await PlacesAsync(which, cancel).ConfigureAwait(false);
            var from = queue.FindIndex(p => p.Id == which.Id);
            if (post.State != PostState.Ready || from < 0) throw Left(which.Id);
            if (before is not null && queue.All(p => p.Id != before)) throw Left(before);
            stood = QueueOrder.After(queue, which.Id);
            var places = QueueOrder.Move(queue, which.Id, before);
            if (places.Count == 0) return null;
            foreach (var other in places.SkipLast(1)) await MakeRoomAsync(which, other, queue.Single(p => p.Id == other.Id).At, cancel).ConfigureAwait(false);
            var to = before is null ? queue.Count - 1 : queue.FindIndex(p => p.Id == before) is var at && at > from ? at - 1 : at;
            return Change.Of(post, Move.Amend, actor.Name, now, Reason.Of("queue-moved", from + 1, to + 1), p => p with { QueuedAt = places[^1].At });
        }, cancel).ConfigureAwait(false);
        return stood;
    }

    // Nothing happens to a post that makes room: it stands where it stood, so its history has no line of it.
    private async Task MakeRoomAsync(PostRef which, QueuePlace place, Instant was, CancellationToken cancel) =>
        await moves.ApplyAsync(
            new PostRef(which.Workspace, place.Id), null, (post, _, _) => post.State == PostState.Ready && post.QueuedAt == was ? new Change(post with { QueuedAt = place.At }, []) : null, cancel).ConfigureAwait(false);

    private static PresenceException Left(string post) =>
        PresenceException.Conflict("queue.left", $"The post '{post}' is no longer in the queue: it was given a time, changed or taken back in the meantime. Look at the queue as it is now.", "before");
}

using NodaTime;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <summary>A post's place in the queue as it is to be.</summary>
/// <param name="Id">The post.</param>
/// <param name="At">Its <see cref="Post.QueuedAt"/>.</param>
public sealed record QueuePlace(string Id, Instant At);

/// <summary>The order of a channel's queue, and what has to change for another one. Pure.</summary>
/// <remarks>
/// A post's place is an instant (<see cref="Post.QueuedAt"/>, then its id), so one that moves gets an instant between its new neighbours and no other post is
/// touched. Where there is no room left between them, those around are spread anew, as few as will do.
/// </remarks>
public static class QueueOrder
{
    /// <summary>From a neighbour to a post that has one on one side only.</summary>
    private static readonly Duration Step = Duration.FromMilliseconds(1);

    /// <summary>Room that two neighbours keep when they are spread anew: enough for some more to come between.</summary>
    private const long Room = 16;

    /// <summary>The queue in its order: the plan looks at the first one first.</summary>
    public static IReadOnlyList<Post> Of(IEnumerable<Post> queue) => [.. queue.OrderBy(p => p.QueuedAt).ThenBy(p => p.Id, StringComparer.Ordinal)];

    /// <summary>Which post an other one stands before; null at the end.</summary>
    public static string? After(IReadOnlyList<QueuePlace> queue, string post) =>
        queue.SkipWhile(p => p.Id != post).Skip(1).FirstOrDefault()?.Id;

    /// <summary>What changes so that a post stands before another, or at the end.</summary>
    /// <param name="queue">All of the queue, in its order.</param>
    /// <param name="post">The post to move; one of the queue.</param>
    /// <param name="before">The post that it is to stand before, one of the queue; null for the end.</param>
    /// <returns>The posts that get another place: the moved one last, after those that make room for it. None where it stands there already.</returns>
    public static IReadOnlyList<QueuePlace> Move(IReadOnlyList<QueuePlace> queue, string post, string? before)
    {
        if (post == before || After(queue, post) == before) return [];
        var rest = queue.Where(p => p.Id != post).ToList();
        var at = before is null ? rest.Count : rest.FindIndex(p => p.Id == before);
        var moved = queue.Single(p => p.Id == post);

        // Wider and wider around the place, until there is room for all that stand in between.
        for (var (from, to) = (at, at); ; (from, to) = (Math.Max(0, from - 1), Math.Min(rest.Count, to + 1)))
        {
            var some = rest.GetRange(from, to - from);
            some.Insert(at - from, moved);
            var first = from == 0 ? (Instant?)null : rest[from - 1].At;
            var end = to == rest.Count ? (Instant?)null : rest[to].At;
            if (Spread(some.Count, first, end, alone: from == to, queue[^1].At) is not { } places) continue;
            return
            [
                .. some.Zip(places, (p, instant) => p with { At = instant }).Where(p => p.Id != post),
                new(post, places[at - from]),
            ];
        }
    }

    // Instants between two, evenly; null where there is no room. One side or both may be open.
    private static List<Instant>? Spread(int count, Instant? after, Instant? before, bool alone, Instant last)
    {
        if ((after, before) is ({ } low, { } high))
        {
            var gap = (high - low).ToInt64Nanoseconds();
            if (gap < (count + 1) * (alone ? 1 : Room) || gap < count + 1) return null;
            return [.. Enumerable.Range(1, count).Select(i => low + Duration.FromNanoseconds((long)(gap * (Int128)i / (count + 1))))];
        }

        // What is written from now on goes to the end, so the end must not run ahead of the clock.
        var start = after is { } floor ? floor + Step : before is { } ceiling ? ceiling - (Step * count) : last - (Step * (count - 1));
        return [.. Enumerable.Range(0, count).Select(i => start + (Step * i))];
    }
}

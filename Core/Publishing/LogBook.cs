using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Log;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Publishing;

/// <summary>Every change ever made, by its time.</summary>
public sealed class LogBook(LogStore log, PostStore posts, ChannelStore channels, RowMemory memory)
{
    /// <summary>How many rows one reading looks at before it says where to go on.</summary>
    public const int MostLooked = 2_000;

    private const int AtOnce = 16;

    /// <summary>Reads it.</summary>
    public async Task<LogPage> ReadAsync(string workspace, LogQuery query, CancellationToken cancel = default)
    {
        var reels = await BeginAsync(workspace, query, cancel).ConfigureAwait(false);
        var (found, looked) = (new List<LogLine>(), 0);
        while (reels.Count > 0)
        {
            foreach (var (second, lines) in await SomeAsync(reels, cancel).ConfigureAwait(false))
            {
                looked += lines.Count;
                found.AddRange(lines.OfType<LogLine>().Where(l => (query.Channel is null || l.Channel == query.Channel) && query.Matches?.Invoke(l) != false));
                if (found.Count >= query.Most || looked >= MostLooked) return new(found, second);
            }
        }

        return new(found, null);
    }

    // Whichever has the newest row is first. The team's has what happened to a channel's connection.
    private async Task<PriorityQueue<LogReel, long>> BeginAsync(string workspace, LogQuery query, CancellationToken cancel)
    {
        var places = query.Channel is { } one ? [one] : await channels.EverAsync(workspace, cancel).ToListAsync(cancel).ConfigureAwait(false);
        var reels = new PriorityQueue<LogReel, long>();
        foreach (var some in places.Append(null).Select(place => new LogReel(log, posts, memory, workspace, place, LogKey.Before(query.Before))).Chunk(AtOnce))
        {
            var begun = await Task.WhenAll(some.Select(async reel => await reel.NextAsync(cancel).ConfigureAwait(false))).ConfigureAwait(false);
            foreach (var (reel, any) in some.Zip(begun))
            {
                if (any) Put(reels, reel);
            }
        }

        return reels;
    }

    /// <summary>The next seconds, each with all of its lines: some at once, because in Azure each line is a way there and back.</summary>
    private static async Task<IEnumerable<(Instant Second, IReadOnlyList<LogLine?> Lines)>> SomeAsync(PriorityQueue<LogReel, long> reels, CancellationToken cancel)
    {
        var rows = new List<(string? Channel, LogRow Row, Func<CancellationToken, Task<LogLine?>> Line)>();
        while (reels.TryPeek(out var reel, out _) && (rows.Count < AtOnce || rows[^1].Row.At == reel.Row.At))
        {
            rows.Add((reel.Channel, reel.Row, reel.Line()));
            reels.Dequeue();
            if (await reel.NextAsync(cancel).ConfigureAwait(false)) Put(reels, reel);
        }

        // In one second the moves of posts first: a channel was there before them. Of one post, the later move first.
        var ordered = rows.OrderByDescending(r => r.Row.At).ThenBy(r => r.Channel, StringComparer.Ordinal).ThenBy(r => r.Row.Entry is not null).ThenByDescending(r => string.Join('.', r.Row.What), StringComparer.Ordinal).ToList();
        var lines = await Task.WhenAll(ordered.Select(r => r.Line(cancel))).ConfigureAwait(false);
        return ordered.Zip(lines).GroupBy(r => r.First.Row.At, r => r.Second).Select(second => (second.Key, (IReadOnlyList<LogLine?>)[.. second]));
    }

    private static void Put(PriorityQueue<LogReel, long> reels, LogReel reel) => reels.Enqueue(reel, -reel.Row.At.ToUnixTimeSeconds());
}

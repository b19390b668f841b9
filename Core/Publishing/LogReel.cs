using System.Globalization;
using Recruiting.Core.Log;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Publishing;

/// <summary>The log of one channel, or of the team, read row by row from the newest to the oldest.</summary>
/// <remarks>Where the store vouches for the partition, its lines are made once, some at a time: whoever looks for another word, or reads on, reads no rows.</remarks>
internal sealed class LogReel(LogStore log, PostStore posts, RowMemory memory, string workspace, string? channel, string from)
{
    // Few: what is made anew after something was written there is made for all of them. Rows alone are cheap, and in Azure each reading is a way there and back.
    private const int MadeAtOnce = 8, ReadAtOnce = 250;

    private Piece piece = new([], from);
    private int at = -1;

    /// <summary>Whose it is; null for the team's.</summary>
    public string? Channel => channel;

    /// <summary>The row that it stands at.</summary>
    public LogRow Row => piece.Rows[at].Row;

    /// <summary>Goes on to the next row.</summary>
    /// <returns>False at the end.</returns>
    public async ValueTask<bool> NextAsync(CancellationToken cancel)
    {
        if (++at < piece.Rows.Count) return true;
        if (piece.Next is not { } next) return false;
        (piece, at) = (await ReadAsync(next, cancel).ConfigureAwait(false), 0);
        return piece.Rows.Count > 0;
    }

    /// <summary>The row that it stands at as a line; asked once it is needed, which may be when the reel has gone on.</summary>
    public Func<CancellationToken, Task<LogLine?>> Line()
    {
        var (row, line) = piece.Rows[at];
        return line is not null ? _ => line : cancel => LineAsync(row, cancel);
    }

    private async Task<Piece> ReadAsync(string start, CancellationToken cancel)
    {
        var (table, partition) = LogStore.Place(workspace, channel);
        if (memory.Holds(table, partition)) return await memory.OfAsync(table, partition, "log." + start, async () => await MakeAsync(start, cancel).ConfigureAwait(false)).ConfigureAwait(false);
        var some = await log.SomeAsync(workspace, channel, start, ReadAtOnce, cancel).ConfigureAwait(false);
        return new([.. some.Rows.Select(row => (row, (Task<LogLine?>?)null))], some.Next);
    }

    private async Task<Piece> MakeAsync(string start, CancellationToken cancel)
    {
        var some = await log.SomeAsync(workspace, channel, start, MadeAtOnce, cancel).ConfigureAwait(false);
        var made = new List<(LogRow, Task<LogLine?>?)>(some.Rows.Count);
        foreach (var row in some.Rows) made.Add((row, Task.FromResult(await LineAsync(row, cancel).ConfigureAwait(false))));
        return new(made, some.Next);
    }

    private async Task<LogLine?> LineAsync(LogRow row, CancellationToken cancel)
    {
        if (row.Entry is { } entry) return new(entry.At, entry.By, entry.Why) { Channel = entry.Channel ?? channel, Colleague = entry.Colleague, Fields = entry.Fields };
        var which = new PostRef(workspace, PostId.Of(channel!, row.What[0]));
        if (await posts.MoveAsync(which, int.Parse(row.What[1], CultureInfo.InvariantCulture), cancel).ConfigureAwait(false) is not { } move) return null;
        var post = await posts.FindAsync(which, cancel).ConfigureAwait(false);
        return new(move.At, move.By, move.Why) { Channel = channel, Post = post?.Value, To = move.To };
    }

    private sealed record Piece(IReadOnlyList<(LogRow Row, Task<LogLine?>? Line)> Rows, string? Next);
}

using System.Globalization;
using Recruiting.Core.Log;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Publishing;

/// <summary>The log of one channel, or of the team, read row by row from the newest to the oldest.</summary>
/// <remarks>Its rows are remembered while the store vouches for the partition, and with each row the line that was made of it: whoever looks for another word, or reads on, reads no rows.</remarks>
internal sealed class LogReel(LogStore log, PostStore posts, RowMemory memory, string workspace, string? channel, string from)
{
    private const int RowsAtOnce = 500;

    private Piece piece = new([], from);
    private int at = -1;

    /// <summary>Whose it is; null for the team's.</summary>
    public string? Channel => channel;

    /// <summary>The row that it stands at.</summary>
    public LogRow Row => piece.Rows[at];

    /// <summary>Goes on to the next row.</summary>
    /// <returns>False at the end.</returns>
    public async ValueTask<bool> NextAsync(CancellationToken cancel)
    {
        if (++at < piece.Rows.Count) return true;
        if (piece.Next is not { } next) return false;
        var (table, partition) = LogStore.Place(workspace, channel);
        piece = await memory.OfAsync(table, partition, "log." + next, async () => new Piece(await log.SomeAsync(workspace, channel, next, RowsAtOnce, cancel).ConfigureAwait(false))).ConfigureAwait(false);
        at = 0;
        return piece.Rows.Count > 0;
    }

    /// <summary>The row that it stands at as a line; asked once it is needed, which may be when the reel has gone on.</summary>
    public Func<CancellationToken, Task<LogLine?>> Line()
    {
        var (rows, row) = (piece, at);
        return cancel => rows.Lines[row] ?? MakeAsync(rows, row, cancel);
    }

    // Two may make the same line at once: it is the same. One that could not be made is made by whoever comes next.
    private async Task<LogLine?> MakeAsync(Piece rows, int row, CancellationToken cancel)
    {
        var line = await LineAsync(rows.Rows[row], cancel).ConfigureAwait(false);
        rows.Lines[row] = Task.FromResult(line);
        return line;
    }

    private async Task<LogLine?> LineAsync(LogRow row, CancellationToken cancel)
    {
        if (row.Entry is { } entry) return new(entry.At, entry.By, entry.Why) { Channel = entry.Channel ?? channel, Colleague = entry.Colleague, Fields = entry.Fields };
        var which = new PostRef(workspace, PostId.Of(channel!, row.What[0]));
        if (await posts.MoveAsync(which, int.Parse(row.What[1], CultureInfo.InvariantCulture), cancel).ConfigureAwait(false) is not { } move) return null;
        var post = await posts.FindAsync(which, cancel).ConfigureAwait(false);
        return new(move.At, move.By, move.Why) { Channel = channel, Post = post?.Value, To = move.To };
    }

    private sealed class Piece(IReadOnlyList<LogRow> rows, string? next)
    {
        public Piece(LogSome some)
            : this(some.Rows, some.Next)
        {
        }

        public IReadOnlyList<LogRow> Rows { get; } = rows;

        public string? Next { get; } = next;

        /// <summary>The lines that were made of the rows.</summary>
        public Task<LogLine?>?[] Lines { get; } = new Task<LogLine?>?[rows.Count];
    }
}

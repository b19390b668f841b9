using System.Runtime.CompilerServices;

namespace Recruiting.Core.Storage;

/// <summary>Rows in one SQLite file, which any number of processes on this computer use at once.</summary>
/// <remarks>The write-ahead log is synced at every commit (synchronous=FULL), and writes that are made at the same time share a commit.
/// The file must lie on a disk of this computer: SQLite's log does not work over a network share.</remarks>
public sealed class SqliteRowStore : IRowStore
{
    // Sorts behind every key that RowKey allows, and before the same with anything appended.
    private const string Last = "~";
    private const char Next = ' ';

    private readonly SqliteReaders readers;
    private readonly SqliteMarks marks;
    private readonly SqliteWriteQueue queue;

    private SqliteRowStore(SqliteFile file, SqliteWriter writer)
    {
        Place = $"sqlite:{file.Path}";
        readers = new(file);
        marks = new(file);
        queue = new(writer, marks, file.Path);
    }

    /// <inheritdoc/>
    public string Place { get; }

    /// <summary>Opens the store in <paramref name="file"/>; makes the file and its folder where they are missing, and brings an older file up to date.</summary>
    /// <param name="file">A path; a relative one counts from the current folder.</param>
    /// <param name="clock">Counts how long a locked file is waited for (30 seconds).</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <exception cref="PresenceException"><c>store.newer</c>, <c>store.damaged</c>, <c>store.foreign</c>, <c>store.unwritable</c>, <c>store.locked</c>, <c>store.full</c>, <c>store.failed</c>.</exception>
    public static Task<SqliteRowStore> OpenAsync(string file, TimeProvider clock, CancellationToken cancel = default) =>
        OpenAsync(file, clock, SqliteSchema.Steps, cancel);

    internal static async Task<SqliteRowStore> OpenAsync(string file, TimeProvider clock, IReadOnlyList<string> steps, CancellationToken cancel = default)
    {
        var sqlite = new SqliteFile(file, clock, steps);
        return new(sqlite, await sqlite.OpenWriterAsync(cancel));
    }

    /// <inheritdoc/>
    public ValueTask<Row?> ReadAsync(string table, string partition, string key, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        return new(RowGuard.CanHold(table, partition, key) ? readers.Read(r => r.Row(table, partition, key)) : null);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Row> RangeAsync(
        string table, string partition, string? from = null, string? to = null, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await Task.CompletedTask;
        var start = from ?? "";
        for (var more = RowGuard.CanHold(table, partition); more;)
        {
            cancel.ThrowIfCancellationRequested();
            (var rows, more) = readers.Read(r => r.Page(table, partition, start, to ?? Last));
            foreach (var row in rows)
            {
                cancel.ThrowIfCancellationRequested();
                yield return row;
            }

            if (more) start = rows[^1].Key + Next;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<BatchResult> WriteAsync(string table, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancel = default)
    {
        RowGuard.Check(table, partition, writes);
        cancel.ThrowIfCancellationRequested();
        return writes.Count == 0 ? new(null, []) : await queue.WriteAsync(new(table, partition, writes), cancel);
    }

    /// <inheritdoc/>
    public RowMark? MarkOf(string table, string partition) => marks.Of(table, partition);

    /// <summary>Finishes what was accepted, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        await queue.DisposeAsync();
        readers.Dispose();
        marks.Dispose();
    }
}

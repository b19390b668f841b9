using System.Runtime.CompilerServices;
using Recruiting.Core.Storage;

namespace Recruiting.Testing;

/// <summary>A row store in memory that keeps the same contract as the real engines; several may share the same <see cref="MemoryRows"/>.</summary>
public sealed class MemoryRowStore(MemoryRows? rows = null) : IRowStore
{
    private readonly MemoryRows rows = rows ?? new();
    private bool disposed;

    /// <inheritdoc />
    public string Place => "memory:";

    /// <inheritdoc />
    public ValueTask<Row?> ReadAsync(string table, string partition, string key, CancellationToken cancel = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        cancel.ThrowIfCancellationRequested();
        return new(rows.Read(table, partition, key));
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<Row> RangeAsync(
        string table, string partition, string? from = null, string? to = null, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await Task.CompletedTask;
        ObjectDisposedException.ThrowIf(disposed, this);
        var (start, more) = (from ?? "", true);
        while (more)
        {
            cancel.ThrowIfCancellationRequested();
            var page = rows.Page(table, partition, start, to);
            foreach (var row in page)
            {
                cancel.ThrowIfCancellationRequested();
                yield return row;
            }

            more = page.Count == MemoryRows.PageRows;
            if (more) start = page[^1].Key + ' ';
        }
    }

    /// <inheritdoc />
    public ValueTask<BatchResult> WriteAsync(string table, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancel = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        RowGuard.Check(table, partition, writes);
        cancel.ThrowIfCancellationRequested();
        return new(writes.Count == 0 ? new BatchResult(null, []) : rows.Write(table, partition, writes));
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        disposed = true;
        return ValueTask.CompletedTask;
    }
}

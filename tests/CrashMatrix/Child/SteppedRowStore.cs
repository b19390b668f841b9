using System.Runtime.CompilerServices;
using Recruiting.Core.Storage;

namespace Recruiting.CrashMatrix.Child;

/// <summary>A store whose every call is a step before it and one after it: done, and nobody has heard of it.</summary>
internal sealed class SteppedRowStore(IRowStore inner, Steps steps) : IRowStore
{
    /// <inheritdoc />
    public string Place => inner.Place;

    /// <inheritdoc />
    public async ValueTask<Row?> ReadAsync(string table, string partition, string key, CancellationToken cancel = default)
    {
        var what = $"read {table} {Kind(table, partition, key)}";
        steps.Pass(what + ", before");
        var row = await inner.ReadAsync(table, partition, key, cancel).ConfigureAwait(false);
        steps.Pass(what + ", after");
        return row;
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<Row> RangeAsync(
        string table, string partition, string? from = null, string? to = null, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var what = $"range {table} {Kind(table, partition, from ?? "all")}";
        steps.Pass(what + ", before");
        await foreach (var row in inner.RangeAsync(table, partition, from, to, cancel).ConfigureAwait(false)) yield return row;
        steps.Pass(what + ", after");
    }

    /// <inheritdoc />
    public async ValueTask<BatchResult> WriteAsync(string table, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancel = default)
    {
        var what = $"write {table} {string.Join('+', writes.Select(w => (w.Body is null ? "-" : "") + Kind(table, partition, w.Key)).Distinct())}";
        steps.Pass(what + ", before");
        var result = await inner.WriteAsync(table, partition, writes, cancel).ConfigureAwait(false);
        steps.Pass(what + ", after");
        return result;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => inner.DisposeAsync();

    // The kind of a row, without what names this one: the first part of its key in a channel, the last of its partition among the hints.
    private static string Kind(string table, string partition, string key) => table switch
    {
        Tables.Channels => RowKey.Parts(key)[0],
        Tables.Hints => RowKey.Parts(partition)[^1],
        _ => "row",
    };
}

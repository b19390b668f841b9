namespace Recruiting.Core.Storage;

/// <summary>Rows: the only storage interface there is. Two engines, one contract suite that both pass.</summary>
/// <remarks>Safe for any number of threads and processes. What an awaited write reported as written survives a power cut.
/// Bodies, keys and batches over the limits of <see cref="RowLimits"/> are refused before anything is written, by every engine alike.</remarks>
public interface IRowStore : IAsyncDisposable
{
    /// <summary>What a person may read about where the rows are: <c>sqlite:/home/…/recruiting.db</c>. Never holds a secret.</summary>
    string Place { get; }

    /// <summary>One row, or null.</summary>
    ValueTask<Row?> ReadAsync(string table, string partition, string key, CancellationToken cancel = default);

    /// <summary>Rows of one partition in ordinal order of their keys, streamed page by page.</summary>
    /// <param name="table">The table.</param>
    /// <param name="partition">The partition.</param>
    /// <param name="from">The first key, inclusive; null for the partition's first.</param>
    /// <param name="to">The end, exclusive; null for no end.</param>
    /// <param name="cancel">Stops between rows.</param>
    IAsyncEnumerable<Row> RangeAsync(string table, string partition, string? from = null, string? to = null, CancellationToken cancel = default);

    /// <summary>Writes a batch in one partition: all or nothing, each row under its own condition. A key stands in a batch once.</summary>
    /// <exception cref="PresenceException"><c>store.row-too-large</c>, <c>store.batch-too-large</c>, <c>store.key-invalid</c>; nothing was written.</exception>
    ValueTask<BatchResult> WriteAsync(string table, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancel = default);

    /// <summary>How a partition stands at this moment, told without reading its rows: what was read of it after an equal mark is as it was read. See <see cref="RowMemory"/>.</summary>
    /// <returns>Null where the engine cannot tell, or cannot tell just now: then there is nothing to remember.</returns>
    RowMark? MarkOf(string table, string partition) => null;
}

/// <summary>Azure Tables' limits, which every engine keeps so that a store can move between them.</summary>
/// <remarks>Azure keeps text as UTF-16 and is sent it as JSON, so a text counts whichever is more: two bytes a character, or the bytes of its JSON
/// (<see cref="RowGuard.Bytes(string)"/>). A thousand <c>"</c> or <c>é</c> are six thousand bytes, a thousand <c>e</c> two thousand.
/// Source: https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model and performing-entity-group-transactions.</remarks>
public static class RowLimits
{
    /// <summary>Rows in one batch.</summary>
    public const int BatchRows = 100;

    /// <summary>Bytes of one body: 1 MiB less room for the keys.</summary>
    public const int BodyBytes = 1_000_000;

    /// <summary>Bytes of one batch: 4 MiB less room for what the request says about each row beside its keys and body.</summary>
    public const int BatchBytes = 4_000_000;

    /// <summary>Characters of a partition or row key.</summary>
    public const int KeyLength = 500;
}

namespace Recruiting.Core.Storage;

/// <summary>Remembers what was made of rows, for whoever shows much of what seldom changes. Never shows what is no longer so: a version's record is the same for ever, and what was made
/// of a partition is used only while the store vouches (<see cref="IRowStore.MarkOf"/>) that nobody wrote into it since. Where it cannot, all is read.</summary>
/// <remarks>Who decides about a write may read here too: the mark vouches that it is what stands there. What is written in the meantime is kept out by what the write itself rests on:
/// the version of the post that it changes, the insert of the slot that it takes, the version of the channel's pace.</remarks>
public sealed class RowMemory(IRowStore rows)
{
    // Some tens of megabytes where posts are long. A page over fifty channels makes some ten things of each: fewer than all pages make together would push each other out.
    private const int Records = 4_000, Makings = 3_000;

    private readonly Generations<(string Table, string Partition, string Key), Read> records = new(Records);
    private readonly Generations<(string Table, string Partition, string What), Made> makings = new(Makings);

    /// <summary>The record of a row, read from its body once for each version.</summary>
    /// <exception cref="PresenceException"><c>store.row-damaged</c>.</exception>
    public T Of<T>(Row row)
        where T : Stored
    {
        var place = (row.Table, row.Partition, row.Key);
        if (records.Find(place) is { Record: T known } read && read.Version == row.Version) return known;
        var record = RowJson.FromBody<T>(row);
        records.Put(place, new(row.Version, record));
        return record;
    }

    /// <summary>Can what is made of the partition be remembered just now? Then more may be read than is asked for: it is read once.</summary>
    public bool Holds(string table, string partition) => rows.MarkOf(table, partition) is not null;

    /// <summary>What is made of a partition's rows: as it was made before where nothing in the partition was written since, else made anew.</summary>
    /// <param name="table">The table.</param>
    /// <param name="partition">The partition: nothing may be made of rows that stand elsewhere.</param>
    /// <param name="what">What, and all that it depends on beside the rows.</param>
    /// <param name="make">Makes it. What it gives is handed to many, and must not change.</param>
    public async ValueTask<T> OfAsync<T>(string table, string partition, string what, Func<ValueTask<T>> make)
        where T : class
    {
        // Before it is read: what is written meanwhile changes the mark, and is read again.
        var mark = rows.MarkOf(table, partition);
        if (mark is null) return await make().ConfigureAwait(false);
        var place = (table, partition, what);
        if (makings.Find(place) is { Value: T known } made && made.Mark == mark) return known;
        var value = await make().ConfigureAwait(false);
        makings.Put(place, new(mark.Value, value));
        return value;
    }

    private sealed record Read(string Version, Stored Record);

    private sealed record Made(RowMark Mark, object Value);
}

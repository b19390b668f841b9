using System.Runtime.CompilerServices;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Reminding;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Jobs;

/// <summary>A partition, or what one workspace has in it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Partition">The partition.</param>
/// <param name="Own">Which rows are meant; null for all.</param>
public sealed record RowPart(string Table, string Partition, Func<Row, bool>? Own = null)
{
    /// <summary>Its rows in a store, in ordinal order of their keys.</summary>
    public async IAsyncEnumerable<Row> RowsAsync(IRowStore rows, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var row in rows.RangeAsync(Table, Partition, cancel: cancel).ConfigureAwait(false))
        {
            if (Own?.Invoke(row) != false) yield return row;
        }
    }
}

/// <summary>Where the rows of a workspace are: all that is copied, restored, or moved.</summary>
internal static class WorkspaceParts
{
    /// <summary>The key of the row that says where a workspace was copied from. It belongs to its store, and is no part of the workspace.</summary>
    internal const string Mark = "copied";

    /// <summary>The parts that hold facts; the settings, with the pause in them, come with the first.</summary>
    public static async IAsyncEnumerable<RowPart> FactsAsync(IRowStore rows, string workspace, [EnumeratorCancellation] CancellationToken cancel)
    {
        var own = RowKey.Of(workspace);
        yield return Settings(workspace);
        foreach (var table in (string[])[Tables.Proofs, Tables.Connections, Tables.Jobs, Tables.Notices]) yield return new(table, own);
        yield return new(Tables.Notices, ToldStore.Partition(workspace));
        await foreach (var channel in new ChannelStore(rows).EverAsync(workspace, cancel).ConfigureAwait(false)) yield return new(Tables.Channels, RowKey.Of(workspace, channel));
    }

    /// <summary>The hints that point at them.</summary>
    public static IEnumerable<RowPart> Hints(string workspace)
    {
        yield return new(Tables.Hints, PostRows.HandPartition(workspace));
        yield return new(Tables.Hints, PostRows.DuePartition, row => RowJson.FromBody<Hint>(row).Workspace == workspace);
    }

    /// <summary>Settings, the directory of channels, colleagues.</summary>
    public static RowPart Settings(string workspace) => new(Tables.Workspace, RowKey.Of(workspace), row => row.Key != Mark);

    /// <summary>Is this a partition that facts of the workspace stand in?</summary>
    public static bool Holds(string workspace, string table, string partition) => table == Tables.Channels
        ? RowKey.Parts(partition) is [var of, _] && of == workspace
        : table is Tables.Workspace or Tables.Proofs or Tables.Connections or Tables.Jobs or Tables.Notices && (partition == RowKey.Of(workspace) || (table == Tables.Notices && partition == ToldStore.Partition(workspace)));
}

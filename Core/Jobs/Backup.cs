using System.IO.Compression;
using System.Text.Json;
using NodaTime.Text;
using Recruiting.Core.Channels;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;

namespace Recruiting.Core.Jobs;

/// <summary>Writes a dated copy of a workspace's rows: one JSON object a line, gzip. Tokens stay encrypted in it.</summary>
/// <param name="rows">The store.</param>
/// <param name="channels">Its channels.</param>
/// <param name="clock">The clock.</param>
/// <param name="folder">The backup place; null for none.</param>
public sealed class Backup(IRowStore rows, ChannelStore channels, TimeProvider clock, string? folder)
{
    /// <summary>How many copies are kept.</summary>
    public const int Kept = 30;

    /// <summary>Writes today's copy (UTC date) in place of an earlier one of today, and drops the oldest past <see cref="Kept"/>.</summary>
    /// <returns>False where there is no backup place.</returns>
    public async Task<bool> WriteAsync(string workspace, CancellationToken cancel = default)
    {
        if (folder is null) return false;
        Directory.CreateDirectory(folder);
        var date = LocalDatePattern.Iso.Format(clock.Now().InUtc().Date);
        var name = RowKey.Of(workspace);
        var file = Path.Combine(folder, $"{name}-{date}.jsonl.gz");
        // Written beside and renamed: a crash never leaves half a copy under a copy's name.
        var half = file + ".part";
        var stream = new GZipStream(File.Create(half), CompressionLevel.Optimal);
        await using (stream.ConfigureAwait(false))
        {
            await foreach (var row in RowsOfAsync(workspace, cancel).ConfigureAwait(false))
            {
                await JsonSerializer.SerializeAsync(stream, new { row.Table, row.Partition, row.Key, row.Body }, cancellationToken: cancel).ConfigureAwait(false);
                stream.WriteByte((byte)'\n');
            }
        }

        File.Move(half, file, overwrite: true);
        foreach (var left in Directory.GetFiles(folder, $"{name}-????-??-??.jsonl.gz.part")) File.Delete(left);
        foreach (var old in Directory.GetFiles(folder, $"{name}-????-??-??.jsonl.gz").Order(StringComparer.Ordinal).SkipLast(Kept)) File.Delete(old);
        return true;
    }

    private async IAsyncEnumerable<Row> RowsOfAsync(string workspace, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var table in new[] { Tables.Workspace, Tables.Proofs, Tables.Connections, Tables.Jobs, Tables.Notices })
        {
            await foreach (var row in rows.RangeAsync(table, RowKey.Of(workspace), cancel: cancel).ConfigureAwait(false)) yield return row;
        }

        await foreach (var channel in channels.AllAsync(workspace, cancel).ConfigureAwait(false))
        {
            await foreach (var row in rows.RangeAsync(Tables.Channels, RowKey.Of(workspace, channel.Value.Id), cancel: cancel).ConfigureAwait(false)) yield return row;
        }
    }
}

using System.IO.Compression;
using System.IO.Pipelines;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;

namespace Recruiting.Core.Jobs;

/// <summary>Writes a dated copy of a workspace's rows, as <see cref="BackupReader"/> reads it. Tokens stay encrypted in it; hints are left out, they follow from the facts.</summary>
/// <param name="rows">The store.</param>
/// <param name="clock">The clock.</param>
/// <param name="files">The backup place; null for none.</param>
public sealed class Backup(IRowStore rows, TimeProvider clock, IFiles? files)
{
    /// <summary>How many copies are kept.</summary>
    public const int Kept = 30;

    /// <summary>Writes today's copy (UTC date) in place of an earlier one of today, and drops the oldest past <see cref="Kept"/>.</summary>
    /// <returns>False where there is no backup place.</returns>
    public async Task<bool> WriteAsync(string workspace, CancellationToken cancel = default)
    {
        if (files is null) return false;
        var now = clock.Now();
        var pipe = new Pipe();
        var reading = pipe.Reader.AsStream();
        await using (reading.ConfigureAwait(false))
        {
            var writing = WriteAsync(pipe.Writer, workspace, now, cancel);
            try
            {
                await files.PutAsync(Name(workspace, now.InUtc().Date), reading, cancel: cancel).ConfigureAwait(false);
            }
            finally
            {
                // Whoever writes on into a pipe that nobody reads would wait for ever.
                await pipe.Reader.CompleteAsync().ConfigureAwait(false);
                await writing.ConfigureAwait(false);
            }
        }

        var copies = await files.ListAsync(Prefix(workspace), cancel).Where(f => IsCopy(workspace, f.Name)).ToListAsync(cancel).ConfigureAwait(false);
        foreach (var old in copies.SkipLast(Kept)) await files.DeleteAsync(old.Name, cancel).ConfigureAwait(false);
        return true;
    }

    /// <summary>The name of a day's copy.</summary>
    public static string Name(string workspace, LocalDate day) => $"{Prefix(workspace)}{LocalDatePattern.Iso.Format(day)}.jsonl.gz";

    // A key's characters but the colon, which no file name has everywhere.
    private static string Prefix(string workspace) => RowKey.Of(workspace).Replace(":", "=3A", StringComparison.Ordinal) + "-";

    private static bool IsCopy(string workspace, string name) =>
        name.EndsWith(".jsonl.gz", StringComparison.Ordinal) && LocalDatePattern.Iso.Parse(name[Prefix(workspace).Length..^".jsonl.gz".Length]) is { Success: true };

    private async Task WriteAsync(PipeWriter to, string workspace, Instant now, CancellationToken cancel)
    {
        Exception? failure = null;
        try
        {
            var stream = new GZipStream(to.AsStream(leaveOpen: true), CompressionLevel.Optimal);
            await using (stream.ConfigureAwait(false))
            {
                await LineAsync(stream, BackupLine.Begin(workspace, now), cancel).ConfigureAwait(false);
                var count = 0L;
                await foreach (var part in WorkspaceParts.FactsAsync(rows, workspace, cancel).ConfigureAwait(false))
                {
                    await foreach (var row in part.RowsAsync(rows, cancel).ConfigureAwait(false))
                    {
                        await LineAsync(stream, BackupLine.Of(row), cancel).ConfigureAwait(false);
                        count++;
                    }
                }

                await LineAsync(stream, BackupLine.End(count), cancel).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            // The reader hears of it, and stores nothing.
            failure = e;
        }

        await to.CompleteAsync(failure).ConfigureAwait(false);
    }

    private static async Task LineAsync(Stream stream, BackupLine line, CancellationToken cancel)
    {
        await JsonSerializer.SerializeAsync(stream, line, BackupLine.Json, cancel).ConfigureAwait(false);
        stream.WriteByte((byte)'\n');
    }
}

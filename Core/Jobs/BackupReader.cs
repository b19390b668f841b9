using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Jobs;

/// <summary>What a daily copy says of itself.</summary>
/// <param name="At">When it was begun; null in copies of release 0.1.0.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Parts">The partitions they stand in, in the copy's order.</param>
internal sealed record BackupContents(Instant? At, long Rows, IReadOnlyList<(string Table, string Partition)> Parts);

/// <summary>Reads a daily copy, as often as it is asked to.</summary>
/// <param name="name">What people call it.</param>
/// <param name="open">Opens it anew.</param>
internal sealed class BackupReader(string name, Func<CancellationToken, Task<Stream>> open)
{
    /// <summary>Reads it once from end to end, before anything rests on it.</summary>
    /// <exception cref="PresenceException"><c>restore.damaged</c>, <c>restore.other-workspace</c>.</exception>
    public async Task<BackupContents> CheckAsync(string workspace, CancellationToken cancel)
    {
        var (count, begin, end) = (0L, default(BackupLine), default(long?));
        var parts = new List<(string Table, string Partition)>();
        Row? last = null;
        await foreach (var line in LinesAsync(cancel).ConfigureAwait(false))
        {
            if (end is not null) throw Damaged();
            if (line.Row() is { } row)
            {
                if (!WorkspaceParts.Holds(workspace, row.Table, row.Partition)) throw OtherWorkspace(row.Partition);
                var goesOn = last?.Table == row.Table && last.Partition == row.Partition;
                if (goesOn ? string.CompareOrdinal(last!.Key, row.Key) >= 0 : parts.Contains((row.Table, row.Partition))) throw Damaged();
                if (!goesOn) parts.Add((row.Table, row.Partition));
                last = row;
                count++;
            }
            else if (line.Workspace is { } of && count == 0 && begin is null)
            {
                begin = of == workspace ? line : throw OtherWorkspace(of);
            }
            else
            {
                end = line.Rows ?? throw Damaged();
            }
        }

        if (count == 0 ? begin is null || end != 0 : begin is not null && end != count) throw Damaged();
        return new(begin?.At is { } at && InstantPattern.ExtendedIso.Parse(at) is { Success: true, Value: var when } ? when : null, count, parts);
    }

    /// <summary>Its rows.</summary>
    public IAsyncEnumerable<Row> RowsAsync(CancellationToken cancel) => LinesAsync(cancel).Select(line => line.Row()).OfType<Row>();

    private async IAsyncEnumerable<BackupLine> LinesAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var file = await open(cancel).ConfigureAwait(false);
        await using var fileEnds = file.ConfigureAwait(false);
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (await LineAsync(reader, cancel).ConfigureAwait(false) is { } line) yield return line;
    }

    private async Task<BackupLine?> LineAsync(StreamReader reader, CancellationToken cancel)
    {
        try
        {
            return await reader.ReadLineAsync(cancel).ConfigureAwait(false) is { } text
                ? JsonSerializer.Deserialize<BackupLine>(text, BackupLine.Json) ?? throw Damaged()
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or EndOfStreamException)
        {
            throw Damaged(e);
        }
    }

    private PresenceException Damaged(Exception? inner = null) => new(FaultKind.Invalid, [new Fault(
        "restore.damaged", $"'{name}' is no whole copy of a workspace; nothing was restored. Take the copy of another day.", "restore")], inner);

    private PresenceException OtherWorkspace(string of) => PresenceException.Invalid(
        "restore.other-workspace", $"'{name}' is a copy of '{of}'. Name that workspace with Presence:Workspace, or take another copy.", "restore");
}

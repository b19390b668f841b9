using Recruiting.Core.Storage;

namespace Recruiting.Core.Channels;

/// <summary>A channel's pace as it was read; null version where there was no row yet.</summary>
public sealed record PaceRow(Pace Pace, string? Version)
{
    // Right behind the channel's own row, so that one reading has both.
    internal const string Key = "channel|pace";

    // Where release 0.1.0 has it: read where there is no other, and written beside it, so that going back to that release loses no spacing.
    private const string KeyOf010 = "pace";

    /// <summary>The pace in a channel's partition.</summary>
    internal static async Task<PaceRow> ReadAsync(IRowStore rows, string partition, CancellationToken cancel) =>
        await rows.ReadAsync(Tables.Channels, partition, Key, cancel).ConfigureAwait(false) is { } row ? Of(row) : await ReadOf010Async(rows, partition, cancel).ConfigureAwait(false);

    /// <inheritdoc cref="ReadAsync"/>
    /// <remarks>For where there is no row of today's.</remarks>
    internal static async Task<PaceRow> ReadOf010Async(IRowStore rows, string partition, CancellationToken cancel) =>
        await rows.ReadAsync(Tables.Channels, partition, KeyOf010, cancel).ConfigureAwait(false) is { } row ? Of(row) with { Version = null } : new(Pace.Empty, null);

    internal static PaceRow Of(Row row) => new(RowJson.FromBody<Pace>(row), row.Version);

    /// <summary>Writes a pace under this one's version.</summary>
    internal IEnumerable<RowWrite> Writes(Pace next) => [RowWrite.Save(Key, RowJson.ToBody(next), Version), RowWrite.Put(KeyOf010, RowJson.ToBody(next))];
}

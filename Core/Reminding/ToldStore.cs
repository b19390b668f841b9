using NodaTime;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Reminding;

/// <summary>What readers were told, in the store: a row a reader and way, read together in one range.</summary>
public sealed class ToldStore(IRowStore rows)
{
    /// <summary>How long it is remembered: longer than anything stays worth telling.</summary>
    public static readonly Duration Kept = Duration.FromDays(14);

    /// <summary>All of a workspace, with the versions that they are written under.</summary>
    public async Task<IReadOnlyList<Versioned<Told>>> AllAsync(string workspace, CancellationToken cancel = default) =>
        await rows.RangeAsync(Tables.Notices, Partition(workspace), cancel: cancel).Select(row => new Versioned<Told>(RowJson.FromBody<Told>(row), row.Version)).ToListAsync(cancel).ConfigureAwait(false);

    /// <summary>Writes one under the version that was read, null for a new one; what is too old is left out.</summary>
    /// <returns>The new version; null where somebody else was first, who tells it then.</returns>
    public async Task<string?> SaveAsync(string workspace, Told told, string? version, Instant now, CancellationToken cancel = default)
    {
        var kept = told with { Once = [.. told.Once.Where(o => o.At > now - Kept)] };
        var result = await rows.WriteAsync(Tables.Notices, Partition(workspace), [RowWrite.Save(RowKey.Of(told.Way, told.Reader ?? ""), RowJson.ToBody(kept), version)], cancel).ConfigureAwait(false);
        return result.Written ? result.Versions[0] : null;
    }

    /// <summary>Where they stand.</summary>
    internal static string Partition(string workspace) => RowKey.Of(workspace, "told");
}

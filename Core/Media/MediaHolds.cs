using Recruiting.Core.Storage;
using Recruiting.Core.Time;

namespace Recruiting.Core.Media;

/// <summary>Who holds which file: a partition a file, a row a workspace, so that several workspaces can share a store and a file.</summary>
/// <remarks>Each step is a conditional write of one row. Somebody who begins to refer to a file holds it first; somebody who deletes it marks the hold first,
/// under the version that the decision rests on. So one of two who meet sees the other.</remarks>
public sealed class MediaHolds(IRowStore rows, TimeProvider clock)
{
    private const int MostTries = 16;

    /// <summary>Holds a file for a workspace from now on.</summary>
    /// <returns>False where the file is being deleted just now.</returns>
    public async Task<bool> HoldAsync(string workspace, string file, CancellationToken cancel = default)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var now = clock.Now();
            var row = await rows.ReadAsync(Tables.Media, file, RowKey.Of(workspace), cancel).ConfigureAwait(false);
            if (row is not null && RowJson.FromBody<MediaHold>(row).Leaving is { } leaving && now - leaving < MediaHold.Patience) return false;
            var write = RowWrite.Save(RowKey.Of(workspace), RowJson.ToBody(new MediaHold(now)), row?.Version);
            if ((await rows.WriteAsync(Tables.Media, file, [write], cancel).ConfigureAwait(false)).Written) return true;
        }

        throw new PresenceException(FaultKind.Unavailable, "store.busy", $"'{file}' is being changed by many at once. Try again.");
    }

    /// <summary>A hold with its version; null where there is none.</summary>
    public async Task<Versioned<MediaHold>?> FindAsync(string workspace, string file, CancellationToken cancel = default) =>
        await rows.ReadAsync(Tables.Media, file, RowKey.Of(workspace), cancel).ConfigureAwait(false) is { } row ? new(RowJson.FromBody<MediaHold>(row), row.Version) : null;

    /// <summary>Says that the workspace lets the file go, if its hold still is what was read.</summary>
    /// <returns>False where somebody held it meanwhile.</returns>
    public async Task<bool> LeaveAsync(string workspace, string file, Versioned<MediaHold> hold, CancellationToken cancel = default)
    {
        var write = RowWrite.Replace(RowKey.Of(workspace), RowJson.ToBody(hold.Value with { Leaving = clock.Now() }), hold.Version);
        return (await rows.WriteAsync(Tables.Media, file, [write], cancel).ConfigureAwait(false)).Written;
    }

    /// <summary>Does a workspace other than this one hold it?</summary>
    public Task<bool> OthersAsync(string workspace, string file, CancellationToken cancel = default) =>
        rows.RangeAsync(Tables.Media, file, cancel: cancel).AnyAsync(r => r.Key != RowKey.Of(workspace), cancel).AsTask();

    /// <summary>The file is gone, and the hold with it.</summary>
    public async Task ForgetAsync(string workspace, string file, CancellationToken cancel = default) =>
        await rows.WriteAsync(Tables.Media, file, [RowWrite.Delete(RowKey.Of(workspace))], cancel).ConfigureAwait(false);
}

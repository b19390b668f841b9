using Microsoft.AspNetCore.DataProtection;
using NodaTime;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Connections;

/// <summary>Sign-ins that wait for a page, in the store: their tokens rest sealed as those of connections do. They are no facts and are not copied with a workspace.</summary>
public sealed class PendingConnections(IRowStore rows, IDataProtectionProvider protection)
{
    private readonly ConnectionSeal seal = new(protection);

    /// <summary>Puts one.</summary>
    public async Task PutAsync(string workspace, PendingConnection pending, CancellationToken cancel = default) => await rows.WriteAsync(
        Tables.Connections,
        Partition(workspace),
        [RowWrite.Insert(
            RowKey.Of(pending.Id),
            RowJson.ToBody(new PendingAtRest(pending.Owner.OfChannel, pending.Owner.Id, seal.Close(pending.Connection), [.. pending.Pages.Select(p => new PendingPage(p.Urn, p.Name, p.Role))], pending.EndsAt, pending.By)))],
        cancel).ConfigureAwait(false);

    /// <summary>One that somebody began and that has not ended; null for any other.</summary>
    public async Task<PendingConnection?> FindAsync(string workspace, string id, string by, Instant now, CancellationToken cancel = default)
    {
        var row = await rows.ReadAsync(Tables.Connections, Partition(workspace), RowKey.Of(id), cancel).ConfigureAwait(false);
        if (row is null) return null;
        var rest = RowJson.FromBody<PendingAtRest>(row);
        if (rest.EndsAt <= now || rest.By != by) return null;
        var owner = new ConnectionOwner(rest.OfChannel, rest.Owner);
        // The seal names the row in what it says of a key ring that is gone: as whose it would be.
        var connection = seal.Open(row with { Body = rest.Connection, Key = RowKey.Of(owner.OfChannel ? "channel" : "colleague", owner.Id) });
        return new(id, owner, connection, [.. rest.Pages.Select(p => new MemberPage(p.Urn, p.Name, p.Role))], rest.EndsAt, rest.By);
    }

    /// <summary>Drops one, tokens and all.</summary>
    /// <returns>Was it there? Of two who choose at once, one has it.</returns>
    public async Task<bool> TakeAsync(string workspace, string id, CancellationToken cancel = default)
    {
        var row = await rows.ReadAsync(Tables.Connections, Partition(workspace), RowKey.Of(id), cancel).ConfigureAwait(false);
        return row is not null && (await rows.WriteAsync(Tables.Connections, row.Partition, [RowWrite.Delete(row.Key, row.Version)], cancel).ConfigureAwait(false)).Written;
    }

    /// <summary>Drops those that have ended, and those that nobody can read: a sign-in can be begun again.</summary>
    /// <returns>How many.</returns>
    public async Task<int> TidyAsync(string workspace, Instant now, CancellationToken cancel = default)
    {
        var dropped = 0;
        await foreach (var row in rows.RangeAsync(Tables.Connections, Partition(workspace), cancel: cancel).ConfigureAwait(false))
        {
            if (!HasEnded(row, now)) continue;
            await rows.WriteAsync(Tables.Connections, row.Partition, [RowWrite.Delete(row.Key, row.Version)], cancel).ConfigureAwait(false);
            dropped++;
        }

        return dropped;
    }

    private static bool HasEnded(Row row, Instant now)
    {
        try
        {
            return RowJson.FromBody<PendingAtRest>(row).EndsAt <= now;
        }
        catch (PresenceException e) when (e.Code == "store.row-damaged")
        {
            return true;
        }
    }

    private static string Partition(string workspace) => RowKey.Of(workspace, "pending");

    private sealed record PendingAtRest(bool OfChannel, string Owner, string Connection, IReadOnlyList<PendingPage> Pages, Instant EndsAt, string By) : Stored;

    private sealed record PendingPage(string Urn, string? Name, string Role) : Stored;
}

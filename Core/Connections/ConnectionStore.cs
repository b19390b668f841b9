using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.DataProtection;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Connections;

/// <summary>Connections in the store; the tokens rest encrypted under the host's key ring.</summary>
public sealed class ConnectionStore(IRowStore rows, IDataProtectionProvider protection)
{
    /// <summary>The code of a connection that cannot be decrypted.</summary>
    public const string Unreadable = ConnectionSeal.Unreadable;

    private const string ChannelKind = "channel", ColleagueKind = "colleague";

    private readonly ConnectionSeal seal = new(protection);

    /// <summary>What a direct post goes out with: its channel's connection, else its author's; null where there is neither.</summary>
    /// <remarks>It goes out as the channel's <c>urn</c>, else the connection's.</remarks>
    public async Task<Connection?> ForAsync(string workspace, Channel channel, Post post, CancellationToken cancel = default)
    {
        foreach (var owner in ConnectionOwner.InOrder(channel, post))
        {
            if (await FindAsync(workspace, owner, cancel).ConfigureAwait(false) is not { } found) continue;
            return found.Connection is { } connection ? connection with { Urn = channel.Urn ?? connection.Urn } : throw found.Trouble!;
        }

        return null;
    }

    /// <summary>A channel's connection, or null.</summary>
    public Task<Connection?> OfChannelAsync(string workspace, string channel, CancellationToken cancel = default) => ReadAsync(workspace, ChannelKind, channel, cancel);

    /// <summary>A colleague's connection, or null.</summary>
    public Task<Connection?> OfColleagueAsync(string workspace, string colleague, CancellationToken cancel = default) => ReadAsync(workspace, ColleagueKind, colleague, cancel);

    /// <summary>Makes sure that every connection of a workspace can be decrypted here.</summary>
    /// <exception cref="PresenceException"><c>connection.unreadable</c>.</exception>
    public async Task RequireReadableAsync(string workspace, CancellationToken cancel = default)
    {
        await foreach (var row in rows.RangeAsync(Tables.Connections, RowKey.Of(workspace), cancel: cancel).ConfigureAwait(false)) _ = seal.Open(row);
    }

    /// <summary>Puts a channel's connection in place of the one there was.</summary>
    /// <returns>True where there was none.</returns>
    public Task<bool> PutForChannelAsync(string workspace, string channel, Connection connection, CancellationToken cancel = default) => PutAsync(workspace, ChannelKind, channel, connection, cancel);

    /// <summary>Puts a colleague's connection in place of the one there was.</summary>
    /// <returns>True where there was none.</returns>
    public Task<bool> PutForColleagueAsync(string workspace, string colleague, Connection connection, CancellationToken cancel = default) => PutAsync(workspace, ColleagueKind, colleague, connection, cancel);

    /// <summary>Deletes a colleague's connection, tokens and all.</summary>
    public Task RemoveForColleagueAsync(string workspace, string colleague, CancellationToken cancel = default) => RemoveAsync(workspace, ColleagueKind, colleague, cancel);

    /// <summary>Every connection of a workspace as it stands, those that cannot be decrypted with what is wrong: one of them hides no other.</summary>
    public async IAsyncEnumerable<StoredConnection> AllAsync(string workspace, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var row in rows.RangeAsync(Tables.Connections, RowKey.Of(workspace), cancel: cancel).ConfigureAwait(false)) yield return Stored(row);
    }

    /// <summary>Whose connection as it stands; null where there is none.</summary>
    public async Task<StoredConnection?> FindAsync(string workspace, ConnectionOwner owner, CancellationToken cancel = default)
    {
        var row = await rows.ReadAsync(Tables.Connections, RowKey.Of(workspace), Key(owner), cancel).ConfigureAwait(false);
        return row is null ? null : Stored(row);
    }

    /// <summary>Puts a connection in the place of the very one that was read.</summary>
    /// <returns>The new version; null where somebody else was first.</returns>
    public async Task<string?> SaveAsync(string workspace, ConnectionOwner owner, Connection connection, string? version, CancellationToken cancel = default)
    {
        var result = await rows.WriteAsync(Tables.Connections, RowKey.Of(workspace), [RowWrite.Save(Key(owner), seal.Close(connection), version)], cancel).ConfigureAwait(false);
        return result.Written ? result.Versions[0] : null;
    }

    /// <summary>Deletes a connection, tokens and all.</summary>
    public Task RemoveAsync(string workspace, ConnectionOwner owner, CancellationToken cancel = default) => RemoveAsync(workspace, owner.OfChannel ? ChannelKind : ColleagueKind, owner.Id, cancel);

    private static string Key(ConnectionOwner owner) => RowKey.Of(owner.OfChannel ? ChannelKind : ColleagueKind, owner.Id);

    private StoredConnection Stored(Row row)
    {
        var parts = RowKey.Parts(row.Key);
        var owner = new ConnectionOwner(parts[0] == ChannelKind, parts[1]);
        try
        {
            return new(owner, seal.Open(row), row.Version, null);
        }
        catch (PresenceException e)
        {
            return new(owner, null, row.Version, e);
        }
    }

    private async Task<Connection?> ReadAsync(string workspace, string kind, string id, CancellationToken cancel)
    {
        var row = await rows.ReadAsync(Tables.Connections, RowKey.Of(workspace), RowKey.Of(kind, id), cancel).ConfigureAwait(false);
        return row is null ? null : seal.Open(row) with { Of = row.Key };
    }

    private async Task<bool> PutAsync(string workspace, string kind, string id, Connection c, CancellationToken cancel)
    {
        // The row as it is, undecrypted: a connection whose key ring is lost can be given again.
        var old = await rows.ReadAsync(Tables.Connections, RowKey.Of(workspace), RowKey.Of(kind, id), cancel).ConfigureAwait(false);
        await rows.WriteAsync(Tables.Connections, RowKey.Of(workspace), [RowWrite.Put(RowKey.Of(kind, id), seal.Close(c))], cancel).ConfigureAwait(false);
        return old is null;
    }

    private async Task RemoveAsync(string workspace, string kind, string id, CancellationToken cancel) =>
        await rows.WriteAsync(Tables.Connections, RowKey.Of(workspace), [RowWrite.Delete(RowKey.Of(kind, id))], cancel).ConfigureAwait(false);
}

using System.Runtime.CompilerServices;
using Recruiting.Core.Log;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Channels;

/// <summary>Channels in the store: the channel's row lives with its posts; the workspace's directory names every channel that there is or was.</summary>
public sealed class ChannelStore(IRowStore rows, RowMemory memory)
{
    /// <summary>The key of the workspace's settings.</summary>
    internal const string Settings = "settings";

    private const string Directory = "channel", ChannelKey = "channel";
    private const int AtOnce = 16;
    private static readonly Workspace Nothing = new();

    /// <summary>Over a store of its own.</summary>
    public ChannelStore(IRowStore rows)
        : this(rows, new(rows))
    {
    }

    /// <summary>The channel, or null.</summary>
    public async Task<Versioned<Channel>?> FindAsync(string workspace, string id, CancellationToken cancel = default)
    {
        var row = await rows.ReadAsync(Tables.Channels, RowKey.Of(workspace, id), ChannelKey, cancel).ConfigureAwait(false);
        return row is null ? null : new(memory.Of<Channel>(row), row.Version);
    }

    /// <summary>The channel.</summary>
    /// <exception cref="PresenceException"><c>channel.not-found</c>.</exception>
    public async Task<Versioned<Channel>> GetAsync(string workspace, string id, CancellationToken cancel = default) =>
        await FindAsync(workspace, id, cancel).ConfigureAwait(false)
        ?? throw PresenceException.NotFound("channel.not-found", $"There is no channel '{id}'. Make it first, or look whether the id is written as it is there.");

    /// <summary>The channel and its pace, in one reading; null where there is no such channel.</summary>
    public async Task<(Versioned<Channel> Channel, PaceRow Pace)?> FindWithPaceAsync(string workspace, string id, CancellationToken cancel = default)
    {
        Versioned<Channel>? channel = null;
        PaceRow? pace = null;
        var partition = RowKey.Of(workspace, id);
        await foreach (var row in rows.RangeAsync(Tables.Channels, partition, ChannelKey, RowKey.End(ChannelKey), cancel).ConfigureAwait(false))
        {
            if (row.Key == ChannelKey) channel = new(RowJson.FromBody<Channel>(row), row.Version);
            else if (row.Key == PaceRow.Key) pace = PaceRow.Of(row);
        }

        return channel is null ? null : (channel, pace ?? await PaceRow.ReadOf010Async(rows, partition, cancel).ConfigureAwait(false));
    }

    /// <summary>All channels, in order of their ids.</summary>
    public async IAsyncEnumerable<Versioned<Channel>> AllAsync(string workspace, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var ids = await memory.OfAsync(Tables.Workspace, RowKey.Of(workspace), "channels", async () => await EverAsync(workspace, cancel).ToListAsync(cancel).ConfigureAwait(false)).ConfigureAwait(false);
        // Some at once: in Azure each is a way there and back.
        foreach (var some in ids.Chunk(AtOnce))
        {
            foreach (var found in await Task.WhenAll(some.Select(id => ShownAsync(workspace, id, cancel))).ConfigureAwait(false))
            {
                if (found is [var channel]) yield return channel;
            }
        }
    }

    // None or one: a channel that was removed is still in the directory.
    private async Task<Versioned<Channel>[]> ShownAsync(string workspace, string id, CancellationToken cancel) =>
        await memory.OfAsync(Tables.Channels, RowKey.Of(workspace, id), "channel", async () =>
            await FindAsync(workspace, id, cancel).ConfigureAwait(false) is { } channel ? new[] { channel } : []).ConfigureAwait(false);

    /// <summary>The ids of all channels that there are or were: of one that was removed the placed posts are still there.</summary>
    public async IAsyncEnumerable<string> EverAsync(string workspace, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var hint in rows.RangeAsync(Tables.Workspace, RowKey.Of(workspace), RowKey.First(Directory), RowKey.End(Directory), cancel).ConfigureAwait(false))
        {
            yield return RowKey.Parts(hint.Key)[1];
        }
    }

    /// <summary>Writes a channel.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="channel">The channel as it is to be.</param>
    /// <param name="version">The version it was read at; null for a new one.</param>
    /// <param name="entry">What the log says of it; null for nothing.</param>
    /// <param name="cancel">Obeyed before the write is given to the store.</param>
    /// <returns>The new version, or null where somebody else was first.</returns>
    public async Task<string?> SaveAsync(string workspace, Channel channel, string? version, LogEntry? entry, CancellationToken cancel = default)
    {
        if (version is null)
        {
            await rows.WriteAsync(Tables.Workspace, RowKey.Of(workspace), [RowWrite.Put(RowKey.Of(Directory, channel.Id), "{}")], cancel).ConfigureAwait(false);
        }

        var result = await rows.WriteAsync(
            Tables.Channels, RowKey.Of(workspace, channel.Id), [RowWrite.Save(ChannelKey, RowJson.ToBody(channel), version), .. LogEntry.Writes(entry, version)], cancel).ConfigureAwait(false);
        return result.Written ? result.Versions[0] : null;
    }

    /// <summary>Removes a channel; its placed posts keep their rows, so that a channel put again finds its past. So the directory goes on naming it:
    /// daily copies and a move to another store take that past along.</summary>
    /// <returns>Was it still the version that was read?</returns>
    public async Task<bool> RemoveAsync(string workspace, Versioned<Channel> channel, LogEntry entry, CancellationToken cancel = default) =>
        (await rows.WriteAsync(
            Tables.Channels, RowKey.Of(workspace, channel.Value.Id), [RowWrite.Delete(ChannelKey, channel.Version), .. LogEntry.Writes(entry, channel.Version)], cancel).ConfigureAwait(false)).Written;

    /// <summary>The workspace's settings; the defaults where none were put.</summary>
    public async Task<(Workspace Workspace, string? Version)> WorkspaceAsync(string workspace, CancellationToken cancel = default)
    {
        var row = await rows.ReadAsync(Tables.Workspace, RowKey.Of(workspace), Settings, cancel).ConfigureAwait(false);
        return row is null ? (Nothing, null) : (memory.Of<Workspace>(row), row.Version);
    }

    /// <summary>Writes the workspace's settings.</summary>
    /// <returns>The new version, or null where somebody else was first.</returns>
    public async Task<string?> SaveWorkspaceAsync(string workspace, Workspace settings, string? version, LogEntry? entry, CancellationToken cancel = default)
    {
        var result = await rows.WriteAsync(
            Tables.Workspace, RowKey.Of(workspace), [RowWrite.Save(Settings, RowJson.ToBody(settings), version), .. LogEntry.Writes(entry, version)], cancel).ConfigureAwait(false);
        return result.Written ? result.Versions[0] : null;
    }
}

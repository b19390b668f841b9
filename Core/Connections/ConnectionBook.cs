using Recruiting.Core.Channels;
using Recruiting.Core.Log;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Connections;

/// <summary>Giving connections to channels and colleagues, and taking them away. A token is taken and never given back.</summary>
public sealed class ConnectionBook(ColleagueStore colleagues, ChannelStore channels, ConnectionStore connections, LogStore log, TimeProvider clock)
{
    /// <summary>Gives a colleague a connection in place of the one there was.</summary>
    /// <returns>It, and whether there was none.</returns>
    /// <exception cref="PresenceException"><c>colleague.not-found</c>; as <see cref="ConnectionForm.ToConnection"/>.</exception>
    public async Task<(Connection Connection, bool Created)> PutForColleagueAsync(string workspace, string id, ConnectionForm form, Actor actor, CancellationToken cancel = default)
    {
        await colleagues.GetAsync(workspace, id, cancel).ConfigureAwait(false);
        var connection = form.ToConnection(clock.Now(), actor.Name);
        await log.AddAsync(workspace, ConnectionLog.Connected(new(false, id), actor.Name, clock.Now()), cancel).ConfigureAwait(false);
        return (connection, await connections.PutForColleagueAsync(workspace, id, connection, cancel).ConfigureAwait(false));
    }

    /// <summary>Gives a page or profile a connection in place of the one there was.</summary>
    /// <returns>It, and whether there was none.</returns>
    /// <exception cref="PresenceException"><c>channel.not-found</c>, <c>connection.group</c>; as <see cref="ConnectionForm.ToConnection"/>.</exception>
    public async Task<(Connection Connection, bool Created)> PutForChannelAsync(string workspace, string id, ConnectionForm form, Actor actor, CancellationToken cancel = default)
    {
        var channel = await channels.GetAsync(workspace, id, cancel).ConfigureAwait(false);
        if (channel.Value.Kind == ChannelKind.Group) throw OfAGroup();

        var connection = form.ToConnection(clock.Now(), actor.Name);
        await log.AddAsync(workspace, ConnectionLog.Connected(new(true, id), actor.Name, clock.Now()), cancel).ConfigureAwait(false);
        return (connection, await connections.PutForChannelAsync(workspace, id, connection, cancel).ConfigureAwait(false));
    }

    /// <summary>Deletes a colleague's connection, tokens and all; nothing where there is none.</summary>
    /// <exception cref="PresenceException"><c>colleague.not-found</c>.</exception>
    public async Task RemoveForColleagueAsync(string workspace, string id, Actor actor, CancellationToken cancel = default)
    {
        await colleagues.GetAsync(workspace, id, cancel).ConfigureAwait(false);
        await RemoveAsync(workspace, new(false, id), actor, cancel).ConfigureAwait(false);
    }

    /// <summary>Deletes a channel's connection, tokens and all; nothing where there is none.</summary>
    /// <exception cref="PresenceException"><c>channel.not-found</c>.</exception>
    public async Task RemoveForChannelAsync(string workspace, string id, Actor actor, CancellationToken cancel = default)
    {
        await channels.GetAsync(workspace, id, cancel).ConfigureAwait(false);
        await RemoveAsync(workspace, new(true, id), actor, cancel).ConfigureAwait(false);
    }

    private async Task RemoveAsync(string workspace, ConnectionOwner owner, Actor actor, CancellationToken cancel)
    {
        if (await connections.FindAsync(workspace, owner, cancel).ConfigureAwait(false) is null) return;
        await log.AddAsync(workspace, ConnectionLog.Disconnected(owner, actor.Name, clock.Now()), cancel).ConfigureAwait(false);
        await connections.RemoveAsync(workspace, owner, cancel).ConfigureAwait(false);
    }

    /// <summary>A group takes no connection.</summary>
    internal static PresenceException OfAGroup() =>
        PresenceException.Invalid("connection.group", "LinkedIn lets no program post into groups, so a group takes no connection: its posts are placed by hand.");
}

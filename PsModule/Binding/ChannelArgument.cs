using System.Management.Automation;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Storage;
using Recruiting.PowerShell.Output;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Binding;

/// <summary>A channel as somebody gives it: its id, its name, or an object that has one of them.</summary>
public sealed class ChannelArgument
{
    /// <summary>An id, or a name where no channel has that id.</summary>
    public ChannelArgument(string text) => Text = text.Trim();

    /// <summary>A channel.</summary>
    public ChannelArgument(PresenceChannel channel) => (Text, IsChannel) = (channel.Id, true);

    /// <summary>Any object with a property Channel or Id: a row of a CSV file, a post, a slot.</summary>
    public ChannelArgument(PSObject given) =>
        Text = (given.Properties["Channel"] ?? given.Properties["Id"])?.Value?.ToString() ?? given.ToString();

    /// <summary>As it was given.</summary>
    internal string Text { get; }

    /// <summary>Was it one of our own objects? Its other properties say how the channel is, not how it is to be.</summary>
    internal bool IsChannel { get; }

    /// <summary>As it was given.</summary>
    public override string ToString() => Text;

    /// <summary>The channel.</summary>
    /// <exception cref="PresenceException"><c>channel.not-found</c>; <c>channel.name-ambiguous</c>.</exception>
    internal async Task<Channel> FindAsync(PresenceSession session, CancellationToken cancel) => (await ReadAsync(session, cancel).ConfigureAwait(false)).Value;

    /// <summary>The channel with the version it was read at.</summary>
    /// <exception cref="PresenceException"><c>channel.not-found</c>; <c>channel.name-ambiguous</c>.</exception>
    internal async Task<Versioned<Channel>> ReadAsync(PresenceSession session, CancellationToken cancel)
    {
        var channels = session.Get<ChannelStore>();
        if (Ids.IsId(Text) && await channels.FindAsync(session.Workspace, Text, cancel).ConfigureAwait(false) is { } known) return known;
        var named = await channels.AllAsync(session.Workspace, cancel).Where(c => c.Value.Name.Equals(Text, StringComparison.OrdinalIgnoreCase)).ToListAsync(cancel).ConfigureAwait(false);
        return named switch
        {
            [var one] => one,
            [] => await channels.GetAsync(session.Workspace, Text, cancel).ConfigureAwait(false),
            _ => throw PresenceException.Conflict("channel.name-ambiguous", $"Several channels are called '{Text}': {string.Join(", ", named.Select(c => c.Value.Id))}. Give the id."),
        };
    }
}

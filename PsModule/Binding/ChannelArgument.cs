using System.Management.Automation;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.PowerShell.Output;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Binding;

/// <summary>A channel as somebody gives it: its id, its name, or an object that has one of them.</summary>
public sealed class ChannelArgument
{
    /// <summary>An id, or a name where no channel has that id.</summary>
    public ChannelArgument(string text) => Text = text;

    /// <summary>A channel.</summary>
    public ChannelArgument(PresenceChannel channel) => Text = channel.Id;

    /// <summary>Any object with a property Channel or Id: a row of a CSV file, a post, a slot.</summary>
    public ChannelArgument(PSObject given) =>
        Text = (given.Properties["Channel"] ?? given.Properties["Id"])?.Value?.ToString() ?? given.ToString();

    /// <summary>As it was given.</summary>
    internal string Text { get; }

    /// <summary>As it was given.</summary>
    public override string ToString() => Text;

    /// <summary>The channel.</summary>
    /// <exception cref="PresenceException"><c>channel.not-found</c>; <c>channel.name-ambiguous</c>.</exception>
    internal async Task<Channel> FindAsync(PresenceSession session, CancellationToken cancel)
    {
        var channels = session.Get<ChannelStore>();
        if (await channels.FindAsync(session.Workspace, Text, cancel).ConfigureAwait(false) is { } known) return known.Value;
        var named = await channels.AllAsync(session.Workspace, cancel).Where(c => c.Value.Name.Equals(Text, StringComparison.OrdinalIgnoreCase)).ToListAsync(cancel).ConfigureAwait(false);
        return named switch
        {
            [var one] => one.Value,
            [] => (await channels.GetAsync(session.Workspace, Text, cancel).ConfigureAwait(false)).Value,
            _ => throw PresenceException.Conflict("channel.name-ambiguous", $"Several channels are called '{Text}': {string.Join(", ", named.Select(c => c.Value.Id))}. Give the id."),
        };
    }
}

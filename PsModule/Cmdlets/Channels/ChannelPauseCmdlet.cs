using System.Management.Automation;
using Recruiting.Core.Channels;
using Recruiting.Core.Publishing;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Channels;

/// <summary>Pauses channels or goes on with them.</summary>
public abstract class ChannelPauseCmdlet : PresenceCmdlet
{
    /// <summary>Which: ids or names, or objects with a property Channel or Id.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [ArgumentCompleter(typeof(ChannelCompleter))]
    public ChannelArgument[] Channel { get; set; } = [];

    /// <summary>Writes the channel as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Pauses, or goes on.</summary>
    private protected void Switch(bool paused, string? reason, Func<Channel, string> action)
    {
        foreach (var channel in Channel)
        {
            Do(channel, async cancel =>
            {
                var found = await channel.FindAsync(Session, cancel).ConfigureAwait(false);
                if (!await MayAsync($"channel {found.Id} ({found.Name})", action(found)).ConfigureAwait(false)) return;
                var now = await Session.Get<ChannelBook>().PauseAsync(Session.Workspace, found.Id, reason, paused, Session.Actor, cancel).ConfigureAwait(false);
                Tell(paused ? $"Paused the channel {found.Id}." : $"The channel {found.Id} goes on.");
                if (PassThru) Write(new PresenceChannel(now.Value));
            });
        }
    }
}

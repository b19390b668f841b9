using System.Management.Automation;
using Recruiting.Core.Channels;
using Recruiting.PowerShell.Binding;

namespace Recruiting.PowerShell.Cmdlets.Channels;

/// <summary>A cmdlet that shows something of channels: of all, or of those that are named.</summary>
public abstract class ChannelsCmdlet : PresenceCmdlet
{
    /// <summary>Ids or names of channels, or objects with a property Channel or Id. Default: all channels.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [ArgumentCompleter(typeof(ChannelCompleter))]
    public ChannelArgument[]? Channel { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        if (Channel is null)
        {
            Do(null, async cancel =>
            {
                await foreach (var channel in Session.Get<ChannelStore>().AllAsync(Session.Workspace, cancel).ConfigureAwait(false)) await ShowAsync(channel.Value, cancel).ConfigureAwait(false);
            });
            return;
        }

        foreach (var channel in Channel) Do(channel, async cancel => await ShowAsync(await channel.FindAsync(Session, cancel).ConfigureAwait(false), cancel).ConfigureAwait(false));
    }

    /// <summary>Shows it of one channel.</summary>
    private protected abstract Task ShowAsync(Channel channel, CancellationToken cancel);
}

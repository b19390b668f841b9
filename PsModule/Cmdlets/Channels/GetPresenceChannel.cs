using System.Management.Automation;
using Recruiting.Core.Channels;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Channels;

/// <summary>Gets channels: all of them, or those with the ids or names given.</summary>
/// <example>
/// <code>Get-PresenceChannel</code>
/// <para>All channels of the workspace.</para>
/// </example>
/// <example>
/// <code>Get-PresenceChannel dotnet-nl, 'Acme page' | Get-PresenceStreak</code>
/// <para>The streaks of two channels, one by its id and one by its name.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "PresenceChannel")]
[OutputType(typeof(PresenceChannel))]
public sealed class GetPresenceChannel : PresenceCmdlet
{
    /// <summary>Ids or names of channels, or objects with a property Channel or Id. Default: all channels.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Channel")]
    [ArgumentCompleter(typeof(ChannelCompleter))]
    public ChannelArgument[]? Id { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        if (Id is null)
        {
            Do(null, async cancel =>
            {
                await foreach (var channel in Session.Get<ChannelStore>().AllAsync(Session.Workspace, cancel).ConfigureAwait(false)) Write(new PresenceChannel(channel.Value));
            });
            return;
        }

        foreach (var id in Id) Do(id, async cancel => Write(new PresenceChannel(await id.FindAsync(Session, cancel).ConfigureAwait(false))));
    }
}

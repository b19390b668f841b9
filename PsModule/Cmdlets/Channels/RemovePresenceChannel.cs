using System.Management.Automation;
using Recruiting.Core.Publishing;
using Recruiting.PowerShell.Binding;

namespace Recruiting.PowerShell.Cmdlets.Channels;

/// <summary>Removes a channel that has no post under way.</summary>
/// <remarks>Its placed posts stay, so that a channel made again under the id finds its past. A channel with posts under way is not removed (channel.in-use):
/// place or cancel them first, or pause the channel.</remarks>
/// <example>
/// <code>Remove-PresenceChannel old-group</code>
/// <para>Asks, and removes the channel.</para>
/// </example>
/// <example>
/// <code>Get-PresenceChannel -Paused | Remove-PresenceChannel -WhatIf</code>
/// <para>Says which paused channels would be removed.</para>
/// </example>
[Cmdlet(VerbsCommon.Remove, "PresenceChannel", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
public sealed class RemovePresenceChannel : PresenceCmdlet
{
    /// <summary>Which: ids or names, or objects with a property Channel or Id.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [ArgumentCompleter(typeof(ChannelCompleter))]
    public ChannelArgument[] Channel { get; set; } = [];

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        foreach (var channel in Channel)
        {
            Do(channel, async cancel =>
            {
                var found = await channel.ReadAsync(Session, cancel).ConfigureAwait(false);
                if (!await MayAsync($"channel {found.Value.Id} ({found.Value.Name})", "remove the channel; its placed posts stay").ConfigureAwait(false)) return;
                await Session.Get<ChannelBook>().RemoveAsync(Session.Workspace, found.Value.Id, found.Version, Session.Actor, cancel).ConfigureAwait(false);
                Tell($"Removed the channel {found.Value.Id}.");
            });
        }
    }
}

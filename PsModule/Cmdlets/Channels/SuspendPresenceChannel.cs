using System.Management.Automation;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Channels;

/// <summary>Pauses a channel: nothing goes out there until it goes on.</summary>
/// <remarks>Slots during the pause promise nothing, so the streak does not break on it. A channel that is paused already stays so, with the reason given.</remarks>
/// <example>
/// <code>Suspend-PresenceChannel dotnet-nl -Reason 'The group has a new admin; we wait for an answer'</code>
/// <para>Holds everything for one group, and says why everywhere.</para>
/// </example>
/// <example>
/// <code>Get-PresenceChannel -Kind Group | Suspend-PresenceChannel -Reason Reorganisation -PassThru</code>
/// <para>Pauses all groups and writes them.</para>
/// </example>
[Cmdlet(VerbsLifecycle.Suspend, "PresenceChannel", SupportsShouldProcess = true)]
[OutputType(typeof(PresenceChannel))]
public sealed class SuspendPresenceChannel : ChannelPauseCmdlet
{
    /// <summary>Why, for everybody to read.</summary>
    [Parameter(Position = 1)]
    public string? Reason { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord() => Switch(true, Reason, _ => Reason is null ? "pause: nothing goes out here" : $"pause: nothing goes out here ({Reason})");
}

using System.Management.Automation;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Channels;

/// <summary>Goes on with a paused channel.</summary>
/// <remarks>What came due meanwhile follows the late policy: a direct post within an hour after its window still goes out, an assisted one is in hand until its day ends; all else is missed
/// and back in the queue. Nothing is blasted out.</remarks>
/// <example>
/// <code>Resume-PresenceChannel dotnet-nl</code>
/// <para>The group is posted to again.</para>
/// </example>
/// <example>
/// <code>Get-PresenceChannel -Paused | Resume-PresenceChannel -Confirm</code>
/// <para>Asks for each paused channel whether it goes on.</para>
/// </example>
[Cmdlet(VerbsLifecycle.Resume, "PresenceChannel", SupportsShouldProcess = true)]
[OutputType(typeof(PresenceChannel))]
public sealed class ResumePresenceChannel : ChannelPauseCmdlet
{
    /// <inheritdoc />
    protected override void ProcessRecord() =>
        Switch(false, null, c => c.Paused is { } pause ? $"go on after the pause{(pause.Reason is { } reason ? $" ({reason})" : "")}" : "go on; it is not paused");
}

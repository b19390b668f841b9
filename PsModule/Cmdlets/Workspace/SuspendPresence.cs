using System.Management.Automation;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Workspace;

/// <summary>Holds everything that would go out, in all channels: the one switch.</summary>
/// <remarks>It is said everywhere, with the reason. Slots during the pause promise nothing, so no streak breaks on it. Where everything is held already, only the reason changes.</remarks>
/// <example>
/// <code>Suspend-Presence -Reason 'A reorganisation is announced this week'</code>
/// <para>Nothing goes out until Resume-Presence.</para>
/// </example>
/// <example>
/// <code>Suspend-Presence -PassThru</code>
/// <para>Holds everything and writes since when.</para>
/// </example>
[Cmdlet(VerbsLifecycle.Suspend, "Presence", SupportsShouldProcess = true)]
[OutputType(typeof(PresencePause))]
public sealed class SuspendPresence : PauseCmdlet
{
    /// <summary>Why, for everybody to read.</summary>
    [Parameter(Position = 0)]
    public string? Reason { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord() => Switch(true, Reason, Reason is null ? "hold everything that would go out" : $"hold everything that would go out ({Reason})");
}

using System.Management.Automation;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Workspace;

/// <summary>Goes on after everything was held.</summary>
/// <remarks>What came due meanwhile follows the late policy: a direct post within an hour after its window still goes out, an assisted one is in hand until its day ends; all else is missed
/// and back in the queue. Channels that are paused by themselves stay paused.</remarks>
/// <example>
/// <code>Resume-Presence</code>
/// <para>Posts go out again as planned.</para>
/// </example>
/// <example>
/// <code>Resume-Presence -WhatIf</code>
/// <para>Says what would happen, on which store.</para>
/// </example>
[Cmdlet(VerbsLifecycle.Resume, "Presence", SupportsShouldProcess = true)]
[OutputType(typeof(PresencePause))]
public sealed class ResumePresence : PauseCmdlet
{
    /// <inheritdoc />
    protected override void ProcessRecord() => Switch(false, null, "go on: what is planned goes out again");
}

using System.Management.Automation;
using Recruiting.Core.Jobs;
using Recruiting.PowerShell.Output;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Cmdlets.Jobs;

/// <summary>Shows whether the work is done: late or failing jobs, posts that are due and stuck, doubts, what waits for a person, connections that ended.</summary>
/// <remarks>Judged by what was done, not by whether something answers. A shell runs no jobs by itself: those of a Desk or of the Functions are judged by what they left in the store.</remarks>
/// <example>
/// <code>Get-PresenceHealth</code>
/// <para>The status, and what to look at.</para>
/// </example>
/// <example>
/// <code>if ((Get-PresenceHealth).Status -eq 'Unhealthy') { throw 'The presence needs you.' }</code>
/// <para>Fails a scheduled check where the work is not done.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "PresenceHealth")]
[OutputType(typeof(PresenceHealth))]
public sealed class GetPresenceHealth : PresenceCmdlet
{
    /// <inheritdoc />
    protected override void ProcessRecord() => Do(null, async cancel =>
        Write(new PresenceHealth(await Session.Get<Health>().ReadAsync(Session.Workspace, PresenceSession.Language, cancel).ConfigureAwait(false))));
}

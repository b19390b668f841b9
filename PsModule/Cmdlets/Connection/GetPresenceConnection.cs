using System.Management.Automation;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Connection;

/// <summary>Shows what this session is connected to; connects to the default store where there is no connection.</summary>
/// <example>
/// <code>Get-PresenceConnection</code>
/// <para>The store, the workspace and who acts.</para>
/// </example>
/// <example>
/// <code>if (-not (Get-PresenceConnection).Tokens) { Connect-Presence -Account presence -KeyVault presence-keys }</code>
/// <para>Connects again, with the key vault, where tokens cannot be stored.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "PresenceConnection")]
[OutputType(typeof(PresenceConnection))]
public sealed class GetPresenceConnection : PresenceCmdlet
{
    /// <inheritdoc />
    protected override void ProcessRecord() => WriteObject(new PresenceConnection(Session));
}

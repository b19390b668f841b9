using System.Management.Automation;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Cmdlets.Connection;

/// <summary>Ends this session's connection; the store's files are free afterwards.</summary>
/// <example>
/// <code>Disconnect-Presence</code>
/// <para>The next cmdlet connects to the default store again.</para>
/// </example>
/// <example>
/// <code>Connect-Presence -Path ./copy.db; Get-PresenceHealth; Disconnect-Presence; Remove-Item ./copy.db</code>
/// <para>Looks at a copy of a store and removes it.</para>
/// </example>
[Cmdlet(VerbsCommunications.Disconnect, "Presence")]
public sealed class DisconnectPresence : PresenceCmdlet
{
    /// <inheritdoc />
    protected override void ProcessRecord() => WriteVerbose(Sessions.Disconnect() ? "Disconnected." : "There was no connection.");
}

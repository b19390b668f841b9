using System.Management.Automation;
using Recruiting.Core.Connections;

namespace Recruiting.PowerShell.Cmdlets.Tokens;

/// <summary>Deletes the token of a page, a profile or a colleague, for good.</summary>
/// <remarks>What should be published with it comes to a person's hand instead. Where there is none, nothing happens. It is not revoked at LinkedIn.</remarks>
/// <example>
/// <code>Remove-PresenceToken acme</code>
/// <para>Asks, and deletes the token of a page.</para>
/// </example>
/// <example>
/// <code>Remove-PresenceToken -Colleague sanne -Confirm:$false</code>
/// <para>Deletes a colleague's token without asking.</para>
/// </example>
[Cmdlet(VerbsCommon.Remove, "PresenceToken", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = ChannelSet)]
public sealed class RemovePresenceToken : TokenCmdlet
{
    /// <inheritdoc />
    protected override void ProcessRecord() => Do(Whose, async cancel =>
    {
        var id = await IdAsync(cancel).ConfigureAwait(false);
        if (!await MayAsync($"{(OfChannel ? "channel" : "colleague")} {id}", "delete the token; direct posts come to a person's hand").ConfigureAwait(false)) return;
        var book = Session.Get<ConnectionBook>();
        await (OfChannel ? book.RemoveForChannelAsync(Session.Workspace, id, Session.Actor, cancel) : book.RemoveForColleagueAsync(Session.Workspace, id, Session.Actor, cancel)).ConfigureAwait(false);
        Tell($"Deleted the token of {id}.");
    });
}

using System.Management.Automation;
using System.Net;
using System.Security;
using NodaTime;
using Recruiting.Core;
using Recruiting.Core.Publishing;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Tokens;

/// <summary>Gives a page, a profile or a colleague a token of LinkedIn, in place of the one there was.</summary>
/// <remarks>The token is taken as a SecureString and never shown again; it rests encrypted under the store's key ring. With an account in Azure the key vault must have been named
/// to Connect-Presence (connection.no-keys). A direct post goes out with its channel's token, else its author's. A token that has ended already is taken: what it should publish then comes to the
/// hand, and the health report says so.</remarks>
/// <example>
/// <code>Set-PresenceToken acme -Token (Read-Host -AsSecureString) -ExpiresAt (Get-Date).AddDays(60) -Urn urn:li:organization:2414183</code>
/// <para>Asks for the token of a page, which ends in sixty days.</para>
/// </example>
/// <example>
/// <code>Set-PresenceToken -Colleague sanne -Token (Get-Secret LinkedIn) -ExpiresAt 2027-01-23T08:00:00Z -Urn urn:li:person:AbC1 -Scope w_member_social -PassThru</code>
/// <para>A colleague's own token out of a vault; writes what is known of it, without the token.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "PresenceToken", SupportsShouldProcess = true, DefaultParameterSetName = ChannelSet)]
[OutputType(typeof(PresenceToken))]
public sealed class SetPresenceToken : TokenCmdlet
{
    /// <summary>The access token.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Secret]
    public SecureString Token { get; set; } = null!;

    /// <summary>When it ends. A time without an offset is that of this computer.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>As whom it posts: urn:li:organization:2414183 for a page, urn:li:person:AbC1 for a person.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Urn { get; set; } = "";

    /// <summary>What it allows, as LinkedIn names it: w_organization_social, w_member_social.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Scopes")]
    [List]
    public string[]? Scope { get; set; }

    /// <summary>The refresh token, where LinkedIn gave one.</summary>
    [Parameter]
    [Secret]
    public SecureString? RefreshToken { get; set; }

    /// <summary>Writes what is known of the token, without it.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        if (Session.Keyed) return;
        var fault = PresenceException.Conflict(
            "connection.no-keys", "This connection has no key ring, so tokens can be neither stored nor used. Connect again with the key vault of the account (Connect-Presence -KeyVault).");
        ThrowTerminatingError(Record(fault, null));
    }

    /// <inheritdoc />
    protected override void ProcessRecord() => Do(Whose, async cancel =>
    {
        var id = await IdAsync(cancel).ConfigureAwait(false);
        var form = new ConnectionForm
        {
            AccessToken = Plain(Token),
            RefreshToken = Plain(RefreshToken),
            ExpiresAt = Instant.FromDateTimeOffset(ExpiresAt),
            Scopes = Scope,
            Urn = Urn.Trim(),
        };
        if (!await MayAsync($"{(OfChannel ? "channel" : "colleague")} {id}", $"give a token to post as {Urn}, until {ExpiresAt:yyyy-MM-dd HH:mm zzz}").ConfigureAwait(false)) return;
        var book = Session.Get<ConnectionBook>();
        var (connection, _) = OfChannel
            ? await book.PutForChannelAsync(Session.Workspace, id, form, Session.Actor, cancel).ConfigureAwait(false)
            : await book.PutForColleagueAsync(Session.Workspace, id, form, Session.Actor, cancel).ConfigureAwait(false);
        Tell($"Gave {id} a token that ends at {ExpiresAt:yyyy-MM-dd HH:mm zzz}.");
        if (PassThru) Write(new PresenceToken(OfChannel ? id : null, OfChannel ? null : id, connection));
    });

    private static string? Plain(SecureString? secret) => secret is null ? null : new NetworkCredential("", secret).Password;
}

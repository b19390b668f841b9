using System.Management.Automation;
using System.Net;
using System.Security;
using NodaTime;
using Recruiting.Core;
using Recruiting.Core.Connections;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Tokens;

/// <summary>Gives a page, a profile or a colleague a token of LinkedIn, in place of the one there was.</summary>
/// <remarks>The token is taken as a SecureString and never shown again; it rests encrypted under the store's key ring. With an account in Azure the key vault must have been named
/// to Connect-Presence (connection.no-keys). A direct post goes out with its channel's token, else its author's. A token that has ended already is taken: what it should publish then comes to the
/// hand, and the health report says so.
/// With -SignIn no token is given: the board's page opens in a browser, where LinkedIn itself asks; the cmdlet waits until the connection is there. The board must run (the Desk, or the one in Azure),
/// with LinkedIn's apps set up.</remarks>
/// <example>
/// <code>Set-PresenceToken acme -Token (Read-Host -AsSecureString) -ExpiresAt (Get-Date).AddDays(60) -Urn urn:li:organization:2414183</code>
/// <para>Asks for the token of a page, which ends in sixty days.</para>
/// </example>
/// <example>
/// <code>Set-PresenceToken -Colleague sanne -Token (Get-Secret LinkedIn) -ExpiresAt 2027-01-23T08:00:00Z -Urn urn:li:person:AbC1 -Scope w_member_social -PassThru</code>
/// <para>A colleague's own token out of a vault; writes what is known of it, without the token.</para>
/// </example>
/// <example>
/// <code>Set-PresenceToken acme -SignIn</code>
/// <para>Opens the Desk's page in the browser, and waits until somebody has signed in at LinkedIn and chosen the page.</para>
/// </example>
/// <example>
/// <code>Set-PresenceToken -Colleague sanne -SignIn -Board https://presence.azurewebsites.net -NoWait</code>
/// <para>Opens the page of a board in Azure, and does not wait.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "PresenceToken", SupportsShouldProcess = true, DefaultParameterSetName = ChannelSet)]
[OutputType(typeof(PresenceToken))]
public sealed class SetPresenceToken : TokenCmdlet
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    /// <summary>The page or profile that posts with it: its id or name.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ChannelSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ChannelSignInSet, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ChannelCompleter))]
    public override ChannelArgument Channel { get; set; } = null!;

    /// <summary>The colleague who posts with it: their id or name.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ColleagueSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, ParameterSetName = ColleagueSignInSet, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ColleagueCompleter))]
    public override ColleagueArgument Colleague { get; set; } = null!;

    /// <summary>Signs in at LinkedIn in a browser instead: opens the board's page.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ChannelSignInSet)]
    [Parameter(Mandatory = true, ParameterSetName = ColleagueSignInSet)]
    public SwitchParameter SignIn { get; set; }

    /// <summary>The board's address. Default: the Desk's own, http://127.0.0.1:5080.</summary>
    [Parameter(ParameterSetName = ChannelSignInSet)]
    [Parameter(ParameterSetName = ColleagueSignInSet)]
    [ValidateNotNullOrEmpty]
    public Uri Board { get; set; } = new("http://127.0.0.1:5080");

    /// <summary>Opens the page and does not wait for the connection.</summary>
    [Parameter(ParameterSetName = ChannelSignInSet)]
    [Parameter(ParameterSetName = ColleagueSignInSet)]
    public SwitchParameter NoWait { get; set; }

    /// <summary>How long to wait at most, in seconds. Default: 600.</summary>
    [Parameter(ParameterSetName = ChannelSignInSet)]
    [Parameter(ParameterSetName = ColleagueSignInSet)]
    [ValidateRange(1, 3600)]
    public int TimeoutSec { get; set; } = 600;

    /// <summary>The access token.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ChannelSet)]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ColleagueSet)]
    [Secret]
    public SecureString Token { get; set; } = null!;

    /// <summary>When it ends. A time without an offset is that of this computer.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ChannelSet)]
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ColleagueSet)]
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>As whom it posts: urn:li:organization:2414183 for a page, urn:li:person:AbC1 for a person.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ChannelSet)]
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ColleagueSet)]
    [ValidateNotNullOrEmpty]
    public string Urn { get; set; } = "";

    /// <summary>What it allows, as LinkedIn names it: w_organization_social, w_member_social.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ChannelSet)]
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ColleagueSet)]
    [Alias("Scopes")]
    [List]
    public string[]? Scope { get; set; }

    /// <summary>The refresh token, where LinkedIn gave one.</summary>
    [Parameter(ParameterSetName = ChannelSet)]
    [Parameter(ParameterSetName = ColleagueSet)]
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
        if (SignIn)
        {
            await SignInAsync(id, cancel).ConfigureAwait(false);
            return;
        }

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

    // The board's page does it all; what is waited for is what it leaves in the store that both work on.
    private async Task SignInAsync(string id, CancellationToken cancel)
    {
        var owner = new ConnectionOwner(OfChannel, id);
        var page = new Uri(Board, $"/connect/{(OfChannel ? "channels" : "colleagues")}/{Uri.EscapeDataString(id)}");
        if (!await MayAsync($"{(OfChannel ? "channel" : "colleague")} {id}", $"open {page} in a browser, to sign in at LinkedIn").ConfigureAwait(false)) return;
        var (store, clock) = (Session.Get<ConnectionStore>(), Session.Get<TimeProvider>());
        var before = await store.FindAsync(Session.Workspace, owner, cancel).ConfigureAwait(false);
        if (!Browser.TryOpen(page)) ToShell(() => WriteWarning($"No browser could be opened. Open this address yourself: {page}"));
        if (NoWait) return;
        for (var waited = TimeSpan.Zero; waited < TimeSpan.FromSeconds(TimeoutSec); waited += Look)
        {
            Show($"Connecting {id}", $"Waiting for the sign-in at LinkedIn ({page})", (long)waited.TotalSeconds, TimeoutSec);
            if (await store.FindAsync(Session.Workspace, owner, cancel).ConfigureAwait(false) is { Connection: { } connection } found && found.Version != before?.Version && connection.Since > (before?.Connection?.Since ?? Instant.MinValue))
            {
                Tell($"Connected {id} as {connection.Name ?? connection.Urn}.");
                if (PassThru) Write(new PresenceToken(OfChannel ? id : null, OfChannel ? null : id, connection));
                return;
            }

            await Task.Delay(Look, clock, cancel).ConfigureAwait(false);
        }

        throw PresenceException.Conflict("connect.not-yet", $"Nobody has connected '{id}' within {TimeoutSec} seconds. The page is still good: {page}");
    }

    private static string? Plain(SecureString? secret) => secret is null ? null : new NetworkCredential("", secret).Password;
}

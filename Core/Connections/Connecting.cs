using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Recruiting.Core.Channels;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Log;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Connections;

/// <summary>Where to send a member, and what their browser carries meanwhile.</summary>
/// <param name="Address">LinkedIn's page.</param>
/// <param name="Ticket">Sealed; for a cookie that no script reads and no other site's form brings.</param>
public sealed record ConnectStart(Uri Address, string Ticket);

/// <summary>What came of an answer of LinkedIn's.</summary>
/// <param name="Owner">Whose connection it is.</param>
/// <param name="Connection">The connection; null where a page is still to be chosen.</param>
/// <param name="Pending">The sign-in that waits for its page, or null.</param>
public sealed record ConnectResult(ConnectionOwner Owner, Connection? Connection, PendingConnection? Pending);

/// <summary>Connecting by LinkedIn's own sign-in: a colleague or a profile as whoever signs in, a page as one that they may post for.</summary>
/// <remarks>Nothing that was there is touched until the new connection is whole. Posts know nothing of it: they go out with whatever connection there is when they are due.</remarks>
public sealed class Connecting(
    ILinkedInSignIn linkedIn, ColleagueStore colleagues, ChannelStore channels, ConnectionStore connections, PendingConnections pending, LogStore log, LinkedInOptions options, IDataProtectionProvider keys, TimeProvider clock)
{
    private const int MostTries = 5;

    /// <summary>Which app a connection comes by.</summary>
    /// <exception cref="PresenceException"><c>colleague.not-found</c>, <c>channel.not-found</c>, <c>connection.group</c>.</exception>
    public async Task<LinkedInAppKind> AppAsync(string workspace, ConnectionOwner owner, CancellationToken cancel = default) =>
        await ChannelAsync(workspace, owner, cancel).ConfigureAwait(false) is { Kind: ChannelKind.Page } ? LinkedInAppKind.Page : LinkedInAppKind.Profile;

    /// <summary>Begins.</summary>
    /// <param name="workspace">The workspace's id.</param>
    /// <param name="owner">Whose connection it is to be.</param>
    /// <param name="redirect">Where LinkedIn sends the member back to, as it is registered with the app.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="PresenceException">As <see cref="AppAsync"/>; <c>role.missing</c>, <c>connect.not-configured</c>.</exception>
    public async Task<ConnectStart> BeginAsync(string workspace, ConnectionOwner owner, string redirect, Actor actor, CancellationToken cancel = default)
    {
        owner.Require(actor);
        var app = await AppAsync(workspace, owner, cancel).ConfigureAwait(false);
        var ticket = new ConnectTicket(ConnectTicket.NewState(), owner, redirect, clock.Now() + ConnectTicket.Lives, actor.Name);
        return new(linkedIn.AuthorizeAddress(app, redirect, ticket.State), ticket.Seal(keys));
    }

    /// <summary>Goes on with what LinkedIn brought back.</summary>
    /// <param name="workspace">The workspace's id.</param>
    /// <param name="answer">What LinkedIn brought back.</param>
    /// <param name="ticket">What the browser carried.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="PresenceException"><c>connect.state-mismatch</c>, <c>connect.cancelled</c>, <c>connect.scopes-missing</c>, <c>connect.other-person</c>, <c>connect.no-pages</c>, <c>connect.page-not-yours</c>;
    /// as <see cref="BeginAsync"/> and <see cref="ILinkedInSignIn"/>.</exception>
    public async Task<ConnectResult> ComeBackAsync(string workspace, ConnectAnswer answer, string? ticket, Actor actor, CancellationToken cancel = default)
    {
        if (ConnectTicket.Open(keys, ticket, clock.Now()) is not { } began || began.By != actor.Name || !began.Matches(answer.State))
        {
            throw PresenceException.Invalid("connect.state-mismatch", "This answer of LinkedIn's does not belong to a connection that you began in this browser, or it took too long. Nothing was changed: connect again.");
        }

        began.Owner.Require(actor);
        var channel = await ChannelAsync(workspace, began.Owner, cancel).ConfigureAwait(false);
        var app = channel?.Kind == ChannelKind.Page ? LinkedInAppKind.Page : LinkedInAppKind.Profile;
        if (answer.Refusal(app, options.Of(app).ClientSecret) is { } refusal) throw refusal;
        var tokens = await linkedIn.ExchangeAsync(app, answer.Code!, began.Redirect, cancel).ConfigureAwait(false);
        RequireScopes(app, tokens.Scopes);
        var member = await WhoAsync(app, tokens, cancel).ConfigureAwait(false);
        var connection = new Connection
        {
            AccessToken = tokens.AccessToken,
            ExpiresAt = tokens.EndsAt,
            RefreshToken = tokens.RefreshToken,
            RefreshEndsAt = tokens.RefreshEndsAt,
            Scopes = tokens.Scopes,
            Urn = member?.Urn ?? "",
            Name = member?.Name,
            Member = member?.Urn,
            App = app,
            Since = clock.Now(),
            By = actor.Name,
        };
        if (app == LinkedInAppKind.Page) return await PageAsync(workspace, began, channel!, connection, cancel).ConfigureAwait(false);
        if (channel?.Urn is { } urn && urn != connection.Urn)
        {
            throw PresenceException.Conflict("connect.other-person", $"{connection.Name ?? connection.Urn} signed in, and '{channel.Id}' posts as {urn}. Sign out of LinkedIn in this browser and connect again as that person, or change the channel's urn.");
        }

        return new(began.Owner, await StoreAsync(workspace, began.Owner, connection, cancel).ConfigureAwait(false), null);
    }

    /// <summary>A sign-in that waits for its page.</summary>
    /// <exception cref="PresenceException"><c>connect.ended</c>.</exception>
    public async Task<PendingConnection> PendingAsync(string workspace, string id, Actor actor, CancellationToken cancel = default)
    {
        var found = await pending.FindAsync(workspace, id, actor.Name, clock.Now(), cancel).ConfigureAwait(false)
            ?? throw PresenceException.NotFound("connect.ended", "There is no sign-in that waits for a page here: it was used, or fifteen minutes passed. Connect again.");
        found.Owner.Require(actor);
        return found;
    }

    /// <summary>Chooses the page.</summary>
    /// <exception cref="PresenceException"><c>connect.ended</c>, <c>connect.page-unknown</c>.</exception>
    public async Task<ConnectResult> ChooseAsync(string workspace, string id, string? urn, Actor actor, CancellationToken cancel = default)
    {
        var found = await PendingAsync(workspace, id, actor, cancel).ConfigureAwait(false);
        var page = found.Pages.FirstOrDefault(p => p.Urn == urn) ?? throw PresenceException.Invalid("connect.page-unknown", "Choose one of the pages.", "urn");
        await ChannelAsync(workspace, found.Owner, cancel).ConfigureAwait(false);
        // Stored first and dropped then: a crash between them leaves one that ends by itself.
        var stored = await StoreAsync(workspace, found.Owner, found.Connection with { Urn = page.Urn, Name = page.Name }, cancel).ConfigureAwait(false);
        await pending.TakeAsync(workspace, id, cancel).ConfigureAwait(false);
        return new(found.Owner, stored, null);
    }

    /// <summary>Deletes a connection, tokens and all, and ends them at LinkedIn where no other connection here came of the same person's yes.</summary>
    /// <remarks>What LinkedIn makes of it keeps nobody from disconnecting. Nothing happens where there is none.</remarks>
    /// <exception cref="PresenceException">As <see cref="AppAsync"/>; <c>role.missing</c>.</exception>
    public async Task DisconnectAsync(string workspace, ConnectionOwner owner, Actor actor, CancellationToken cancel = default)
    {
        owner.Require(actor);
        await ChannelAsync(workspace, owner, cancel).ConfigureAwait(false);
        var all = await connections.AllAsync(workspace, cancel).ToListAsync(cancel).ConfigureAwait(false);
        if (all.Find(c => c.Owner == owner) is not { } there) return;
        await log.AddAsync(workspace, ConnectionLog.Disconnected(owner, actor.Name, clock.Now()), cancel).ConfigureAwait(false);
        await connections.RemoveAsync(workspace, owner, cancel).ConfigureAwait(false);
        if (there.Connection is not { App: { } app } gone || !linkedIn.IsConfigured(app)) return;
        // One yes of a member's to an app is behind every token of theirs: ending one may end all. One that cannot be read may be among them.
        if (all.Exists(c => c.Owner != owner && (c.Connection is null || (c.Connection.App == app && c.Connection.Member == gone.Member)))) return;
        try
        {
            await linkedIn.RevokeAsync(app, gone.AccessToken, cancel).ConfigureAwait(false);
        }
        catch (PresenceException)
        {
            // It ends there by itself.
        }
    }

    private static void RequireScopes(LinkedInAppKind app, IReadOnlyList<string> granted)
    {
        var missing = LinkedInScopes.Missing(app, granted);
        if (!missing.Intersect(LinkedInScopes.Needed(app)).Any()) return;
        var names = string.Join(", ", missing);
        throw new PresenceException(FaultKind.Conflict, [app == LinkedInAppKind.Page
            ? new("connect.scopes-missing", $"LinkedIn did not grant all that was asked for: {names} is missing, so no post of this page could go out. Nothing was changed. Look whether the app for pages has the product Community Management API, then connect again.")
            : new("connect.scopes-missing", $"LinkedIn did not grant all that was asked for: {names} is missing, so no post under this name could go out. Nothing was changed. Look whether the app for profiles has the products Sign In with LinkedIn and Share on LinkedIn, then connect again.")])
        {
            Details = new Dictionary<string, object?> { ["missing"] = missing },
        };
    }

    // A page is posted for all the same where LinkedIn does not let us ask whose hand it was.
    private async Task<SignedInMember?> WhoAsync(LinkedInAppKind app, GrantedTokens tokens, CancellationToken cancel) =>
        app == LinkedInAppKind.Page && !tokens.Scopes.Contains("r_basicprofile") ? null : await linkedIn.WhoAsync(app, tokens.AccessToken, cancel).ConfigureAwait(false);

    private async Task<ConnectResult> PageAsync(string workspace, ConnectTicket began, Channel channel, Connection connection, CancellationToken cancel)
    {
        var pages = await linkedIn.PagesAsync(connection.AccessToken, cancel).ConfigureAwait(false);
        if (pages.Count == 0) throw PresenceException.Conflict("connect.no-pages", $"{connection.Name ?? "Whoever signed in"} may not post for any page. Ask a super admin of the page for the role of content admin there, then connect again.");
        if (channel.Urn is { } urn)
        {
            // The channel says which page it is: there is nothing to choose.
            var page = pages.FirstOrDefault(p => p.Urn == urn)
                ?? throw PresenceException.Conflict("connect.page-not-yours", $"'{channel.Id}' posts as {urn}, and {connection.Name ?? "whoever signed in"} may not post for that page. Sign in as somebody who may, or change the channel's urn.");
            return new(began.Owner, await StoreAsync(workspace, began.Owner, connection with { Urn = page.Urn, Name = page.Name }, cancel).ConfigureAwait(false), null);
        }

        var waiting = new PendingConnection(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), began.Owner, connection, pages, clock.Now() + PendingConnection.Lives, began.By);
        await pending.PutAsync(workspace, waiting, cancel).ConfigureAwait(false);
        return new(began.Owner, null, waiting);
    }

    private async Task<Connection> StoreAsync(string workspace, ConnectionOwner owner, Connection connection, CancellationToken cancel)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var old = await connections.FindAsync(workspace, owner, cancel).ConfigureAwait(false);
            var stored = connection.After(old?.Connection);
            await log.AddAsync(workspace, ConnectionLog.Connected(owner, connection.By ?? "", clock.Now()), cancel).ConfigureAwait(false);
            if (await connections.SaveAsync(workspace, owner, stored, old?.Version, cancel).ConfigureAwait(false) is not null) return stored;
        }

        throw PresenceException.Conflict("connect.busy", "Somebody else changes this connection at the same time. Connect again.");
    }

    /// <summary>The channel whose connection it is; null for a colleague, who must be there.</summary>
    private async Task<Channel?> ChannelAsync(string workspace, ConnectionOwner owner, CancellationToken cancel)
    {
        if (!owner.OfChannel)
        {
            await colleagues.GetAsync(workspace, owner.Id, cancel).ConfigureAwait(false);
            return null;
        }

        var channel = (await channels.GetAsync(workspace, owner.Id, cancel).ConfigureAwait(false)).Value;
        return channel.Kind == ChannelKind.Group ? throw ConnectionBook.OfAGroup() : channel;
    }
}

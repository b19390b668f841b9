using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Connections;

/// <summary><c>/connections</c>, and <c>/connect</c>: to LinkedIn and back.</summary>
internal static class ConnectionEndpoints
{
    private static readonly TimeSpan CookieLives = TimeSpan.FromMinutes(30);

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/connections", ListAsync).Needs(Role.Reader);
        foreach (var ofChannel in (bool[])[true, false])
        {
            var whose = ofChannel ? "channels" : "colleagues";
            pages.MapGet($"/connect/{whose}/{{id}}", (string id, HttpContext context, VisitReader visits, ConnectionReader reader, ChannelStore channels, ColleagueStore colleagues, PresenceOptions options) =>
                ShowAsync(new(ofChannel, id), context, visits, reader, channels, colleagues, options)).Needs(Role.Admin, orSelf: !ofChannel);
            pages.MapPost($"/connect/{whose}/{{id}}", (string id, HttpContext context, VisitReader visits, Connecting connecting, PublicAddress address, IWho who, PresenceOptions options) =>
                BeginAsync(new(ofChannel, id), context, visits, connecting, address, who, options)).Needs(Role.Admin, orSelf: !ofChannel);
            pages.MapPost($"/connections/{whose}/{{id}}/disconnect", (string id, HttpContext context, Connecting connecting, IWho who, PresenceOptions options) =>
                DisconnectAsync(new(ofChannel, id), context, connecting, who, options)).Needs(Role.Admin, orSelf: !ofChannel);
        }

        // Whose it is stands in the browser's sealed ticket; the right to it is looked at there.
        pages.MapGet(ConnectPaths.Back, BackAsync).Needs(Role.Reader);
        pages.MapGet("/connect/pages/{pending}", ChooseAsync).Needs(Role.Reader);
        pages.MapPost("/connect/pages/{pending}", ChosenAsync).Needs(Role.Reader);
    }

    private static async Task<IResult> ListAsync(HttpContext context, VisitReader visits, ConnectionReader reader)
    {
        var visit = await visits.ReadAsync(context).ConfigureAwait(false);
        return Answering.Page<ConnectionsPage>(visit, await reader.ReadAsync(context.Request, visit, context.RequestAborted).ConfigureAwait(false));
    }

    private static async Task<IResult> ShowAsync(ConnectionOwner owner, HttpContext context, VisitReader visits, ConnectionReader reader, ChannelStore channels, ColleagueStore colleagues, PresenceOptions options)
    {
        var cancel = context.RequestAborted;
        var (name, kind) = owner.OfChannel
            ? await channels.GetAsync(options.Workspace, owner.Id, cancel).ConfigureAwait(false) is { Value: var channel } ? (channel.Name, (ChannelKind?)channel.Kind) : default
            : ((await colleagues.GetAsync(options.Workspace, owner.Id, cancel).ConfigureAwait(false)).Value.Name, null);
        return Answering.Page<ConnectPage>(await visits.ReadAsync(context).ConfigureAwait(false), reader.One(owner, name, kind));
    }

    // A page that goes on by itself, and no redirect: the policy that keeps our forms at home holds for where a form is led on to as well.
    private static async Task<IResult> BeginAsync(ConnectionOwner owner, HttpContext context, VisitReader visits, Connecting connecting, PublicAddress address, IWho who, PresenceOptions options)
    {
        try
        {
            var start = await connecting.BeginAsync(options.Workspace, owner, address.Redirect(context.Request), who.Of(context), context.RequestAborted).ConfigureAwait(false);
            context.Response.Cookies.Append(ConnectPaths.Cookie, start.Ticket, address.CookieOptions(context.Request, CookieLives));
            return Answering.Page<GoPage>(await visits.ReadAsync(context).ConfigureAwait(false), start.Address);
        }
        catch (PresenceException e) when (e.Code.StartsWith("connect", StringComparison.Ordinal))
        {
            return await NotConnectedAsync(e, context, visits).ConfigureAwait(false);
        }
    }

    private static async Task<IResult> BackAsync(HttpContext context, VisitReader visits, Connecting connecting, PublicAddress address, IWho who, PresenceOptions options)
    {
        var (query, ticket) = (context.Request.Query, context.Request.Cookies[ConnectPaths.Cookie]);
        // Good once, whatever comes of it.
        context.Response.Cookies.Delete(ConnectPaths.Cookie, address.CookieOptions(context.Request));
        try
        {
            var answer = new ConnectAnswer { Code = query["code"], State = query["state"], Error = query["error"], Description = query["error_description"] };
            var result = await connecting.ComeBackAsync(options.Workspace, answer, ticket, who.Of(context), context.RequestAborted).ConfigureAwait(false);
            return result.Pending is { } pending ? Answering.Done($"/connect/pages/{pending.Id}") : Answering.Done("/connections", "connected");
        }
        catch (PresenceException e) when (e.Code.StartsWith("connect", StringComparison.Ordinal))
        {
            return await NotConnectedAsync(e, context, visits).ConfigureAwait(false);
        }
    }

    private static async Task<IResult> ChooseAsync(string pending, HttpContext context, VisitReader visits, Connecting connecting, IWho who, PresenceOptions options)
    {
        var found = await connecting.PendingAsync(options.Workspace, pending, who.Of(context), context.RequestAborted).ConfigureAwait(false);
        var visit = await visits.ReadAsync(context).ConfigureAwait(false);
        return Answering.Page<ChoosePagePage>(visit, new ChoosePageView(found, visit.Names.Channel(found.Owner.Id)));
    }

    private static async Task<IResult> ChosenAsync(string pending, HttpContext context, VisitReader visits, Connecting connecting, IWho who, PresenceOptions options)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        try
        {
            await connecting.ChooseAsync(options.Workspace, pending, Fields.Text(form, "urn"), who.Of(context), context.RequestAborted).ConfigureAwait(false);
            return Answering.Done("/connections", "connected");
        }
        catch (PresenceException e) when (e.Code.StartsWith("connect", StringComparison.Ordinal))
        {
            return await NotConnectedAsync(e, context, visits).ConfigureAwait(false);
        }
    }

    private static async Task<IResult> DisconnectAsync(ConnectionOwner owner, HttpContext context, Connecting connecting, IWho who, PresenceOptions options)
    {
        await connecting.DisconnectAsync(options.Workspace, owner, who.Of(context), context.RequestAborted).ConfigureAwait(false);
        return Answering.Done("/connections", "disconnected");
    }

    private static async Task<IResult> NotConnectedAsync(PresenceException e, HttpContext context, VisitReader visits) =>
        Answering.Page<NotConnectedPage>(await visits.ReadAsync(context, new Refusal(e, null, new Dictionary<string, string>())).ConfigureAwait(false));
}

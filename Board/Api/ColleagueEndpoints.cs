using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Http;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Api;

/// <summary><c>/api/colleagues</c> and connections. A token is taken and never given back.</summary>
internal static class ColleagueEndpoints
{
    internal static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/colleagues", ListAsync).WithName("listColleagues").Produces<ItemsBody<ColleagueBody>>().Takes("top", "after").Needs(Role.Reader);
        api.MapGet("/colleagues/{id}", GetAsync).WithName("getColleague").Produces<ColleagueBody>().Needs(Role.Reader);
        api.MapPut("/colleagues/{id}", PutAsync).WithName("putColleague").Accepts<ColleagueBody>("application/json").Produces<ColleagueBody>().Produces<ColleagueBody>(201).Needs(Role.Admin);
        api.MapDelete("/colleagues/{id}", DeleteAsync).WithName("deleteColleague").Produces(204).Needs(Role.Admin);
        api.MapPut("/colleagues/{id}/connection", ConnectColleagueAsync).WithName("connectColleague").Accepts<NewConnectionBody>("application/json").Produces<ConnectionBody>().Produces<ConnectionBody>(201).Needs(Role.Admin, orSelf: true);
        api.MapDelete("/colleagues/{id}/connection", DisconnectColleagueAsync).WithName("disconnectColleague").Produces(204).Needs(Role.Admin, orSelf: true);
        api.MapPut("/channels/{id}/connection", ConnectChannelAsync).WithName("connectChannel").Accepts<NewConnectionBody>("application/json").Produces<ConnectionBody>().Produces<ConnectionBody>(201).Needs(Role.Admin);
        api.MapDelete("/channels/{id}/connection", DisconnectChannelAsync).WithName("disconnectChannel").Produces(204).Needs(Role.Admin);
    }

    private static async Task<IResult> ListAsync(HttpContext context, ColleagueStore colleagues, PresenceOptions options) =>
        Pages.Of(context, await colleagues.AllAsync(options.Workspace, context.RequestAborted).ConfigureAwait(false), c => c.Value.Id, c => ColleagueBody.Of(c.Value));

    private static async Task<IResult> GetAsync(string id, HttpContext context, ColleagueStore colleagues, PresenceOptions options)
    {
        var colleague = await colleagues.GetAsync(options.Workspace, id, context.RequestAborted).ConfigureAwait(false);
        Asked.SetETag(context, colleague.Version);
        return Answer.Json(ColleagueBody.Of(colleague.Value));
    }

    private static async Task<IResult> PutAsync(string id, HttpContext context, ColleagueStore colleagues, ColleagueBook book, PresenceOptions options)
    {
        var wanted = (await JsonBody.ReadAsync<ColleagueBody>(context.Request).ConfigureAwait(false)).ToColleague(id);
        Asked.CheckExistence(context, await colleagues.FindAsync(options.Workspace, id, context.RequestAborted).ConfigureAwait(false) is not null);
        var (saved, created) = await book.PutAsync(options.Workspace, wanted, Asked.IfMatch(context), context.RequestAborted).ConfigureAwait(false);
        Asked.SetETag(context, saved.Version);
        if (created) context.Response.Headers.Location = $"/api/colleagues/{id}";
        return Answer.Json(ColleagueBody.Of(saved.Value), created ? 201 : 200);
    }

    private static async Task<IResult> DeleteAsync(string id, HttpContext context, ColleagueBook book, IWho who, PresenceOptions options)
    {
        await book.RemoveAsync(options.Workspace, id, Asked.IfMatch(context), who.Of(context), context.RequestAborted).ConfigureAwait(false);
        return Results.NoContent();
    }

    private static async Task<IResult> ConnectColleagueAsync(
        string id, HttpContext context, ColleagueStore colleagues, ConnectionStore connections, IWho who, PresenceOptions options, TimeProvider clock)
    {
        await colleagues.GetAsync(options.Workspace, id, context.RequestAborted).ConfigureAwait(false);
        var connection = await ReadAsync(context, who, clock).ConfigureAwait(false);
        var created = await connections.PutForColleagueAsync(options.Workspace, id, connection, context.RequestAborted).ConfigureAwait(false);
        return Answer.Json(ConnectionBody.Of(connection), created ? 201 : 200);
    }

    private static async Task<IResult> DisconnectColleagueAsync(string id, HttpContext context, ColleagueStore colleagues, ConnectionStore connections, PresenceOptions options)
    {
        await colleagues.GetAsync(options.Workspace, id, context.RequestAborted).ConfigureAwait(false);
        await connections.RemoveForColleagueAsync(options.Workspace, id, context.RequestAborted).ConfigureAwait(false);
        return Results.NoContent();
    }

    private static async Task<IResult> ConnectChannelAsync(
        string id, HttpContext context, ChannelStore channels, ConnectionStore connections, IWho who, PresenceOptions options, TimeProvider clock)
    {
        var channel = await channels.GetAsync(options.Workspace, id, context.RequestAborted).ConfigureAwait(false);
        if (channel.Value.Kind == ChannelKind.Group)
        {
            throw PresenceException.Invalid("connection.group", "LinkedIn lets no program post into groups, so a group takes no connection: its posts are placed by hand.");
        }

        var connection = await ReadAsync(context, who, clock).ConfigureAwait(false);
        var created = await connections.PutForChannelAsync(options.Workspace, id, connection, context.RequestAborted).ConfigureAwait(false);
        return Answer.Json(ConnectionBody.Of(connection), created ? 201 : 200);
    }

    private static async Task<IResult> DisconnectChannelAsync(string id, HttpContext context, ChannelStore channels, ConnectionStore connections, PresenceOptions options)
    {
        await channels.GetAsync(options.Workspace, id, context.RequestAborted).ConfigureAwait(false);
        await connections.RemoveForChannelAsync(options.Workspace, id, context.RequestAborted).ConfigureAwait(false);
        return Results.NoContent();
    }

    private static async Task<Connection> ReadAsync(HttpContext context, IWho who, TimeProvider clock) =>
        (await JsonBody.ReadAsync<NewConnectionBody>(context.Request).ConfigureAwait(false)).ToConnection(clock.Now(), who.Of(context).Name);
}

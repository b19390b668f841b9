using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Http;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Connections;
using Recruiting.Core.Publishing;
using Recruiting.Core.Reporting;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Api;

/// <summary><c>/api/colleagues</c> and connections. A token is taken and never given back.</summary>
internal static class ColleagueEndpoints
{
    internal static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/colleagues", ListAsync).WithName("listColleagues").Produces<ItemsBody<ColleagueForm>>().Takes("top", "after").Needs(Role.Reader);
        api.MapGet("/colleagues/{id}", GetAsync).WithName("getColleague").Produces<ColleagueForm>().Needs(Role.Reader);
        api.MapPut("/colleagues/{id}", PutAsync).WithName("putColleague").Accepts<ColleagueForm>("application/json").Produces<ColleagueForm>().Produces<ColleagueForm>(201).Needs(Role.Admin);
        api.MapDelete("/colleagues/{id}", DeleteAsync).WithName("deleteColleague").Produces(204).Needs(Role.Admin);
        api.MapPut("/colleagues/{id}/feed", SubscribeAsync).WithName("makeFeed").Produces<FeedBody>().Needs(Role.Admin, orSelf: true);
        api.MapDelete("/colleagues/{id}/feed", EndFeedAsync).WithName("endFeed").Produces(204).Needs(Role.Admin, orSelf: true);
        api.MapPut("/colleagues/{id}/connection", ConnectColleagueAsync).WithName("connectColleague").Accepts<ConnectionForm>("application/json").Produces<ConnectionBody>().Produces<ConnectionBody>(201).Needs(Role.Admin, orSelf: true);
        api.MapDelete("/colleagues/{id}/connection", DisconnectColleagueAsync).WithName("disconnectColleague").Produces(204).Needs(Role.Admin, orSelf: true);
        api.MapPut("/channels/{id}/connection", ConnectChannelAsync).WithName("connectChannel").Accepts<ConnectionForm>("application/json").Produces<ConnectionBody>().Produces<ConnectionBody>(201).Needs(Role.Admin);
        api.MapDelete("/channels/{id}/connection", DisconnectChannelAsync).WithName("disconnectChannel").Produces(204).Needs(Role.Admin);
    }

    private static async Task<IResult> ListAsync(HttpContext context, ColleagueStore colleagues, PresenceOptions options) =>
        Pages.Of(context, await colleagues.AllAsync(options.Workspace, context.RequestAborted).ConfigureAwait(false), c => c.Value.Id, c => ColleagueForm.Of(c.Value));

    private static async Task<IResult> GetAsync(string id, HttpContext context, ColleagueStore colleagues, PresenceOptions options)
    {
        var colleague = await colleagues.GetAsync(options.Workspace, id, context.RequestAborted).ConfigureAwait(false);
        Asked.SetETag(context, colleague.Version);
        return Answer.Json(ColleagueForm.Of(colleague.Value));
    }

    private static async Task<IResult> PutAsync(string id, HttpContext context, ColleagueStore colleagues, ColleagueBook book, IWho who, PresenceOptions options)
    {
        var wanted = (await JsonBody.ReadAsync<ColleagueForm>(context.Request).ConfigureAwait(false)).ToColleague(id);
        Asked.CheckExistence(context, await colleagues.FindAsync(options.Workspace, id, context.RequestAborted).ConfigureAwait(false) is not null);
        var (saved, created) = await book.PutAsync(options.Workspace, wanted, Asked.IfMatch(context), who.Of(context), context.RequestAborted).ConfigureAwait(false);
        Asked.SetETag(context, saved.Version);
        if (created) context.Response.Headers.Location = $"/api/colleagues/{id}";
        return Answer.Json(ColleagueForm.Of(saved.Value), created ? 201 : 200);
    }

    private static async Task<IResult> DeleteAsync(string id, HttpContext context, ColleagueBook book, IWho who, PresenceOptions options)
    {
        await book.RemoveAsync(options.Workspace, id, Asked.IfMatch(context), who.Of(context), context.RequestAborted).ConfigureAwait(false);
        return Results.NoContent();
    }

    private static async Task<IResult> SubscribeAsync(string id, HttpContext context, FeedBook book, PublicAddress address, IWho who, PresenceOptions options) =>
        Answer.Json(new FeedBody($"{address.Of(context.Request)}/calendar/{await book.SubscribeAsync(options.Workspace, id, who.Of(context), context.RequestAborted).ConfigureAwait(false)}.ics"));

    private static async Task<IResult> EndFeedAsync(string id, HttpContext context, FeedBook book, IWho who, PresenceOptions options)
    {
        await book.EndAsync(options.Workspace, id, who.Of(context), context.RequestAborted).ConfigureAwait(false);
        return Results.NoContent();
    }

    private static async Task<IResult> ConnectColleagueAsync(string id, HttpContext context, ConnectionBook book, IWho who, PresenceOptions options)
    {
        var form = await JsonBody.ReadAsync<ConnectionForm>(context.Request).ConfigureAwait(false);
        var (connection, created) = await book.PutForColleagueAsync(options.Workspace, id, form, who.Of(context), context.RequestAborted).ConfigureAwait(false);
        return Answer.Json(ConnectionBody.Of(connection), created ? 201 : 200);
    }

    private static async Task<IResult> DisconnectColleagueAsync(string id, HttpContext context, ConnectionBook book, IWho who, PresenceOptions options)
    {
        await book.RemoveForColleagueAsync(options.Workspace, id, who.Of(context), context.RequestAborted).ConfigureAwait(false);
        return Results.NoContent();
    }

    private static async Task<IResult> ConnectChannelAsync(string id, HttpContext context, ConnectionBook book, IWho who, PresenceOptions options)
    {
        var form = await JsonBody.ReadAsync<ConnectionForm>(context.Request).ConfigureAwait(false);
        var (connection, created) = await book.PutForChannelAsync(options.Workspace, id, form, who.Of(context), context.RequestAborted).ConfigureAwait(false);
        return Answer.Json(ConnectionBody.Of(connection), created ? 201 : 200);
    }

    private static async Task<IResult> DisconnectChannelAsync(string id, HttpContext context, ConnectionBook book, IWho who, PresenceOptions options)
    {
        await book.RemoveForChannelAsync(options.Workspace, id, who.Of(context), context.RequestAborted).ConfigureAwait(false);
        return Results.NoContent();
    }
}

/// <summary>A calendar that was made.</summary>
/// <param name="Address">Where to subscribe to it; it is told once here, and shown to its owner on their page.</param>
public sealed record FeedBody(string Address);

using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using Recruiting.Board.Http;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Api;

/// <summary><c>/api/blackouts</c>, <c>/api/pause</c>, <c>/api/workspace</c>: what holds for the whole team.</summary>
internal static class WorkspaceEndpoints
{
    private const string Calendar = "text/calendar";

    internal static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/blackouts", BlackoutsAsync).WithName("listBlackouts").Produces<ItemsBody<BlackoutForm>>().Needs(Role.Reader);
        api.MapPut("/blackouts", PutBlackoutsAsync).WithName("putBlackouts").Accepts<BlackoutsBody>("application/json", Calendar).Produces<ItemsBody<BlackoutForm>>().Needs(Role.Admin);
        api.MapGet("/pause", PauseAsync).WithName("getPause").Produces<PauseBody>().Needs(Role.Reader);
        api.MapPut("/pause", PutPauseAsync).WithName("pause").Accepts<NewPauseBody>(isOptional: true, "application/json").Produces<PauseBody>().Needs(Role.Admin);
        api.MapDelete("/pause", DeletePauseAsync).WithName("resume").Produces(204).Needs(Role.Admin);
        api.MapGet("/workspace", WorkspaceAsync).WithName("getWorkspace").Produces<WorkspaceForm>().Needs(Role.Reader);
        api.MapPut("/workspace", PutWorkspaceAsync).WithName("putWorkspace").Accepts<WorkspaceForm>("application/json").Produces<WorkspaceForm>().Needs(Role.Admin);
    }

    private static async Task<IResult> BlackoutsAsync(HttpContext context, ChannelStore channels, PresenceOptions options, TimeProvider clock)
    {
        var (team, version) = await channels.WorkspaceAsync(options.Workspace, context.RequestAborted).ConfigureAwait(false);
        if (version is not null) Asked.SetETag(context, version);
        return context.Request.Headers.Accept.ToString().Contains(Calendar, StringComparison.OrdinalIgnoreCase)
            ? Results.Text(BlackoutCalendar.Write(team.Blackouts, clock.Now()), Calendar, Encoding.UTF8)
            : Answer.Json(new ItemsBody<BlackoutForm>([.. team.Blackouts.Select(BlackoutForm.Of)]));
    }

    private static async Task<IResult> PutBlackoutsAsync(HttpContext context, ChannelBook book, IWho who, PresenceOptions options, TimeProvider clock)
    {
        var blackouts = context.Request.ContentType?.StartsWith(Calendar, StringComparison.OrdinalIgnoreCase) == true
            ? await ReadCalendarAsync(context, options, clock).ConfigureAwait(false)
            : await ReadListAsync(context).ConfigureAwait(false);
        var saved = await book.ChangeTeamAsync(options.Workspace, Asked.IfMatch(context), team => team with { Blackouts = blackouts }, who.Of(context), context.RequestAborted).ConfigureAwait(false);
        Asked.SetETag(context, saved.Version);
        return Answer.Json(new ItemsBody<BlackoutForm>([.. saved.Value.Blackouts.Select(BlackoutForm.Of)]));
    }

    /// <summary>The list as a GET gives it, or bare as a channel has it.</summary>
    private static async Task<IReadOnlyList<Blackout>> ReadListAsync(HttpContext context)
    {
        using var json = await JsonBody.ReadAsync<JsonDocument>(context.Request).ConfigureAwait(false);
        return (json.RootElement.ValueKind == JsonValueKind.Array
            ? JsonBody.As<BlackoutsBody>(JsonSerializer.SerializeToElement(new { items = json.RootElement }))
            : JsonBody.As<BlackoutsBody>(json.RootElement)).ToBlackouts();
    }

    private static async Task<IReadOnlyList<Blackout>> ReadCalendarAsync(HttpContext context, PresenceOptions options, TimeProvider clock)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var zone = Zones.Get(options.TimeZone);
        return BlackoutCalendar.ParseAround(await reader.ReadToEndAsync(context.RequestAborted).ConfigureAwait(false), zone, clock.Now().InZone(zone).Date);
    }

    private static async Task<IResult> PauseAsync(HttpContext context, ChannelStore channels, PresenceOptions options) =>
        Answer.Json(PauseBody.Of((await channels.WorkspaceAsync(options.Workspace, context.RequestAborted).ConfigureAwait(false)).Workspace.Paused));

    private static async Task<IResult> PutPauseAsync(HttpContext context, ChannelBook book, IWho who, PresenceOptions options)
    {
        var body = await JsonBody.ReadOrNullAsync<NewPauseBody>(context.Request).ConfigureAwait(false);
        var team = await book.PauseAllAsync(options.Workspace, body?.Reason, true, who.Of(context), context.RequestAborted).ConfigureAwait(false);
        return Answer.Json(PauseBody.Of(team.Value.Paused));
    }

    private static async Task<IResult> DeletePauseAsync(HttpContext context, ChannelBook book, IWho who, PresenceOptions options)
    {
        await book.PauseAllAsync(options.Workspace, null, false, who.Of(context), context.RequestAborted).ConfigureAwait(false);
        return Results.NoContent();
    }

    private static async Task<IResult> WorkspaceAsync(HttpContext context, ChannelStore channels, PresenceOptions options)
    {
        var (team, version) = await channels.WorkspaceAsync(options.Workspace, context.RequestAborted).ConfigureAwait(false);
        if (version is not null) Asked.SetETag(context, version);
        return Answer.Json(WorkspaceForm.Of(team));
    }

    private static async Task<IResult> PutWorkspaceAsync(HttpContext context, ChannelBook book, IWho who, PresenceOptions options)
    {
        var body = await JsonBody.ReadAsync<WorkspaceForm>(context.Request).ConfigureAwait(false);
        var saved = await book.ChangeTeamAsync(options.Workspace, Asked.IfMatch(context), body.On, who.Of(context), context.RequestAborted).ConfigureAwait(false);
        Asked.SetETag(context, saved.Version);
        return Answer.Json(WorkspaceForm.Of(saved.Value));
    }
}

/// <summary>The workspace's blackouts.</summary>
public sealed record BlackoutsBody
{
    /// <summary>In any order; they may overlap.</summary>
    public IReadOnlyList<BlackoutForm>? Items { get; init; }

    internal IReadOnlyList<Blackout> ToBlackouts() => Items is not null
        ? BlackoutForm.ToBlackouts(Items, "items")
        : throw PresenceException.Invalid("blackouts.items-missing", "Give the list: {\"items\":[{\"from\":\"2026-12-25\",\"to\":\"2026-12-26\",\"reason\":\"…\"}]}.", "items");
}

/// <summary>Why everything is held.</summary>
public sealed record NewPauseBody(string? Reason);

/// <summary>The one switch.</summary>
public sealed record PauseBody(bool Paused, string? Reason, Instant? Since, string? By)
{
    internal static PauseBody Of(Pause? pause) => new(pause is not null, pause?.Reason, pause?.From, pause?.By);
}

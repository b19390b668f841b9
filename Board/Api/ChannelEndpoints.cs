using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using Recruiting.Board.Http;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Api;

/// <summary><c>/api/channels</c>: channels, their slots and streaks.</summary>
internal static class ChannelEndpoints
{
    internal static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/channels", ListAsync).WithName("listChannels").Produces<ItemsBody<ChannelForm>>().Takes("top", "after").Needs(Role.Reader);
        api.MapGet("/channels/{id}", GetAsync).WithName("getChannel").Produces<ChannelForm>().Needs(Role.Reader);
        api.MapPut("/channels/{id}", PutAsync).WithName("putChannel").Accepts<ChannelForm>("application/json").Produces<ChannelForm>().Produces<ChannelForm>(201).Needs(Role.Admin);
        api.MapDelete("/channels/{id}", DeleteAsync).WithName("deleteChannel").Produces(204).Needs(Role.Admin);
        api.MapGet("/channels/{id}/slots", SlotsAsync).WithName("listSlots").Produces<ItemsBody<SlotBody>>().Takes("from", "to").Needs(Role.Reader);
        api.MapGet("/channels/{id}/streak", StreakAsync).WithName("getStreak").Produces<StreakBody>().Needs(Role.Reader);
    }

    private static async Task<IResult> ListAsync(HttpContext context, ChannelStore channels, PresenceOptions options)
    {
        var all = await channels.AllAsync(options.Workspace, context.RequestAborted).ToListAsync(context.RequestAborted).ConfigureAwait(false);
        return Pages.Of(context, all, c => c.Value.Id, c => ChannelForm.Of(c.Value));
    }

    private static async Task<IResult> GetAsync(string id, HttpContext context, ChannelStore channels, PresenceOptions options)
    {
        var channel = await channels.GetAsync(options.Workspace, id, context.RequestAborted).ConfigureAwait(false);
        Asked.SetETag(context, channel.Version);
        return Answer.Json(ChannelForm.Of(channel.Value));
    }

    private static async Task<IResult> PutAsync(string id, HttpContext context, ChannelStore channels, ChannelBook book, IWho who, PresenceOptions options, TimeProvider clock)
    {
        var body = await JsonBody.ReadAsync<ChannelForm>(context.Request).ConfigureAwait(false);
        var old = await channels.FindAsync(options.Workspace, id, context.RequestAborted).ConfigureAwait(false);
        Asked.CheckExistence(context, old is not null);
        var wanted = body.ToChannel(id, options, clock.Now(), old?.Value);
        var (channel, created) = await book.PutAsync(options.Workspace, wanted, Asked.IfMatch(context), who.Of(context), context.RequestAborted).ConfigureAwait(false);
        Asked.SetETag(context, channel.Version);
        if (created) context.Response.Headers.Location = $"/api/channels/{id}";
        return Answer.Json(ChannelForm.Of(channel.Value), created ? 201 : 200);
    }

    private static async Task<IResult> DeleteAsync(string id, HttpContext context, ChannelBook book, IWho who, PresenceOptions options)
    {
        await book.RemoveAsync(options.Workspace, id, Asked.IfMatch(context), who.Of(context), context.RequestAborted).ConfigureAwait(false);
        return Results.NoContent();
    }

    private static async Task<IResult> SlotsAsync(string id, HttpContext context, SlotBook slots, PresenceOptions options)
    {
        var found = await slots.ListAsync(options.Workspace, id, Asked.Range(context, "from"), Asked.Range(context, "to"), context.RequestAborted).ConfigureAwait(false);
        return Answer.Json(new ItemsBody<SlotBody>([.. found.Select(SlotBody.Of)]));
    }

    private static async Task<IResult> StreakAsync(string id, HttpContext context, ChannelStore channels, StreakBook streaks, PresenceOptions options, TimeProvider clock)
    {
        var channel = await channels.GetAsync(options.Workspace, id, context.RequestAborted).ConfigureAwait(false);
        var streak = await streaks.OfAsync(options.Workspace, channel.Value, clock.Now(), context.RequestAborted).ConfigureAwait(false);
        return Answer.Json(StreakBody.Of(streak, Asked.Language(context, options)));
    }
}

/// <summary>One occurrence of a cadence.</summary>
/// <param name="Id">The same whenever it is computed.</param>
/// <param name="Date">The local date.</param>
/// <param name="From">When the window opens.</param>
/// <param name="To">When it closes.</param>
/// <param name="Post">The post that holds it, or null.</param>
/// <param name="Blackout">Why nothing is posted that day, or null.</param>
public sealed record SlotBody(string Id, LocalDate Date, Instant From, Instant To, string? Post, string? Blackout)
{
    internal static SlotBody Of(HeldSlot s) =>
        new(s.Slot.Id, s.Slot.Date, s.Slot.From.At, s.Slot.To, s.Post, s.Blackout is { } b ? b.Reason ?? "" : null);
}

/// <summary>A channel's streak.</summary>
public sealed record StreakBody(
    int Current, int Longest, string Unit, int Promised, int Placed, int Scheduled, bool AtRisk, IReadOnlyList<StreakPeriodBody> Periods, string Rule)
{
    internal static StreakBody Of(Streak s, System.Globalization.CultureInfo language) => new(
        s.Current, s.Longest, s.Unit == PeriodUnit.Month ? "month" : "week", s.Promised, s.Placed, s.Scheduled, s.AtRisk,
        [.. s.Periods.Select(p => new StreakPeriodBody(p.Start, p.Promised, p.Placed, p.Kept, p.Outcome, StreakTexts.Of(p.Reasons, language)))],
        StreakTexts.Rule(language));
}

/// <summary>One period of a streak.</summary>
public sealed record StreakPeriodBody(LocalDate Start, int Promised, int Placed, bool Kept, PeriodOutcome Outcome, string Reason);

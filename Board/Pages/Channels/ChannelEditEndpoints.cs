using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Channels;

/// <summary><c>/channels/{id}/edit</c>, and the days without posts of a channel.</summary>
internal static class ChannelEditEndpoints
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/channels/{id}/edit", ShowAsync).Needs(Role.Admin);
        pages.MapPost("/channels/{id}/edit", SaveAsync).Needs(Role.Admin);
        pages.MapPost("/channels/{id}/blackouts", (string id, HttpContext context, ChannelChanging changing, ChannelShowing showing, PresenceOptions options, TimeProvider clock) =>
            BlackoutsAsync(id, "blackouts-added", async (form, old) =>
            {
                var more = await BlackoutForms.ReadAsync(form, options, clock.Now(), context.RequestAborted).ConfigureAwait(false);
                return [.. old.Union(more).OrderBy(b => b.From)];
            }, context, changing, showing)).Needs(Role.Admin);
        pages.MapPost("/channels/{id}/blackouts/remove", (string id, HttpContext context, ChannelChanging changing, ChannelShowing showing) =>
            BlackoutsAsync(id, "blackout-removed", (form, old) => Task.FromResult<IReadOnlyList<Blackout>>(
                [.. old.Where(b => BlackoutForms.Named(b) != form["blackout"].ToString())]), context, changing, showing)).Needs(Role.Admin);
    }

    private static async Task<IResult> ShowAsync(string id, HttpContext context, VisitReader visits, ChannelStore channels, PresenceOptions options)
    {
        var channel = await channels.GetAsync(options.Workspace, id, context.RequestAborted).ConfigureAwait(false);
        return Answering.Page<ChannelEditPage>(await visits.ReadAsync(context).ConfigureAwait(false), new ChannelEditView(channel.Value, channel.Version));
    }

    private static async Task<IResult> SaveAsync(string id, HttpContext context, VisitReader visits, ChannelStore channels, ChannelBook book, IWho who, PresenceOptions options, TimeProvider clock)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel).ConfigureAwait(false);
        var channel = await channels.GetAsync(options.Workspace, id, cancel).ConfigureAwait(false);
        var view = new ChannelEditView(channel.Value, Fields.Text(form, "version") ?? channel.Version);
        try
        {
            if (form["do"] == "slots") return await SlotsAsync(view, form, context, visits, options).ConfigureAwait(false);
            await book.PutAsync(options.Workspace, ChannelFields.Read(form, channel.Value, options, clock.Now()), view.Version, who.Of(context), cancel).ConfigureAwait(false);
            return Answering.Done(ChannelPaths.Of(id), "channel-changed");
        }
        catch (PresenceException e) when (e.Kind is not (FaultKind.Unavailable or FaultKind.NotFound))
        {
            // What is typed is shown again beside what somebody else made of it; saving that once more is meant to go over it.
            if (e.Kind == FaultKind.Changed) view = view with { Version = channel.Version, Differ = [.. view.Now.Where(f => f.Value != form[f.Key].ToString()).Select(f => f.Key)] };
            return Answering.Page<ChannelEditPage>(await visits.ReadAsync(context, Refusal.Of(e, form)).ConfigureAwait(false), view);
        }
    }

    private static async Task<IResult> SlotsAsync(ChannelEditView view, IFormCollection form, HttpContext context, VisitReader visits, PresenceOptions options)
    {
        var visit = await visits.ReadAsync(context).ConfigureAwait(false);
        var channel = view.Channel with { Cadence = ChannelFields.Cadence(form, view.Channel, options, visit.Now) };
        var slots = NextSlot.Shown(Setting.Of(options.Workspace, channel, visit.Team, options), visit.Now);
        return Answering.Page<ChannelEditPage>(visit with { Typed = Refusal.TypedIn(form) }, view with { Slots = slots });
    }

    private static async Task<IResult> BlackoutsAsync(
        string id, string said, Func<IFormCollection, IReadOnlyList<Blackout>, Task<IReadOnlyList<Blackout>>> change, HttpContext context, ChannelChanging changing, ChannelShowing showing)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        try
        {
            await changing.BlackoutsAsync(id, old => change(form, old), context).ConfigureAwait(false);
            return Answering.Done(ChannelPaths.Of(id), said);
        }
        catch (PresenceException e) when (e.Kind is not (FaultKind.Unavailable or FaultKind.NotFound))
        {
            return await showing.PageAsync(id, context, Refusal.Of(e, form)).ConfigureAwait(false);
        }
    }
}

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

/// <summary><c>/channels</c>: all of them, one of them, a new one.</summary>
internal static class ChannelEndpoints
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/channels", ListAsync).Needs(Role.Reader);
        pages.MapGet("/channels/new", async (HttpContext context, VisitReader visits) => Answering.Page<NewChannelPage>(await visits.ReadAsync(context).ConfigureAwait(false))).Needs(Role.Admin);
        pages.MapPost("/channels/new", AddAsync).Needs(Role.Admin);
        pages.MapGet("/channels/{id}", (string id, HttpContext context, ChannelShowing showing) => showing.PageAsync(id, context)).Needs(Role.Reader);
        pages.MapGet("/channels/{id}/year", YearAsync).Needs(Role.Reader);
        // After a refused form the address is that of the form; going there again shows the channel.
        pages.MapGet("/channels/{id}/{form}", (string id) => Answering.Done(ChannelPaths.Of(id))).Needs(Role.Reader);
        pages.MapPost("/channels/{id}/pause", (string id, HttpContext context, ChannelBook book, IWho who, PresenceOptions options) => HoldAsync(id, true, context, book, who, options)).Needs(Role.Admin);
        pages.MapPost("/channels/{id}/resume", (string id, HttpContext context, ChannelBook book, IWho who, PresenceOptions options) => HoldAsync(id, false, context, book, who, options)).Needs(Role.Admin);
        ChannelEditEndpoints.Map(pages);
        QueueEndpoints.Map(pages);
    }

    private static async Task<IResult> ListAsync(HttpContext context, VisitReader visits, ChannelReader reader)
    {
        var visit = await visits.ReadAsync(context).ConfigureAwait(false);
        var lines = new List<ChannelLine>();
        foreach (var channel in visit.Names.Channels) lines.Add(await reader.LineAsync(channel, visit, context.RequestAborted).ConfigureAwait(false));
        return Answering.Page<ChannelsPage>(visit, lines);
    }

    private static async Task<IResult> YearAsync(string id, HttpContext context, VisitReader visits, ChannelStore channels, ChannelYearReader reader, PresenceOptions options)
    {
        var channel = await channels.GetAsync(options.Workspace, id, context.RequestAborted).ConfigureAwait(false);
        var visit = await visits.ReadAsync(context).ConfigureAwait(false);
        return Answering.Page<ChannelYearPage>(visit, await reader.ReadAsync(channel.Value, visit, context.RequestAborted).ConfigureAwait(false));
    }

    private static async Task<IResult> AddAsync(HttpContext context, VisitReader visits, ChannelStore channels, ChannelBook book, IWho who, PresenceOptions options, TimeProvider clock)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel).ConfigureAwait(false);
        try
        {
            if (form["do"] == "slots")
            {
                var visit = await visits.ReadAsync(context).ConfigureAwait(false);
                return Answering.Page<NewChannelPage>(visit with { Typed = Refusal.TypedIn(form) }, NextSlot.Shown(Setting.Of(options.Workspace, NewChannel.Rhythm(form, options, visit.Now), visit.Team, options), visit.Now));
            }

            var channel = NewChannel.Read(form, options, clock.Now());
            await NewChannel.AddAsync(channel, channels, book, who.Of(context), options, cancel).ConfigureAwait(false);
            return Answering.Done(ChannelPaths.Of(channel.Id), "channel-added");
        }
        catch (PresenceException e) when (e.Kind is not FaultKind.Unavailable)
        {
            return Answering.Page<NewChannelPage>(await visits.ReadAsync(context, Refusal.Of(e, form)).ConfigureAwait(false));
        }
    }

    private static async Task<IResult> HoldAsync(string id, bool paused, HttpContext context, ChannelBook book, IWho who, PresenceOptions options)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        await book.PauseAsync(options.Workspace, id, Fields.Text(form, "reason"), paused, who.Of(context), context.RequestAborted).ConfigureAwait(false);
        return Answering.Done(ChannelPaths.Of(id), paused ? "channel-paused" : "channel-resumed");
    }
}

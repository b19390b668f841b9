using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Http;
using Recruiting.Board.Pages.Calendar;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Settings;

/// <summary><c>/settings</c>: what holds for the whole team, and one's own language.</summary>
internal static class SettingsEndpoints
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/settings", async (HttpContext context, VisitReader visits, CalendarReader calendars) => await PageAsync(await visits.ReadAsync(context).ConfigureAwait(false), calendars, context).ConfigureAwait(false)).Needs(Role.Reader);
        // After a refused form the address is that of the form; going there again shows the settings.
        pages.MapGet("/settings/{form}", () => Answering.Done("/settings")).Needs(Role.Reader);
        pages.MapPost("/settings/rules", (HttpContext context, TeamChanging team, VisitReader visits, CalendarReader calendars) =>
            ChangeAsync("rules-saved", (form, _) => Task.FromResult<Func<Workspace, Workspace>>(SettingsForms.Rules(form).On), context, team, visits, calendars)).Needs(Role.Admin);
        pages.MapPost("/settings/blackouts", (HttpContext context, TeamChanging team, VisitReader visits, CalendarReader calendars, PresenceOptions options, TimeProvider clock) =>
            ChangeAsync("blackouts-added", async (form, cancel) =>
            {
                var more = await SettingsForms.BlackoutsAsync(form, options, clock.Now(), cancel).ConfigureAwait(false);
                return old => old with { Blackouts = [.. old.Blackouts.Union(more).OrderBy(b => b.From)] };
            }, context, team, visits, calendars)).Needs(Role.Admin);
        pages.MapPost("/settings/blackouts/remove", (HttpContext context, TeamChanging team, VisitReader visits, CalendarReader calendars) =>
            ChangeAsync("blackout-removed", (form, _) => Task.FromResult<Func<Workspace, Workspace>>(
                old => old with { Blackouts = [.. old.Blackouts.Where(b => SettingsForms.Named(b) != form["blackout"].ToString())] }), context, team, visits, calendars)).Needs(Role.Admin);
    }

    private static async Task<IResult> PageAsync(Visit visit, CalendarReader calendars, HttpContext context) =>
        Answering.Page<SettingsPage>(visit, await calendars.OfTeamAsync(visit, context.RequestAborted).ConfigureAwait(false));

    private static async Task<IResult> ChangeAsync(
        string said, Func<IFormCollection, CancellationToken, Task<Func<Workspace, Workspace>>> read, HttpContext context, TeamChanging team, VisitReader visits, CalendarReader calendars)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        try
        {
            await team.ChangeAsync(await read(form, context.RequestAborted).ConfigureAwait(false), context).ConfigureAwait(false);
            return Answering.Done("/settings", said);
        }
        catch (PresenceException e) when (e.Kind is not FaultKind.Unavailable)
        {
            return await PageAsync((await visits.ReadAsync(context, Refusal.Of(e, form)).ConfigureAwait(false)) with { Path = "/settings" }, calendars, context).ConfigureAwait(false);
        }
    }
}

/// <summary>Changes the team's settings for whoever asks.</summary>
internal sealed class TeamChanging(ChannelBook book, IWho who, PresenceOptions options)
{
    /// <summary>Changes them.</summary>
    internal async Task ChangeAsync(Func<Workspace, Workspace> change, HttpContext context)
    {
        var all = (Workspace old) =>
        {
            var next = change(old);
            var faults = new FaultList();
            faults.Add(Blackouts.Check(next.Blackouts));
            faults.ThrowIfAny();
            return next;
        };
        await book.ChangeTeamAsync(options.Workspace, null, all, who.Of(context), context.RequestAborted).ConfigureAwait(false);
    }
}

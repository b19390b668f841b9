using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Settings;

/// <summary><c>/settings</c>: what holds for the whole team, and one's own language.</summary>
internal static class SettingsEndpoints
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/settings", async (HttpContext context, VisitReader visits, SettingsReader settings) => await PageAsync(await visits.ReadAsync(context).ConfigureAwait(false), settings, context, []).ConfigureAwait(false)).Needs(Role.Reader);
        // After a refused form the address is that of the form; going there again shows the settings.
        pages.MapGet("/settings/{form}", () => Answering.Done("/settings")).Needs(Role.Reader);
        pages.MapPost("/settings/rules", (HttpContext context, TeamChanging team, VisitReader visits, SettingsReader settings) =>
            ChangeAsync("rules-saved", (form, _) => Task.FromResult<Func<Workspace, Workspace>>(old => SettingsForms.RulesOn(form, old)), context, team, visits, settings)).Needs(Role.Admin);
        pages.MapPost("/settings/blackouts", (HttpContext context, TeamChanging team, VisitReader visits, SettingsReader settings, PresenceOptions options, TimeProvider clock) =>
            ChangeAsync("blackouts-added", async (form, cancel) =>
            {
                var more = await BlackoutForms.ReadAsync(form, options, clock.Now(), cancel).ConfigureAwait(false);
                return old => old with { Blackouts = [.. old.Blackouts.Union(more).OrderBy(b => b.From)] };
            }, context, team, visits, settings)).Needs(Role.Admin);
        pages.MapPost("/settings/blackouts/remove", (HttpContext context, TeamChanging team, VisitReader visits, SettingsReader settings) =>
            ChangeAsync("blackout-removed", (form, _) => Task.FromResult<Func<Workspace, Workspace>>(
                old => old with { Blackouts = [.. old.Blackouts.Where(b => BlackoutForms.Named(b) != form["blackout"].ToString())] }), context, team, visits, settings)).Needs(Role.Admin);
    }

    internal static async Task<IResult> PageAsync(Visit visit, SettingsReader settings, HttpContext context, IReadOnlyList<Difference> differ) =>
        Answering.Page<SettingsPage>(visit with { Path = "/settings" }, await settings.ReadAsync(visit, differ, context.RequestAborted).ConfigureAwait(false));

    private static async Task<IResult> ChangeAsync(
        string said, Func<IFormCollection, CancellationToken, Task<Func<Workspace, Workspace>>> read, HttpContext context, TeamChanging team, VisitReader visits, SettingsReader settings)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        try
        {
            await team.ChangeAsync(await read(form, context.RequestAborted).ConfigureAwait(false), Fields.Text(form, "version"), context).ConfigureAwait(false);
            return Answering.Done("/settings", said);
        }
        catch (PresenceException e) when (e.Kind is not FaultKind.Unavailable)
        {
            var visit = await visits.ReadAsync(context, Refusal.Of(e, form)).ConfigureAwait(false);
            // What is typed is shown again beside what somebody else made of it; saving that once more is meant to go over it.
            return await PageAsync(visit, settings, context, e.Kind == FaultKind.Changed ? RulesDiffering.Between(form, visit.Team, visit.Words) : []).ConfigureAwait(false);
        }
    }
}

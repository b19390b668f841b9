using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Jobs;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Plan;

/// <summary><c>/plan</c>: the calendar over all channels, and moving what stands on it.</summary>
internal static class PlanEndpoints
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/plan", async (HttpContext context, VisitReader visits, PlanReader plan) =>
        {
            var visit = await visits.ReadAsync(context).ConfigureAwait(false);
            return Answering.Page<PlanPage>(visit, await plan.ReadAsync(visit, PlanAddress.Of(context.Request.Query, visit.Times.Today), context.RequestAborted).ConfigureAwait(false));
        }).Needs(Role.Reader);
        pages.MapPost("/plan/fill", async (HttpContext context, JobRunner jobs) =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
            await jobs.RunAsync(JobSchedules.FillPlan, context.RequestAborted).ConfigureAwait(false);
            return Answering.Done(PlanAddress.Back(form["back"]), "filled");
        }).Needs(Role.Contributor);
        pages.MapGet("/plan/fill", () => Answering.Done("/plan")).Needs(Role.Reader);
        pages.MapGet("/plan/slots/{id}", async (string id, HttpContext context, VisitReader visits, SlotReader slots) =>
        {
            var visit = await visits.ReadAsync(context).ConfigureAwait(false);
            return Answering.Page<SlotPage>(visit, await slots.ReadAsync(visit, id, PlanAddress.Back(context.Request.Query["back"]), context.RequestAborted).ConfigureAwait(false));
        }).Needs(Role.Reader);
        pages.MapGet("/plan/move/{id}", async (string id, HttpContext context, VisitReader visits, MoveReader moves) =>
        {
            var visit = await visits.ReadAsync(context).ConfigureAwait(false);
            return Answering.Page<MovePage>(visit, await moves.ReadAsync(visit, id, PlanAddress.Back(context.Request.Query["back"]), context.RequestAborted).ConfigureAwait(false));
        }).Needs(Role.Contributor);
        pages.MapPost("/plan/move/{id}", MoveAsync).Needs(Role.Contributor);
    }

    private static async Task<IResult> MoveAsync(string id, HttpContext context, Replanning replanning, IWho who, VisitReader visits, MoveReader moves, PresenceOptions options)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel).ConfigureAwait(false);
        var (back, visit) = (PlanAddress.Back(form["back"]), await visits.ReadAsync(context).ConfigureAwait(false));
        try
        {
            var to = MoveForm.Read(form, visit.Times.Zone);
            var done = await replanning.MoveAsync(new(options.Workspace, id), Fields.Text(form, "version"), to, Fields.Ticked(form, "notPlaced"), who.Of(context), cancel).ConfigureAwait(false);
            return Answering.Done(PlanAddress.After(back, done, to is NewPlace.Back, visit), at: Fields.Ticked(form, "keys") ? PlanWords.PlaceOf(id) : null);
        }
        catch (PresenceException e) when (e.Kind is not (FaultKind.NotFound or FaultKind.Unavailable))
        {
            return Answering.Page<MovePage>(visit with { Refusal = Refusal.Of(e, form, id) }, await moves.ReadAsync(visit, id, back, cancel).ConfigureAwait(false));
        }
    }
}

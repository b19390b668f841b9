using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.SignIn;
using Recruiting.Core.Jobs;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Plan;

/// <summary><c>/plan</c>: the calendar over all channels.</summary>
internal static class PlanEndpoints
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/plan", async (HttpContext context, VisitReader visits, PlanReader plan) =>
        {
            var visit = await visits.ReadAsync(context).ConfigureAwait(false);
            return Answering.Page<PlanPage>(visit, await plan.ReadAsync(visit, Asked(context, visit), context.RequestAborted).ConfigureAwait(false));
        }).Needs(Role.Reader);
        pages.MapPost("/plan/fill", async (HttpContext context, JobRunner jobs) =>
        {
            await jobs.RunAsync(JobSchedules.FillPlan, context.RequestAborted).ConfigureAwait(false);
            return Answering.Done("/plan", "filled");
        }).Needs(Role.Contributor);
    }

    private static PlanAsked Asked(HttpContext context, Visit visit) =>
        PlanAsked.Of(name => context.Request.Query[name].ToString() is { Length: > 0 and <= 200 } value ? value : null, visit.Times.Today);
}

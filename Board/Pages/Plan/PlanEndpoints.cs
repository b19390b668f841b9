using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.SignIn;
using Recruiting.Core.Jobs;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Plan;

/// <summary><c>/plan</c>: the coming four weeks.</summary>
internal static class PlanEndpoints
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/plan", async (HttpContext context, VisitReader visits, PlanReader plan) =>
        {
            var visit = await visits.ReadAsync(context).ConfigureAwait(false);
            return Answering.Page<PlanPage>(visit, await plan.ReadAsync(visit, context.RequestAborted).ConfigureAwait(false));
        }).Needs(Role.Reader);
        pages.MapPost("/plan/fill", async (HttpContext context, JobRunner jobs) =>
        {
            await jobs.RunAsync(JobSchedules.FillPlan, context.RequestAborted).ConfigureAwait(false);
            return Answering.Done("/plan", "filled");
        }).Needs(Role.Contributor);
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Jobs;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Health;

/// <summary><c>/health</c>: how the work itself is, in plain words, with the jobs' last runs.</summary>
internal static class HealthEndpoints
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/health", ShowAsync).Needs(Role.Reader);
        pages.MapPost("/health/jobs/{job}", RunAsync).Needs(Role.Admin);
        // Where something went wrong the address is that of the form; going there again shows how things are.
        pages.MapGet("/health/jobs/{job}", (string job) => Answering.Done("/health")).Needs(Role.Reader);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, VisitReader visits, Core.Jobs.Health health, JobBook jobs, PresenceOptions options)
    {
        var (cancel, visit) = (context.RequestAborted, await visits.ReadAsync(context).ConfigureAwait(false));
        var report = await health.ReadAsync(options.Workspace, visit.Words.Language, cancel).ConfigureAwait(false);
        return Answering.Page<HealthPage>(visit, new HealthView(report, await jobs.AllAsync(options.Workspace, cancel).ConfigureAwait(false)));
    }

    private static async Task<IResult> RunAsync(string job, HttpContext context, JobRunner jobs)
    {
        await jobs.RunAsync(job, context.RequestAborted).ConfigureAwait(false);
        return Answering.Done("/health", "job-ran");
    }
}

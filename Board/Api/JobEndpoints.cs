using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using Recruiting.Board.Http;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Jobs;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Api;

/// <summary><c>/api/jobs</c> and <c>/api/health</c>.</summary>
internal static class JobEndpoints
{
    internal static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/jobs", ListAsync).WithName("listJobs").Produces<ItemsBody<JobBody>>().Needs(Role.Reader);
        api.MapPost("/jobs/{job}", RunAsync).WithName("runJob").Produces<JobRunBody>().Needs(Role.Admin);
        api.MapGet("/health", HealthAsync).WithName("getHealth").Produces<HealthReport>().Produces<HealthReport>(503).AllowsStrangers();
    }

    private static async Task<IResult> ListAsync(HttpContext context, JobBook jobs, PresenceOptions options)
    {
        var language = Asked.Language(context, options);
        var all = await jobs.AllAsync(options.Workspace, context.RequestAborted).ConfigureAwait(false);
        return Answer.Json(new ItemsBody<JobBody>([.. all.Select(j => new JobBody(j.Schedule.Job, j.Schedule.Cron, JobRunBody.Of(j.Last, language), JobRunBody.Of(j.LastFinished, language)))]));
    }

    private static async Task<IResult> RunAsync(string job, HttpContext context, JobRunner runner, PresenceOptions options) =>
        Answer.Json(JobRunBody.Of(await runner.RunAsync(job, context.RequestAborted).ConfigureAwait(false), Asked.Language(context, options)));

    private static async Task<IResult> HealthAsync(HttpContext context, Health health, IWho who, PresenceOptions options)
    {
        var language = Asked.Language(context, options);
        var report = await health.ReadAsync(options.Workspace, language, context.RequestAborted).ConfigureAwait(false);
        IReadOnlyList<HealthFinding> troubles = [.. who.Troubles.Select(t => new HealthFinding(t.Code, t.Text(language)))];
        if (troubles.Count > 0) report = report with { Status = HealthStatus.Unhealthy, Findings = [.. troubles, .. report.Findings] };
        var status = report.Status == HealthStatus.Unhealthy ? 503 : 200;
        context.Response.Headers.CacheControl = "no-store";
        return (await who.FindAsync(context).ConfigureAwait(false))?.May(Role.Reader) == true
            ? Answer.Json(report, status)
            : Answer.Json(new StatusBody(report.Status, troubles.Count > 0 ? troubles : null), status);
    }
}

/// <summary>The health as a stranger sees it: the status and nothing more, but for what keeps everybody from signing in.</summary>
public sealed record StatusBody(HealthStatus Status, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<HealthFinding>? Findings);

/// <summary>A timed job: its schedule (NCRONTAB, UTC), its last run and its last that finished.</summary>
public sealed record JobBody(string Job, string Schedule, JobRunBody? Last, JobRunBody? LastFinished);

/// <summary>One run of a job.</summary>
public sealed record JobRunBody(string Job, Instant Started, long ElapsedMs, IReadOnlyDictionary<string, int> Counts, ErrorBody? Error)
{
    internal static JobRunBody? Of(JobRun? run, CultureInfo language) =>
        run is null ? null : new(run.Job, run.Started, run.ElapsedMs, run.Counts, run.Error is { } e ? new(e.Code, e.Text(language)) : null);
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.Samples;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Jobs;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Import;

/// <summary><c>/import</c>: a file or pasted rows, looked at first, then brought in.</summary>
internal static class ImportEndpoints
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/import", async (HttpContext context, VisitReader visits) =>
            Answering.Page<ImportPage>(await visits.ReadAsync(context).ConfigureAwait(false), ImportView.Empty)).Needs(Role.Contributor);
        pages.MapGet("/import/sample.csv", () => Results.File(SamplePlan.Open("plan.csv"), "text/csv; charset=utf-8", "sample-plan.csv")).Needs(Role.Reader);
        pages.MapPost("/import", ImportAsync).Needs(Role.Contributor);
    }

    private static async Task<IResult> ImportAsync(HttpContext context, Importing importing, JobRunner jobs, VisitReader visits, IWho who, PresenceOptions options)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel).ConfigureAwait(false);
        var (asked, approve, language) = (form["do"].ToString(), Fields.Ticked(form, "approve"), Asked.Language(context, options));
        try
        {
            var given = await GivenFile.ReadAsync(form, cancel).ConfigureAwait(false);
            var reading = given.Read(language);
            var wish = new ImportWish(DryRun: asked is not ("import" or "partial"), approve, Partial: asked == "partial", language);
            var report = await importing.ImportAsync(options.Workspace, reading, wish, who.Of(context), cancel).ConfigureAwait(false);
            if (report.Written)
            {
                await jobs.RunAsync(JobSchedules.FillPlan, cancel).ConfigureAwait(false);
                return Answering.Done("/plan", "imported");
            }

            return Answering.Page<ImportPage>(await visits.ReadAsync(context).ConfigureAwait(false), new ImportView(report, given.Text, reading.Unreadable, approve));
        }
        catch (PresenceException e) when (e.Kind is not FaultKind.Unavailable)
        {
            return Answering.Page<ImportPage>(await visits.ReadAsync(context, Refusal.Of(e, form)).ConfigureAwait(false), ImportView.Empty with { Approve = approve });
        }
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.SignIn;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Log;

/// <summary><c>/log</c>: every change ever made, searchable: <c>?q=</c> words, <c>?channel=</c>, <c>?before=</c> where older ones go on.</summary>
internal static class LogEndpoints
{
    internal static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/log", async (HttpContext context, VisitReader visits, LogReader log) =>
    {
        var visit = await visits.ReadAsync(context).ConfigureAwait(false);
        return Answering.Page<LogPage>(visit, await log.ReadAsync(visit, LogSearch.Of(context.Request.Query), context.RequestAborted).ConfigureAwait(false));
    }).Needs(Role.Reader);
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.SignIn;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.More;

/// <summary><c>/more</c>: what is not opened every day.</summary>
internal static class MoreEndpoints
{
    internal static void Map(IEndpointRouteBuilder pages) =>
        pages.MapGet("/more", async (HttpContext context, VisitReader visits) => Answering.Page<MorePage>(await visits.ReadAsync(context).ConfigureAwait(false))).Needs(Role.Reader);
}

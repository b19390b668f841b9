using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Review;

/// <summary><c>/review</c>: what waits for a yes, one by one or several at once.</summary>
internal static class ReviewEndpoints
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/review", async (HttpContext context, VisitReader visits, ReviewReader review) =>
        {
            var visit = await visits.ReadAsync(context).ConfigureAwait(false);
            return Answering.Page<ReviewPage>(visit, await review.ReadAsync(visit, context.RequestAborted).ConfigureAwait(false));
        }).Needs(Role.Reader);
        pages.MapPost("/review", ApproveAsync).Needs(Role.Contributor);
    }

    // Each by itself: one that cannot be approved keeps no other from it.
    private static async Task<IResult> ApproveAsync(HttpContext context, Writing writing, ReviewReader review, VisitReader visits, IWho who, PresenceOptions options)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel).ConfigureAwait(false);
        var (actor, language) = (who.Of(context), Asked.Language(context, options));
        var refused = new Dictionary<string, PresenceException>();
        var chosen = form["post"].OfType<string>().Select(key => key.Split(' ', 2)).ToList();
        foreach (var key in chosen)
        {
            try
            {
                await writing.ApproveAsync(new(options.Workspace, key[0]), key.ElementAtOrDefault(1), actor, language, cancel).ConfigureAwait(false);
            }
            catch (PresenceException e) when (e.Kind is not FaultKind.Unavailable)
            {
                refused[key[0]] = e;
            }
        }

        if (refused.Count == 0) return Answering.Done("/review", chosen.Count == 0 ? "review-none" : "review-approved");
        var visit = await visits.ReadAsync(context).ConfigureAwait(false);
        var view = await review.ReadAsync(visit, cancel).ConfigureAwait(false) with { Refused = refused, Approved = chosen.Count - refused.Count };
        return Answering.Page<ReviewPage>(visit, view, StatusCodes.Status409Conflict);
    }
}

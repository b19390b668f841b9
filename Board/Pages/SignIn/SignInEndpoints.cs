using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.SignIn;

/// <summary><c>/signed-in</c>: where a sign-in in another tab ends.</summary>
internal static class SignInEndpoints
{
    internal static void Map(IEndpointRouteBuilder pages) => pages.MapGet(SignInPaths.SignedIn, ShowAsync).AllowsStrangers();

    private static async Task<IResult> ShowAsync(HttpContext context, IWho who, VisitReader visits)
    {
        PresenceException? why = null;
        try
        {
            await who.RequireAsync(context).ConfigureAwait(false);
        }
        catch (PresenceException e) when (e.Kind is FaultKind.NotSignedIn or FaultKind.Forbidden)
        {
            why = e;
        }

        // Without the frame: a form in it would bring a token of its own, and the form that waits in the other tab has one already.
        return Answering.Page<SignedInPage>(visits.Bare(context) with { Actor = Actor.Nobody }, why, why is null ? 200 : Problems.StatusOf(why.Kind));
    }
}

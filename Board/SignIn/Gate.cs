using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Recruiting.Board.Http;
using Recruiting.Core;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.SignIn;

/// <summary>Stands before every endpoint of the Board: who asks, from where, and may they?</summary>
/// <remarks>It is part of each endpoint rather than of the host's pipeline, so that no host can forget it or put it in the wrong place.
/// <c>HttpContext.User</c> stays empty: a form's token is then the browser's and not the person's, and a form that was sent after its session had ended is taken once
/// somebody has signed in again. Forgery is kept out by the token's own cookie (SameSite=Lax: no other site's form brings it) and by <see cref="OwnSite"/>.</remarks>
internal static class Gate
{
    /// <summary>Where endpoints are mapped that stand behind the gate.</summary>
    internal static IEndpointRouteBuilder BehindTheGate(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("");
        ((IEndpointConventionBuilder)group).Add(endpoint =>
        {
            if (endpoint.RequestDelegate is { } inner) endpoint.RequestDelegate = context => PassAsync(context, inner);
        });
        return group;
    }

    private static async Task PassAsync(HttpContext context, RequestDelegate inner)
    {
        if (OwnSite.IsForeign(context.Request))
        {
            await Problems.WriteAsync(context, new PresenceException(FaultKind.Forbidden, "request.cross-site", "Another site asked for this. Open the board itself and do it there.")).ConfigureAwait(false);
            return;
        }

        var declared = context.GetEndpoint()!.Metadata;
        if (declared.GetMetadata<AllowStranger>() is null)
        {
            var actor = await context.RequestServices.GetRequiredService<IWho>().RequireAsync(context).ConfigureAwait(false);
            Require(declared.GetMetadata<Right>() ?? Right.Undeclared, actor, context);
        }

        await inner(context).ConfigureAwait(false);
    }

    private static void Require(Right right, Actor actor, HttpContext context)
    {
        if (right.OrSelf && actor.Colleague is { } self && context.GetRouteValue("id") is string id && id == self) return;
        actor.Require(right.Least);
    }
}

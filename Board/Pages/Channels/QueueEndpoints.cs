using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Channels;

/// <summary>The order of a channel's queue.</summary>
internal static class QueueEndpoints
{
    internal static void Map(IEndpointRouteBuilder pages) => pages.MapPost("/channels/{id}/queue", MoveAsync).Needs(Role.Contributor);

    private static async Task<IResult> MoveAsync(string id, HttpContext context, QueueBook queue, ChannelShowing showing, IWho who, PresenceOptions options)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        // A post, and the one that it is to stand before; the first alone for the end.
        var move = form["move"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        try
        {
            var which = new PostRef(options.Workspace, move.ElementAtOrDefault(0) ?? "");
            if (which.Channel != id) throw which.NotFound();
            var stood = await queue.MoveAsync(which, move.ElementAtOrDefault(1), who.Of(context), context.RequestAborted).ConfigureAwait(false);
            return Answering.DoneAt(MovedPost.Address(id, which.Id, stood));
        }
        catch (PresenceException e) when (e.Kind is not FaultKind.Unavailable)
        {
            return await showing.PageAsync(id, context, Refusal.Of(e, form)).ConfigureAwait(false);
        }
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Api;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.Pages.Posts;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Media;
using Recruiting.Core.Posts;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Card;

/// <summary><c>/card/{token}</c>: the card behind a signed link, and what can be done there. Looking changes nothing: mail scanners fetch every link.</summary>
internal static class CardEndpoints
{
    // What the hand's card offers. All else about a post takes the board, and signing in.
    private static readonly string[] Moves = ["open", "confirm", "sight", "unconfirm", "skip", "later", "could-not", "take-back", "retry", "there", "not-there"];

    internal static void Map(IEndpointRouteBuilder pages)
    {
        var card = pages.MapGroup("/card/{token}").AddEndpointFilter<RouteGroupBuilder, Unlisted>();
        card.MapMethods("", [HttpMethods.Get, HttpMethods.Head], ShowAsync).AllowsStrangers();
        card.MapGet("/media/{file}", FileAsync).WithSecurityHeadersPolicy(PageSecurity.Files).AllowsStrangers();
        // After a refused form the address is that of the move; going there again shows the card.
        card.MapGet("/{move}", (string token, string move) => Answering.Done(CardDoor.PathOf(token))).AllowsStrangers();
        card.MapPost("/{move}", MoveAsync).AllowsStrangers();
    }

    private static Task<IResult> ShowAsync(string token, HttpContext context, CardDoor door, VisitReader visits, CardReader cards) =>
        WithHolderAsync(token, context, door, visits, holder => PageAsync(holder, null, context, visits, cards));

    private static Task<IResult> MoveAsync(string token, string move, HttpContext context, CardDoor door, VisitReader visits, CardReader cards, PostMoving moving) =>
        WithHolderAsync(token, context, door, visits, async holder =>
        {
            if (!Moves.Contains(move)) throw PresenceException.NotFound("page.not-found", "There is no such page.");
            var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
            try
            {
                var said = await moving.DoAsync(move, new AskedMove(holder.Post, form, holder.Actor, visits.Bare(context, holder.Actor).Words.Language), context.RequestAborted).ConfigureAwait(false);
                return Answering.Done(holder.Path, said, holder.Post.Id, move == "open" ? "card-" + holder.Post.Id : null);
            }
            catch (PresenceException e) when (e.Kind is not (FaultKind.NotFound or FaultKind.Unavailable))
            {
                return await PageAsync(holder, Refusal.Of(e, form, holder.Post.Id), context, visits, cards).ConfigureAwait(false);
            }
        });

    private static Task<IResult> FileAsync(string token, string file, HttpContext context, CardDoor door, VisitReader visits, PostStore posts, MediaBook media) =>
        WithHolderAsync(token, context, door, visits, async holder =>
        {
            var post = (await posts.GetAsync(holder.Post, context.RequestAborted).ConfigureAwait(false)).Value;
            var goesAlong = post.Images.Any(i => i.File == file) || post.Document?.File == file || post.Card?.Image == file;
            return goesAlong ? await MediaEndpoints.GetAsync(file, context, media).ConfigureAwait(false) : throw MediaEndpoints.NotFound();
        });

    private static async Task<IResult> PageAsync(CardHolder holder, Refusal? refusal, HttpContext context, VisitReader visits, CardReader cards)
    {
        var visit = await visits.ReadAsync(context, refusal, holder.Actor).ConfigureAwait(false) with { Link = holder.Path, Path = holder.Path };
        context.Response.Headers.ContentLanguage = visit.Words.Tag;
        return Answering.Page<CardPage>(visit, await cards.ReadAsync(holder.Post, visit, context.RequestAborted).ConfigureAwait(false));
    }

    // A link that opens nothing (any more) is told in words; nothing of the workspace is shown then, whoever may be signed in.
    private static async Task<IResult> WithHolderAsync(string token, HttpContext context, CardDoor door, VisitReader visits, Func<CardHolder, Task<IResult>> then)
    {
        try
        {
            return await then(await door.OpenAsync(token, context.RequestAborted).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (PresenceException e) when (e.Kind is FaultKind.NotFound or FaultKind.Forbidden)
        {
            var visit = visits.Bare(context, Actor.Nobody) with { Link = CardDoor.PathOf(token), Refusal = new(e, null, new Dictionary<string, string>()) };
            return Answering.Page<LinkClosedPage>(visit);
        }
    }
}

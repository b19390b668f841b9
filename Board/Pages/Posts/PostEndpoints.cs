using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.Pages.Media;
using Recruiting.Board.Pages.Write;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Posts;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Posts;

/// <summary><c>/posts/{id}</c> and what can be done there and on Today's cards.</summary>
internal static class PostEndpoints
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/posts/{id}", ShowAsync).Needs(Role.Reader);
        // After a refused form the address is that of the move; going there again shows the post.
        pages.MapGet("/posts/{id}/{move}", (string id, string move) => Answering.Done($"/posts/{Uri.EscapeDataString(id)}")).Needs(Role.Reader);
        pages.MapPost("/posts/{id}/{move}", MoveAsync).Needs(Role.Contributor);
    }

    private static async Task<IResult> ShowAsync(string id, HttpContext context, VisitReader visits, PostReader posts, UnsentForms unsent)
    {
        var visit = await visits.ReadAsync(context).ConfigureAwait(false);
        var post = await posts.ReadAsync(id, visit, context.RequestAborted).ConfigureAwait(false);
        var restored = int.TryParse(context.Request.Query["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? post.Versions.Reverse().ElementAtOrDefault(number - 1) : null;
        var words = visit.May(Role.Contributor) && post.Can(Move.Edit) ? await unsent.FindAsync(id, context).ConfigureAwait(false) : null;
        if (words is null || !context.Request.Query.ContainsKey("unsent")) return Answering.Page<PostPage>(visit, post with { Restored = restored?.Content, Unsent = words });
        var form = UnsentForms.FormOf(words);
        return Answering.Page<PostPage>(visit with { Typed = Refusal.TypedIn(form) }, post with { Edit = new(MediaForm.Of(form), Fields.Text(form, "version")) });
    }

    private static async Task<IResult> MoveAsync(string id, string move, HttpContext context, PostMoving moving, MediaTaking taking, IWho who, VisitReader visits, FormAgain again, PostReader posts, UnsentForms unsent, PresenceOptions options)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel).ConfigureAwait(false);
        var back = Fields.Back(form);
        var taken = move == "edit" ? await taking.ReadAsync(form, cancel).ConfigureAwait(false) : null;
        if (taken is { ShowAgain: true })
        {
            await unsent.KeepAsync(id, form, context).ConfigureAwait(false);
            var visit = taken.Again(await visits.ReadAsync(context).ConfigureAwait(false), form, id) with { Path = $"/posts/{id}" };
            var post = await posts.ReadAsync(id, visit, cancel).ConfigureAwait(false);
            return Answering.Page<PostPage>(visit, post with { Edit = new(taken.Media, Fields.Text(form, "version"), taken.Asked) });
        }

        try
        {
            var asked = new AskedMove(new PostRef(options.Workspace, id), form, who.Of(context), Asked.Language(context, options));
            if (taken is not null) asked = asked with { Media = taken.Media };
            var said = await moving.DoAsync(move, asked, cancel).ConfigureAwait(false);
            if (move == "edit") await unsent.DropAsync(id, context).ConfigureAwait(false);
            // Whoever has copied it goes on at its card, wherever that stands.
            return Answering.Done(back, said, id, move == "open" && back == "/" ? "card-" + id : null);
        }
        catch (PresenceException e) when (e.Kind is not (FaultKind.NotFound or FaultKind.Unavailable))
        {
            var visit = await visits.ReadAsync(context, Refusal.Of(e, form, id)).ConfigureAwait(false);
            if (await again.PageAsync(back, visit, cancel).ConfigureAwait(false) is { } page) return page;
            var post = await posts.ReadAsync(id, visit, cancel).ConfigureAwait(false);
            // Whoever was told that somebody else changed it may go on from there.
            if (taken is not null) post = post with { Edit = new(taken.Media, e.Kind is FaultKind.Changed ? null : Fields.Text(form, "version")) };
            return Answering.Page<PostPage>(visit with { Path = $"/posts/{id}" }, post);
        }
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.Pages.Media;
using Recruiting.Board.Pages.Posts;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Write;

/// <summary><c>/new</c>: write a post.</summary>
internal static class NewEndpoints
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/new", async (HttpContext context, VisitReader visits) =>
            Answering.Page<NewPage>(await visits.ReadAsync(context).ConfigureAwait(false), new NewView(context.Request.Query["channel"].ToString(), new()))).Needs(Role.Contributor);
        pages.MapPost("/new", WriteAsync).Needs(Role.Contributor);
    }

    private static async Task<IResult> WriteAsync(HttpContext context, Writing writing, MediaTaking taking, VisitReader visits, IWho who, PresenceOptions options)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel).ConfigureAwait(false);
        var (actor, language) = (who.Of(context), Asked.Language(context, options));
        var taken = await taking.ReadAsync(form, cancel).ConfigureAwait(false);
        if (taken.ShowAgain) return Answering.Page<NewPage>(taken.Again(await visits.ReadAsync(context).ConfigureAwait(false), form), new NewView(null, taken.Media, taken.Asked));
        try
        {
            var written = await writing.CreateAsync(options.Workspace, PostForms.New(form, taken.Media), actor, language, cancel).ConfigureAwait(false);
            var said = Fields.Ticked(form, "approve") ? await ApprovedAsync(writing, new(options.Workspace, written.Post.Value.Id), actor, language, cancel).ConfigureAwait(false) : "written";
            return Answering.Done($"/posts/{written.Post.Value.Id}", said);
        }
        catch (PresenceException e) when (e.Kind is not FaultKind.Unavailable)
        {
            return Answering.Page<NewPage>(await visits.ReadAsync(context, Refusal.Of(e, form)).ConfigureAwait(false), new NewView(null, taken.Media));
        }
    }

    // What a guardrail forbids, or somebody else has to approve, is kept as a draft: its page says why.
    private static async Task<string> ApprovedAsync(Writing writing, Core.Posts.PostRef post, Actor actor, System.Globalization.CultureInfo language, CancellationToken cancel)
    {
        try
        {
            await writing.ApproveAsync(post, null, actor, language, cancel).ConfigureAwait(false);
            return "written-approved";
        }
        catch (PresenceException e) when (e.Kind is FaultKind.Refused)
        {
            return "written-blocked";
        }
        catch (PresenceException e) when (e.Kind is FaultKind.Forbidden)
        {
            return "written-not-yours";
        }
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.Pages.Media;
using Recruiting.Board.Pages.Wording;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Write;

/// <summary><c>/new</c>: write a post, for one channel or for several; and what would come of what is being written.</summary>
internal static class NewEndpoints
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/new", ShowAsync).Needs(Role.Contributor);
        pages.MapPost("/new", WriteAsync).Needs(Role.Contributor);
        pages.MapGet("/new/written", WrittenAsync).Needs(Role.Contributor);
        pages.MapPost("/new/check", CheckAsync).Needs(Role.Contributor);
        pages.MapPost("/new/discard", DiscardAsync).Needs(Role.Contributor);
        pages.MapPost("/posts/{id}/check", CheckEditAsync).Needs(Role.Contributor);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, VisitReader visits, NewReader reader, UnsentForms unsent)
    {
        var (cancel, visit) = (context.RequestAborted, await visits.ReadAsync(context).ConfigureAwait(false));
        var (channel, from, again) = (context.Request.Query["channel"].ToString(), context.Request.Query["from"].ToString(), context.Request.Query["unsent"].ToString());
        if (again.Length > 0 && await unsent.FindAsync(again, context).ConfigureAwait(false) is { } words)
        {
            var form = UnsentForms.FormOf(words);
            return Answering.Page<NewPage>(visit with { Typed = Refusal.TypedIn(form) }, await reader.AgainAsync(form, MediaForm.Of(form), visit.Words.Language, visit.Now, cancel).ConfigureAwait(false));
        }

        var page = await reader.ReadAsync(visit, channel.Length > 0 ? channel : null, from.Length > 0 ? from : null, cancel).ConfigureAwait(false);
        return Answering.Page<NewPage>(visit, page with { Unsent = await unsent.NewAsync(context).ConfigureAwait(false) });
    }

    private static async Task<IResult> DiscardAsync(HttpContext context, UnsentForms unsent)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        await unsent.DropAsync(Fields.Text(form, "key"), context).ConfigureAwait(false);
        return Answering.Done(Fields.Back(form), "discarded");
    }

    private static async Task<IResult> WriteAsync(HttpContext context, NewWriting writing, MediaTaking taking, VisitReader visits, NewReader reader, UnsentForms unsent, IWho who, PresenceOptions options)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel).ConfigureAwait(false);
        var language = Asked.Language(context, options);
        var taken = await taking.ReadAsync(form, cancel).ConfigureAwait(false);
        if (taken.ShowAgain || form["do"] == "check")
        {
            await unsent.KeepAsync(WriteForms.Key(form), form, context).ConfigureAwait(false);
            return await AgainAsync(taken.Again(await visits.ReadAsync(context).ConfigureAwait(false), form), taken.Asked).ConfigureAwait(false);
        }

        try
        {
            var kept = await writing.KeepAsync(WriteForms.Posts(form, taken.Media), Fields.Ticked(form, "approve"), who.Of(context), language, cancel).ConfigureAwait(false);
            await unsent.DropAsync(WriteForms.Key(form), context).ConfigureAwait(false);
            return kept is [var one]
                ? Answering.Done($"/posts/{one.Post.Id}", Said(one.Consented))
                : Answering.Done("/new/written" + QueryString.Create(kept.Select(k => KeyValuePair.Create("of", (string?)k.Post.Id))));
        }
        catch (PresenceException e) when (e.Kind is not FaultKind.Unavailable)
        {
            return await AgainAsync(await visits.ReadAsync(context, Refusal.Of(e, form)).ConfigureAwait(false), false).ConfigureAwait(false);
        }

        async Task<IResult> AgainAsync(Visit visit, bool atMedia) =>
            Answering.Page<NewPage>(visit, await reader.AgainAsync(form, taken.Media, language, visit.Now, cancel).ConfigureAwait(false) with { AtMedia = atMedia });
    }

    private static async Task<IResult> WrittenAsync(HttpContext context, VisitReader visits, PostStore posts, PresenceOptions options)
    {
        var written = new List<Post>();
        foreach (var id in context.Request.Query["of"].OfType<string>().Distinct(StringComparer.Ordinal).Take(100))
        {
            if (await posts.FindAsync(new(options.Workspace, id), context.RequestAborted).ConfigureAwait(false) is { } post) written.Add(post.Value);
        }

        return Answering.Page<WrittenPage>(await visits.ReadAsync(context).ConfigureAwait(false), written);
    }

    private static async Task<IResult> CheckAsync(HttpContext context, NewReader reader, UnsentForms unsent, TimeProvider clock, PresenceOptions options)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        var (language, kept) = (Asked.Language(context, options), await unsent.KeepAsync(WriteForms.Key(form), form, context).ConfigureAwait(false));
        return Part(language, kept, await reader.CheckAsync(form, MediaForm.Of(form), language, NodaTime.Instant.FromDateTimeOffset(clock.GetUtcNow()), context.RequestAborted).ConfigureAwait(false));
    }

    private static async Task<IResult> CheckEditAsync(string id, HttpContext context, Writing writing, UnsentForms unsent, PresenceOptions options)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        var (language, which) = (Asked.Language(context, options), new PostRef(options.Workspace, id));
        var looked = await writing.LookAsync(which, WriteForms.EditSoFar(form, MediaForm.Of(form)), language, context.RequestAborted).ConfigureAwait(false);
        return Part(language, await unsent.KeepAsync(id, form, context).ConfigureAwait(false), new([looked], []));
    }

    private static RazorComponentResult<CheckPart> Part(System.Globalization.CultureInfo language, bool kept, CheckView check) =>
        new(new Dictionary<string, object?> { ["W"] = new Words(language), ["Model"] = check with { Kept = kept } }) { PreventStreamingRendering = true };

    // What a guardrail forbids, or somebody else has to approve, is kept as a draft: its page says why.
    private static string Said(Consented consented) => consented switch
    {
        Consented.Approved => "written-approved",
        Consented.Blocked => "written-blocked",
        Consented.NotYours => "written-not-yours",
        _ => "written",
    };
}

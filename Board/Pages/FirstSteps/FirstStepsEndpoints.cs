using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Http;
using Recruiting.Board.Pages.Channels;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.Pages.Write;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.FirstSteps;

/// <summary><c>/start</c>: the step that is next, from an empty store to a placed post.</summary>
internal static class FirstStepsEndpoints
{
    internal const string Path = "/start";

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, async (HttpContext context, VisitReader visits, FirstStepsReader steps) =>
            await PageAsync(await visits.ReadAsync(context).ConfigureAwait(false), steps, context.RequestAborted).ConfigureAwait(false)).Needs(Role.Reader);
        // After a refused form the address is that of its step.
        pages.MapGet(Path + "/{step}", (string step) => Answering.Done(Path)).Needs(Role.Reader);
        pages.MapPost(Path + "/group", GroupAsync).Needs(Role.Admin);
        pages.MapPost(Path + "/post", PostAsync).Needs(Role.Contributor);
    }

    internal static async Task<IResult> PageAsync(Visit visit, FirstStepsReader steps, CancellationToken cancel) =>
        Answering.Page<FirstStepsPage>(visit with { Path = Path }, await steps.ReadAsync(visit, cancel).ConfigureAwait(false));

    private static async Task<IResult> GroupAsync(HttpContext context, VisitReader visits, FirstStepsReader steps, ChannelStore channels, ChannelBook book, IWho who, PresenceOptions options, TimeProvider clock)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel).ConfigureAwait(false);
        return await TryAsync(context, form, visits, steps, async () =>
        {
            await NewChannel.AddAsync(NewChannel.Read(form, options, clock.Now()), channels, book, who.Of(context), options, cancel).ConfigureAwait(false);
            return "start.group";
        }).ConfigureAwait(false);
    }

    private static async Task<IResult> PostAsync(HttpContext context, VisitReader visits, FirstStepsReader steps, NewWriting writing, IWho who, PresenceOptions options)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel).ConfigureAwait(false);
        var (actor, language) = (who.Of(context), Asked.Language(context, options));
        return await TryAsync(context, form, visits, steps, async () =>
        {
            var kept = await writing.KeepAsync([FirstPost.Read(form)], approve: true, actor, language, cancel).ConfigureAwait(false);
            // What a guardrail forbids, or somebody else has to approve, is kept as a draft: the next page says what it waits for.
            return kept[0].Consented == Consented.Approved ? "start.post" : "written";
        }).ConfigureAwait(false);
    }

    private static async Task<IResult> TryAsync(HttpContext context, IFormCollection form, VisitReader visits, FirstStepsReader steps, Func<Task<string>> act)
    {
        try
        {
            return Answering.Done(Path, await act().ConfigureAwait(false));
        }
        catch (PresenceException e) when (e.Kind is not FaultKind.Unavailable)
        {
            return await PageAsync(await visits.ReadAsync(context, Refusal.Of(e, form)).ConfigureAwait(false), steps, context.RequestAborted).ConfigureAwait(false);
        }
    }
}

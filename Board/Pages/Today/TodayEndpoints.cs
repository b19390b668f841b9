using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.Samples;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Today;

/// <summary><c>/</c>: today, or the two doors of an empty store; and the one switch.</summary>
internal static class TodayEndpoints
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/", ShowAsync).Needs(Role.Reader);
        pages.MapPost("/sample", SampleAsync).Needs(Role.Admin);
        pages.MapPost("/pause", PauseAsync).Needs(Role.Admin);
        pages.MapPost("/resume", ResumeAsync).Needs(Role.Admin);
        // Where something went wrong the address is that of the form; going there again shows the day.
        foreach (var form in (string[])["/sample", "/pause", "/resume"]) pages.MapGet(form, () => Answering.Done("/")).Needs(Role.Reader);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, VisitReader visits, TodayReader today) =>
        await PageAsync(await visits.ReadAsync(context).ConfigureAwait(false), today, context.RequestAborted).ConfigureAwait(false);

    internal static async Task<IResult> PageAsync(Visit visit, TodayReader today, CancellationToken cancel)
    {
        visit = visit with { Path = "/" };
        return visit.Names.Channels.Count == 0
            ? Answering.Page<WelcomePage>(visit)
            : Answering.Page<TodayPage>(visit, await today.ReadAsync(visit, cancel).ConfigureAwait(false));
    }

    private static async Task<IResult> SampleAsync(HttpContext context, SamplePlan sample, IWho who)
    {
        await sample.LoadAsync(who.Of(context), context.RequestAborted).ConfigureAwait(false);
        return Answering.Done("/", "sample");
    }

    private static async Task<IResult> PauseAsync(HttpContext context, ChannelBook book, IWho who, PresenceOptions options)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        await book.PauseAllAsync(options.Workspace, Fields.Text(form, "reason"), true, who.Of(context), context.RequestAborted).ConfigureAwait(false);
        return Answering.Done("/", "paused");
    }

    private static async Task<IResult> ResumeAsync(HttpContext context, ChannelBook book, IWho who, PresenceOptions options)
    {
        await book.PauseAllAsync(options.Workspace, null, false, who.Of(context), context.RequestAborted).ConfigureAwait(false);
        return Answering.Done("/", "resumed");
    }
}

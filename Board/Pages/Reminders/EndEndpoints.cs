using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Pages.Card;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.Pages.People;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Reminding;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Reminders;

/// <summary><c>/reminders/end/{token}</c>: ends messages by one way. Looking asks; a POST does it, a mail program's too (RFC 8058).</summary>
internal static class EndEndpoints
{
    private const string Path = "/reminders/end/";

    internal static void Map(IEndpointRouteBuilder pages) => pages.MapMethods(Path + "{token}", [HttpMethods.Get, HttpMethods.Head], AskAsync).AllowsStrangers().AddEndpointFilter<RouteHandlerBuilder, Unlisted>();

    // A mail program's POST brings no token of a form: the address is the key, and nothing else is done there.
    internal static void MapOneClick(IEndpointRouteBuilder routes) => routes.MapPost(Path + "{token}", EndAsync).AllowsStrangers().ExcludeFromDescription().AddEndpointFilter<RouteHandlerBuilder, Unlisted>();

    private static Task<IResult> AskAsync(string token, HttpContext context, ReminderEnd end, VisitReader visits, PresenceOptions options) =>
        AnswerAsync(token, context, visits, isDone: false, () => end.ReadAsync(options.Workspace, token, context.RequestAborted));

    private static Task<IResult> EndAsync(string token, HttpContext context, ReminderEnd end, VisitReader visits, PresenceOptions options)
    {
        OwnForms.KeepNowhere(context);
        return AnswerAsync(token, context, visits, isDone: true, () => end.EndAsync(options.Workspace, token, context.RequestAborted));
    }

    private static async Task<IResult> AnswerAsync(string token, HttpContext context, VisitReader visits, bool isDone, Func<Task<(Colleague? Colleague, string Way)>> ask)
    {
        var link = Path + Uri.EscapeDataString(token);
        try
        {
            var (colleague, way) = await ask().ConfigureAwait(false);
            var visit = visits.Bare(context, Actor.Nobody with { ReadsIn = colleague?.ReadsIn }) with { Link = link };
            context.Response.Headers.ContentLanguage = visit.Words.Tag;
            // Who left the team gets none any more.
            return Answering.Page<EndPage>(visit, new EndView(way, isDone || colleague is null, colleague is null ? "/" : PeoplePaths.Of(colleague.Id) + "#reminders"));
        }
        catch (PresenceException e) when (e.Kind == FaultKind.NotFound)
        {
            return Answering.Page<LinkClosedPage>(visits.Bare(context, Actor.Nobody) with { Link = link, Refusal = new(e, null, new Dictionary<string, string>()) });
        }
    }
}

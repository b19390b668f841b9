using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.Pages.People;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Reminding;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Reminders;

/// <summary><c>/reminders/here</c>: what an open page asks for each minute once its reader let it; and a reminder to try out, from one's own page.</summary>
internal static class HereEndpoints
{
    /// <summary>Where it is asked for.</summary>
    internal const string Path = "/reminders/here";

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, HereAsync).Needs(Role.Reader);
        pages.MapPost("/people/{id}/remind", TryAsync).Needs(Role.Admin, orSelf: true);
    }

    private static async Task<IResult> HereAsync(HttpContext context, PageReminders reminders, IWho who, PresenceOptions options) =>
        Answer.Json(new { items = await reminders.ReadAsync(options.Workspace, who.Of(context), context.RequestAborted).ConfigureAwait(false) });

    private static async Task<IResult> TryAsync(string id, HttpContext context, ReminderTrial trial, PeopleReader people, VisitReader visits, IWho who, PresenceOptions options)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        try
        {
            var tried = await trial.SendAsync(options.Workspace, id, null, who.Of(context), context.RequestAborted).ConfigureAwait(false);
            var faults = tried.Where(t => t.Delivered.Outcome != DeliveryOutcome.Taken).Select(t => new Fault(t.Delivered.Code ?? "reminders.unknown", t.Sentence)).ToList();
            if (faults.Count > 0) throw new PresenceException(FaultKind.Conflict, faults);
            return Answering.Done(PeoplePaths.Of(id), "reminder-sent");
        }
        catch (PresenceException e) when (e.Kind is FaultKind.Invalid or FaultKind.Conflict)
        {
            var visit = await visits.ReadAsync(context, Refusal.Of(e, form)).ConfigureAwait(false);
            return Answering.Page<PersonPage>(visit with { Path = PeoplePaths.Of(id) }, await people.ReadAsync(id, visit, context.RequestAborted).ConfigureAwait(false));
        }
    }
}

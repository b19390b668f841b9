using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.People;

/// <summary><c>/people</c>: the working group; everybody looks after their own days away, an admin after the rest.</summary>
internal static class PeopleEndpoints
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/people", ListAsync).Needs(Role.Reader);
        pages.MapPost("/people", AddAsync).Needs(Role.Admin);
        pages.MapGet("/people/{id}", ShowAsync).Needs(Role.Reader);
        // After a refused form the address is that of the form; going there again shows the person.
        pages.MapGet("/people/{id}/{form}", (string id) => Answering.Done(PeoplePaths.Of(id))).Needs(Role.Reader);
        pages.MapPost("/people/{id}/edit", EditAsync).Needs(Role.Admin, orSelf: true);
        pages.MapPost("/people/{id}/away", (string id, HttpContext context, PeopleChanging changing, PeopleReader people, VisitReader visits) =>
            ChangeAsync(id, "away-added", (form, old) => PersonForm.WithAway(form, old), context, changing, people, visits)).Needs(Role.Admin, orSelf: true);
        pages.MapPost("/people/{id}/back", (string id, HttpContext context, PeopleChanging changing, PeopleReader people, VisitReader visits) =>
            ChangeAsync(id, "away-removed", (form, old) => PersonForm.WithoutAway(form, old), context, changing, people, visits)).Needs(Role.Admin, orSelf: true);
        pages.MapPost("/people/{id}/joined", JoinedAsync).Needs(Role.Admin, orSelf: true);
        pages.MapPost("/people/{id}/remove", RemoveAsync).Needs(Role.Admin);
    }

    private static async Task<IResult> ListAsync(HttpContext context, VisitReader visits, PeopleReader people)
    {
        var visit = await visits.ReadAsync(context).ConfigureAwait(false);
        return Answering.Page<PeoplePage>(visit, await people.AllAsync(visit, context.RequestAborted).ConfigureAwait(false));
    }

    private static async Task<IResult> AddAsync(HttpContext context, ColleagueBook book, IWho who, VisitReader visits, PeopleReader people, PresenceOptions options)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel).ConfigureAwait(false);
        try
        {
            var added = await book.AddAsync(options.Workspace, PersonForm.New(form), who.Of(context), cancel).ConfigureAwait(false);
            return Answering.Done(PeoplePaths.Of(added.Value.Id), "person-added");
        }
        catch (PresenceException e) when (e.Kind is not FaultKind.Unavailable)
        {
            var visit = await visits.ReadAsync(context, Refusal.Of(e, form)).ConfigureAwait(false);
            return Answering.Page<PeoplePage>(visit, await people.AllAsync(visit, cancel).ConfigureAwait(false));
        }
    }

    private static async Task<IResult> ShowAsync(string id, HttpContext context, VisitReader visits, PeopleReader people)
    {
        var visit = await visits.ReadAsync(context).ConfigureAwait(false);
        return Answering.Page<PersonPage>(visit, await people.ReadAsync(id, visit, context.RequestAborted).ConfigureAwait(false));
    }

    private static Task<IResult> EditAsync(string id, HttpContext context, PeopleChanging changing, PeopleReader people, VisitReader visits, IWho who) => ChangeAsync(
        id, "person-changed", who.Of(context).May(Role.Admin) ? PersonForm.Changed : PersonForm.ChangedBySelf, context, changing, people, visits);

    private static async Task<IResult> ChangeAsync(
        string id, string said, Func<IFormCollection, Colleague, Colleague> change, HttpContext context, PeopleChanging changing, PeopleReader people, VisitReader visits)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        try
        {
            await changing.ChangeAsync(id, form, change, context).ConfigureAwait(false);
            return Answering.Done(PeoplePaths.Of(id), said);
        }
        catch (PresenceException e) when (e.Kind is not (FaultKind.Unavailable or FaultKind.NotFound))
        {
            var visit = await visits.ReadAsync(context, Refusal.Of(e, form)).ConfigureAwait(false);
            var person = await people.ReadAsync(id, visit, context.RequestAborted).ConfigureAwait(false);
            // What is typed is shown again beside what somebody else made of it; saving that once more is meant to go over it.
            if (e.Kind == FaultKind.Changed) person = person with { Differ = PersonDiffering.Between(form, person.Line.Colleague, visit.Words) };
            return Answering.Page<PersonPage>(visit with { Path = PeoplePaths.Of(id) }, person);
        }
    }

    private static async Task<IResult> JoinedAsync(string id, HttpContext context, PeopleChanging changing)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        await changing.JoinAsync(id, [.. form["shown"].OfType<string>()], [.. form["channel"].OfType<string>()], context).ConfigureAwait(false);
        return Answering.Done(PeoplePaths.Of(id), "joined");
    }

    private static async Task<IResult> RemoveAsync(string id, HttpContext context, ColleagueBook book, IWho who, PresenceOptions options)
    {
        await book.RemoveAsync(options.Workspace, id, null, who.Of(context), context.RequestAborted).ConfigureAwait(false);
        return Answering.Done("/people", "person-removed");
    }
}

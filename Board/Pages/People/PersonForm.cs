using Microsoft.AspNetCore.Http;
using Recruiting.Board.Pages.Channels;
using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.People;

/// <summary>Reads what the form about a person says.</summary>
internal static class PersonForm
{
    private const int MostTurns = 1_000;
    private static readonly char[] Between = [',', ';', ' '];

    /// <summary>A new colleague; without an id one made of the name.</summary>
    /// <exception cref="PresenceException">Everything that is wrong with it.</exception>
    internal static Colleague New(IFormCollection form) => Read(form, null).ToColleague(Fields.Text(form, "id") ?? NewChannel.IdOf(Fields.Text(form, "name") ?? ""));

    /// <summary>A colleague as an admin changes one.</summary>
    internal static Colleague Changed(IFormCollection form, Colleague old) => Read(form, old).ToColleague(old.Id) with { Away = old.Away };

    /// <summary>A colleague as they change themselves: what they may do, how they sign in and what share of turns they take is an admin's to say.</summary>
    internal static Colleague ChangedBySelf(IFormCollection form, Colleague old)
    {
        var asked = Changed(form, old);
        return asked with { Roles = old.Roles, Account = old.Account, Share = old.Share };
    }

    /// <summary>A colleague with days away more.</summary>
    internal static Colleague WithAway(IFormCollection form, Colleague old)
    {
        var from = Fields.Date(form, "from", "colleague.away-invalid", "Days away begin on a date (from) and end on it or later (to); both count.");
        var to = Fields.Date(form, "to", "colleague.away-invalid", "Days away begin on a date (from) and end on it or later (to); both count.");
        var written = ColleagueForm.Of(old);
        return (written with { Away = [.. written.Away!, new AwayForm(from, to)] }).ToColleague(old.Id);
    }

    /// <summary>A colleague with these days away less.</summary>
    internal static Colleague WithoutAway(IFormCollection form, Colleague old) =>
        old with { Away = [.. old.Away.Where(a => Named(a) != form["away"].ToString())] };

    /// <summary>Days away as a form names them.</summary>
    internal static string Named(AwayDays away) => $"{Fields.Date(away.From)}/{Fields.Date(away.To)}";

    private static ColleagueForm Read(IFormCollection form, Colleague? old)
    {
        var faults = new FaultList();
        var share = faults.Try(() => Fields.Number(form, "share", 100, "colleague.share-invalid", "A share is a number from 0 (no turns) to 100; 1 is usual."));
        var most = faults.Try(() => Fields.Whole(form, "mostPerWeek", MostTurns, "colleague.most-per-week-invalid", "The most turns in a week is 1 or more."));
        faults.ThrowIfAny();
        var (tenant, objectId) = (Fields.Text(form, "tenant"), Fields.Text(form, "objectId"));
        // Words that carry no rights are kept: they stand in no field.
        var others = (old?.Roles ?? []).Where(r => Roles.Highest([r]) is null);
        return new ColleagueForm
        {
            Name = Fields.Text(form, "name"),
            Email = Fields.Text(form, "email"),
            Account = tenant is null && objectId is null ? null : new(tenant, objectId),
            Department = Fields.Text(form, "department"),
            Roles = [.. others, .. Fields.Text(form, "role") is { } role ? [role] : Array.Empty<string>()],
            Languages = (Fields.Text(form, "languages") ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries),
            ReadsIn = Fields.Text(form, "readsIn"),
            TimeZone = Fields.Text(form, "timeZone"),
            Share = share,
            MostPerWeek = most,
            Reminders = Fields.Ticked(form, "reminders"),
            ReminderWishes = WishesForm.Read(form, old?.ReminderWishes),
            Feed = old?.Feed,
        };
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;
using Recruiting.Board.Pages.Look;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Plan;

/// <summary>Addresses of the calendar.</summary>
internal static class PlanAddress
{
    private const string Plan = "/plan?";

    /// <summary>What an address asks for.</summary>
    internal static PlanAsked Of(IQueryCollection query, LocalDate today) => PlanAsked.Of(name => Value(query[name].ToString()), today) with
    {
        Moved = Value(query["moved"].ToString()) is { } id ? new(id, query["v"].ToString(), query["from"].ToString(), Value(query["slot"].ToString()), query["undone"] == "true") : null,
    };

    /// <summary>An address of the calendar to come back to; the calendar itself for anything else.</summary>
    internal static string Back(string? given) =>
        given is { Length: < 1000 } && given.StartsWith(Plan, StringComparison.Ordinal) && given.All(c => c is > ' ' and < (char)127 and not '\\') ? given : Plan + "view=month";

    /// <summary>Where to go once a post was moved: the part of the calendar that it was moved from, or the one where it stands now.</summary>
    internal static string After(string back, Replanned done, bool undone, Visit visit)
    {
        var query = new QueryCollection(QueryHelpers.ParseQuery(back[(Plan.Length - 1)..]));
        var asked = Of(query, visit.Times.Today);
        var day = done.After.Value.Due!.At.InZone(visit.Times.Zone).Date;
        if (asked.Span != PlanSpan.Week && asked.Holds(day) && asked.Span != PlanSpan.Day) asked = asked with { Date = day };
        else if (day < asked.First || day > asked.Last) asked = asked with { Date = day };
        var from = done.Before.Due is { } due ? "&from=" + Fields.Local(due.Local) : "";
        var slot = done.Before.Slot is { } held ? "&slot=" + Uri.EscapeDataString(held) : "";
        return $"{asked.Path}&moved={Uri.EscapeDataString(done.After.Value.Id)}&v={Uri.EscapeDataString(done.After.Version)}{from}{slot}{(undone ? "&undone=true" : "")}";
    }

    private static string? Value(string text) => text.Length is > 0 and <= 200 ? text : null;
}

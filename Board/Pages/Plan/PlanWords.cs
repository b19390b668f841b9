using NodaTime;
using Recruiting.Board.Pages.Channels;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.Pages.Wording;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Plan;

/// <summary>The calendar in words and addresses.</summary>
internal static class PlanWords
{
    /// <summary>The state of a post, or what a slot without one is.</summary>
    internal static string State(PlanItem item, Words words) =>
        item.State is { } state ? words.Of(state)
        : item.Kind == PlanKind.Open && item.Where.PausedAt(item.At) is not null ? words["plan.open-paused"]
        : item.Skipped ? words["plan.skipped"] : words.Of(item.Kind);

    /// <summary>The clock where the channel is, with its zone, and its date where that is another; null where the reader's clock shows the same.</summary>
    internal static string? There(Instant at, DateTimeZone zone, Visit visit)
    {
        if (visit.Times.SameClock(at, zone)) return null;
        var (date, clock) = (at.InZone(zone).Date, visit.Times.Clock(at, zone));
        var there = date == at.InZone(visit.Times.Zone).Date ? clock : $"{date.ToString("ddd d MMM", visit.Words.Language)} {clock}";
        return visit.Words.Of("plan.there", there, zone.Id.Replace('_', ' '));
    }

    /// <summary>A day and a clock where the reader is, and where the channel is where that differs.</summary>
    internal static string Full(Instant at, DateTimeZone zone, Visit visit) =>
        There(at, zone, visit) is { } there ? $"{visit.Times.Full(at, visit.Times.Zone)} ({there})" : visit.Times.Full(at, visit.Times.Zone);

    /// <summary>Why a day is free of posts: <c>Koningsdag</c>, <c>Our page: moving house</c>.</summary>
    internal static string Rest(PlanRest rest, Words words)
    {
        var reason = string.IsNullOrWhiteSpace(rest.Blackout.Reason) ? words["plan.rest"] : rest.Blackout.Reason;
        return rest.Channel is { } channel ? $"{channel.Name}: {reason}" : reason;
    }

    /// <summary>Who is away, in little room.</summary>
    internal static string Away(IReadOnlyList<string> names, Words words) => names.Count == 1 ? words.Of("plan.away", names[0]) : words.Count("plan.away-count", names.Count);

    /// <summary>Who is away, by name.</summary>
    internal static string AwayAll(IReadOnlyList<string> names, Words words) => words.Of("plan.away", string.Join(", ", names));

    /// <summary>Where a line leads: to the post, or to why the slot has none.</summary>
    internal static string Href(PlanItem item, PlanAsked asked) => item switch
    {
        { Post: { } post } => "/posts/" + post,
        { Kind: PlanKind.Open } => $"/plan/slots/{item.Slot!.Id}?back={Uri.EscapeDataString(asked.Path)}",
        _ => ChannelPaths.Of(item.Where.Channel.Id),
    };

    /// <summary>Where it is given another time.</summary>
    internal static string MovePath(PlanItem item, PlanAsked asked) => $"/plan/move/{item.Post}?back={Uri.EscapeDataString(asked.Path)}";

    /// <summary>The ids of the channels that rest, <c>*</c> for all; null for none.</summary>
    internal static string? RestingIds(PlanDay day) => day.Rests.Count == 0 ? null : string.Join(' ', day.Rests.Select(r => r.Channel?.Id ?? "*"));

    /// <summary>How the day is shaded, beside the words: nothing posted anywhere, a channel that rests, somebody away; null for none of them.</summary>
    internal static string? Shade(PlanDay day)
    {
        var rests = day.RestsWholly ? "rests" : day.Rests.Count > 0 ? "rests-some" : null;
        return (rests, day.Away.Count > 0) switch
        {
            (null, false) => null,
            (null, true) => "absent",
            (_, false) => rests,
            (_, true) => rests + " absent",
        };
    }

    /// <summary>For the page's script: each channel with an open slot that day and the first one's time, <c>rust=08:30 go=12:00</c>; null for none.</summary>
    internal static string? OpenSlots(PlanDay day, Visit visit) => day.Open.Count == 0 || !visit.May(Role.Contributor)
        ? null
        : string.Join(' ', day.Open.DistinctBy(i => i.Where.Channel.Id).Select(i => $"{i.Where.Channel.Id}={visit.Times.Clock(i.At)}"));

    /// <summary>The id of a post's place on the page.</summary>
    internal static string PlaceOf(string post) => "at-" + post;

    /// <summary>What a line says to the style and the page's script: its kind, and what can be moved where.</summary>
    /// <param name="item">What stands there.</param>
    /// <param name="moves">May the reader move it?</param>
    /// <param name="moved">Is it what was moved just now? Then the page goes on there.</param>
    internal static Dictionary<string, object?> Marks(PlanItem item, bool moves, bool moved) => new()
    {
        ["id"] = moved ? PlaceOf(item.Post!) : null,
        ["tabindex"] = moved ? "-1" : null,
        ["class"] = item.Kind.Style(),
        ["draggable"] = moves ? "true" : null,
        ["data-post"] = moves ? item.Post : null,
        ["data-version"] = moves ? item.Version : null,
        ["data-channel"] = item.Where.Channel.Id,
        ["data-slot"] = item.Kind == PlanKind.Open ? item.Slot!.Id : null,
        ["data-until"] = moves ? Fields.Date(item.Until) : null,
    };
}

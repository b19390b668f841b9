using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Plan;

/// <summary>What stands on which day. Pure: a day is the reader's, whatever the zones of the channels are.</summary>
public static class PlanCalendar
{
    /// <summary>The days that are asked for, all of them, in order.</summary>
    /// <param name="asked">Which, and what the filters leave.</param>
    /// <param name="zone">The reader's zone.</param>
    /// <param name="items">What there is; in any order, around the days as well.</param>
    /// <param name="team">The team's blackouts.</param>
    /// <param name="channels">The channels with theirs.</param>
    /// <param name="colleagues">The colleagues with their days away.</param>
    public static IReadOnlyList<PlanDay> Days(
        PlanAsked asked, DateTimeZone zone, IEnumerable<PlanItem> items, IReadOnlyList<Blackout> team, IReadOnlyList<Channel> channels, IReadOnlyList<Colleague> colleagues)
    {
        var byDay = items.Where(i => asked.Channel is null || i.Where.Channel.Id == asked.Channel).OrderBy(i => i.At).ToLookup(i => i.At.InZone(zone).Date);
        var days = new List<PlanDay>();
        for (var date = asked.First; date <= asked.Last; date = date.PlusDays(1))
        {
            days.Add(new(
                date,
                [.. byDay[date].Where(asked.Shows).OrderBy(i => i.At).ThenBy(i => i.Where.Channel.Name, StringComparer.Ordinal).ThenBy(i => i.Post, StringComparer.Ordinal)],
                [.. Rests(team, null, date), .. channels.Where(c => asked.Channel is null || c.Id == asked.Channel).SelectMany(c => Rests(c.Blackouts, c, date))],
                [.. colleagues.Where(c => (asked.Colleague is null || c.Id == asked.Colleague) && c.Away.Any(a => a.Contains(date))).Select(c => c.Name)])
            {
                Open = [.. byDay[date].Where(i => i.Kind == PlanKind.Open)],
            });
        }

        return days;
    }

    private static IEnumerable<PlanRest> Rests(IReadOnlyList<Blackout> blackouts, Channel? channel, LocalDate date) =>
        blackouts.Where(b => b.Contains(date)).Take(1).Select(b => new PlanRest(channel, b));
}

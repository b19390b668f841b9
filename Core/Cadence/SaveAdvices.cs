using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Time;
using Period = Recruiting.Core.Time.Period;

namespace Recruiting.Core.Cadence;

/// <summary>Finds what would save a streak at risk. In a group it is never a second post on a day that has one.</summary>
public static class SaveAdvices
{
    /// <summary>The advice; null where nothing is missing.</summary>
    public static SaveAdvice? For(SaveInput input)
    {
        if (input.Missing <= 0) return null;
        if (Pauses(input).FirstOrDefault(p => p.To is null && p.Holds(input.Now)) is { } pause)
            return new(input.Missing, [], null, Reason.Named("save.paused", pause.Reason));

        var dates = Dates(input);
        if (dates.Count < input.Missing) return new(input.Missing, dates, null, Reason.Of("save.too-late", input.Missing, dates.Count));
        var slot = input.OpenSlots
            .Where(slot => input.Running.Contains(slot.Date))
            .OrderBy(slot => slot.From.At)
            .FirstOrDefault(slot => Free(input, input.Taken, Instant.Max(slot.From.At, input.Now)) is { } at && at < slot.To);
        return new(input.Missing, dates, slot, slot is null ? Reason.Of("save.on", dates[0]) : Reason.Of("save.slot", slot.Date));
    }

    private static List<LocalDate> Dates(SaveInput input)
    {
        var taken = input.Taken.ToList();
        var dates = new List<LocalDate>();
        while (dates.Count < input.Missing && Free(input, taken, input.Now) is { } at)
        {
            taken.Add(at);
            dates.Add(at.InZone(input.Zone).Date);
        }

        return dates;
    }

    // The first moment in the period, not before `from`, that nothing stands in the way of: each obstacle moves it to its own end.
    private static Instant? Free(SaveInput input, IReadOnlyList<Instant> taken, Instant from)
    {
        var at = Instant.Max(from, Zones.StartOfDay(input.Running.Start, input.Zone));
        while (input.Running.Contains(at.InZone(input.Zone).Date))
        {
            if (Obstacle(input, taken, at) is not { } end) return at;
            at = end;
        }

        return null;
    }

    private static Instant? Obstacle(SaveInput input, IReadOnlyList<Instant> taken, Instant at)
    {
        var date = at.InZone(input.Zone).Date;
        var days = taken.Select(t => t.InZone(input.Zone).Date).ToList();
        if (input.Channel.Blackouts.Concat(input.Blackouts).Any(b => b.Contains(date))) return After(date, input);
        if (input.Channel.Kind == ChannelKind.Group && days.Contains(date)) return After(date, input);
        var week = Period.Of(PeriodUnit.Week, date);
        if (days.Count(week.Contains) >= input.Channel.Rules.MostPerWeek) return After(week.End, input);
        if (Pauses(input).FirstOrDefault(p => p.Holds(at)) is { } pause) return pause.To ?? After(input.Running.End, input);
        var spacing = input.Channel.MinimumSpacing;
        var near = taken.Where(t => at > t - spacing && at < t + spacing).ToList();
        return near.Count == 0 ? null : near.Max() + spacing;
    }

    private static IEnumerable<Pause> Pauses(SaveInput input) => new[] { input.Channel.Paused, input.Paused }.OfType<Pause>();

    private static Instant After(LocalDate date, SaveInput input) => Zones.StartOfDay(date.PlusDays(1), input.Zone);
}

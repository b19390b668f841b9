using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Time;
using Period = Recruiting.Core.Time.Period;

namespace Recruiting.Core.Cadence;

/// <summary>The periods of a channel, one after the other without gap or overlap, so that every slot and every post counts once.</summary>
/// <remarks>A recorded period stands as it was recorded. Where the unit changes (week to month, or back), periods of the old unit end with the last
/// whole one before the local date of the change; the days left over belong to the first period of the new unit, which
/// ends where a period of the new unit ends. So a change forgives nothing that was promised before it.</remarks>
public static class PromisePeriods
{
    /// <summary>The periods that hold the dates from <paramref name="from"/> to <paramref name="to"/>, both inclusive, oldest first.</summary>
    public static IReadOnlyList<Period> Of(Channel channel, LocalDate from, LocalDate to, IReadOnlyList<RecordedPromise> recorded)
    {
        var units = Units(channel);
        var known = recorded.OrderBy(r => r.Start).ToList();
        var periods = new List<Period>();
        for (var day = FirstDay(units, known, from); day <= to;)
        {
            var period = Recorded(known, day) ?? Computed(units, known, day);
            if (period.End >= from) periods.Add(period);
            day = period.End.PlusDays(1);
        }

        return periods;
    }

    // The walk starts before the earliest day that shapes a period (the first change of unit, the first record), so that the same date lies in the same period however little is asked for.
    private static LocalDate FirstDay(List<UnitChange> units, List<RecordedPromise> known, LocalDate from)
    {
        var day = units.Count > 1 && units[1].On <= from ? units[1].On.PlusDays(-1) : from;
        var start = Period.Of(UnitOn(units, day), day).Start;
        return known.Count > 0 && known[0].Start <= day ? known[0].Start : start;
    }

    private static Period? Recorded(List<RecordedPromise> known, LocalDate day)
    {
        var found = known.Find(r => r.Start <= day && day <= r.End);
        return found is null ? null : new Period(found.Unit, day, found.End);
    }

    private static Period Computed(List<UnitChange> units, List<RecordedPromise> known, LocalDate day)
    {
        var unit = UnitOn(units, day);
        var end = Period.Of(unit, day).End;
        foreach (var change in units.Where(change => change.On > day))
        {
            if (change.On > end) break;
            unit = change.Unit;
            end = Period.Of(unit, change.On).End;
        }

        var next = known.Find(r => r.Start > day);
        return new Period(unit, day, next is not null && next.Start <= end ? next.Start.PlusDays(-1) : end);
    }

    private static PeriodUnit UnitOn(List<UnitChange> units, LocalDate day) => units.FindLast(change => change.On <= day)!.Unit;

    // The first holds since ever. No cadence keeps the unit there was; a channel that never had one counts in weeks.
    private static List<UnitChange> Units(Channel channel)
    {
        var units = new List<UnitChange>();
        foreach (var stretch in CadenceInForce.Stretches(channel).Where(stretch => stretch.Cadence is not null))
        {
            var unit = CadenceRule.UnitOf(stretch.Cadence!);
            if (units.Count == 0) units.Add(new(unit, LocalDate.MinIsoValue));
            else if (units[^1].Unit != unit) units.Add(new(unit, stretch.FirstDate!.Value));
        }

        return units.Count == 0 ? [new(PeriodUnit.Week, LocalDate.MinIsoValue)] : units;
    }

    private sealed record UnitChange(PeriodUnit Unit, LocalDate On);
}

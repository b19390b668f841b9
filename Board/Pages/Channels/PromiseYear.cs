using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Time;

namespace Recruiting.Board.Pages.Channels;

/// <summary>What became of a channel's promises in the last year.</summary>
/// <param name="Parts">The periods by the month they begin in, the oldest first; by year where a period is a month.</param>
/// <param name="Told">Those that were broken or forgiven, the newest first: each says why.</param>
public sealed record PromiseYear(IReadOnlyList<PromisePart> Parts, IReadOnlyList<StreakPeriod> Told)
{
    /// <summary>How many periods had an outcome.</summary>
    public int Count(PeriodOutcome outcome) => Parts.Sum(p => p.Periods.Count(s => s.Outcome == outcome));

    /// <summary>Of a streak, as it is on a day.</summary>
    internal static PromiseYear Of(Streak streak, LocalDate today)
    {
        var year = streak.Periods.Where(p => p.Start > today.PlusYears(-1)).ToList();
        return new(
            [.. year.GroupBy(p => new LocalDate(p.Start.Year, p.Period.Unit == PeriodUnit.Month ? 1 : p.Start.Month, 1)).Select(g => new PromisePart(g.Key, [.. g]))],
            [.. year.Where(p => p.Outcome is PeriodOutcome.Broken or PeriodOutcome.Graced).Reverse()]);
    }
}

/// <summary>The periods that begin in one month, or the months of one year.</summary>
/// <param name="From">The first day of the month or year.</param>
/// <param name="Periods">The periods, the oldest first.</param>
public sealed record PromisePart(LocalDate From, IReadOnlyList<StreakPeriod> Periods);

using Recruiting.Core.Cadence;
using Recruiting.Core.Time;

namespace Recruiting.Board.Pages.Wording;

/// <summary>Streaks in words and signs.</summary>
public static class StreakWords
{
    /// <summary><c>3 weeks</c>, <c>1 month</c>.</summary>
    public static string Length(int periods, PeriodUnit unit, Words words) => words.Count(unit == PeriodUnit.Month ? "months" : "weeks", periods);

    /// <summary>The period in words: <c>Week of 16 November: kept, 2 of 2</c>.</summary>
    public static string Alternative(StreakPeriod period, Words words, TimeWords times)
    {
        var name = period.Period.Unit == PeriodUnit.Month
            ? period.Start.ToString("MMMM uuuu", words.Language)
            : words.Of("period.week", times.ShortDate(period.Start));
        return words.Of("period.line", name, words["PeriodOutcome." + (period is { Outcome: PeriodOutcome.Running, Kept: true } ? "RunningKept" : period.Outcome)], period.Placed, period.Promised);
    }
}

using NodaTime;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;

namespace Recruiting.Core.Cadence;

/// <summary>Counts promises kept in a row.</summary>
/// <remarks>Grace is decided from the oldest period to the newest, among the periods that are over and promised something: a missed one is
/// forgiven where none of the seven before it was forgiven, so of any eight in a row at most one is. A miss that broke the streak uses no grace up. A missed
/// period is forgiven whether or not there was a streak to save.</remarks>
public static class Streaks
{
    /// <summary>Of so many promising periods in a row one miss is forgiven.</summary>
    public const int GraceWindow = 8;

    /// <summary>The streak as it stands today. Without any period all is nought.</summary>
    public static Streak Count(StreakInput input)
    {
        var periods = new List<StreakPeriod>();
        var run = 0;
        var longest = 0;
        var sinceGrace = GraceWindow;
        LocalDate? graced = null;
        var counted = input.Placements.Where(p => p.Counts).Select(p => p.Date).Order().ToList();
        foreach (var promise in input.Promises)
        {
            if (promise.Period.Start > input.Today) break;
            var placed = DatesInOrder.Before(counted, d => d, promise.Period.End.PlusDays(1)) - DatesInOrder.Before(counted, d => d, promise.Period.Start);
            var running = promise.Period.Contains(input.Today);
            if (!running && promise.Promised > 0) sinceGrace++;
            var outcome = Outcome(promise, placed, running, sinceGrace);
            if (outcome == PeriodOutcome.Broken) run = 0;
            else if (outcome == PeriodOutcome.Kept || (running && promise.Promised > 0 && placed >= promise.Promised)) run++;
            periods.Add(new(promise.Period, promise.Promised, placed, outcome, [.. Why(promise, placed, outcome, graced, input)]));
            if (outcome == PeriodOutcome.Graced) (sinceGrace, graced) = (0, promise.Period.Start);
            longest = Math.Max(longest, run);
        }

        var now = periods.LastOrDefault(p => p.Outcome == PeriodOutcome.Running);
        var promised = now?.Promised ?? 0;
        var done = now?.Placed ?? 0;
        return new()
        {
            Current = run,
            Longest = longest,
            Unit = (now ?? periods.LastOrDefault())?.Period.Unit ?? PeriodUnit.Week,
            Promised = promised,
            Placed = done,
            Scheduled = input.StillToCome,
            AtRisk = done + input.StillToCome < promised,
            Periods = periods,
        };
    }

    private static PeriodOutcome Outcome(Promise promise, int placed, bool running, int sinceGrace)
    {
        if (running) return PeriodOutcome.Running;
        if (promise.Promised == 0) return PeriodOutcome.Neutral;
        if (placed >= promise.Promised) return PeriodOutcome.Kept;
        return sinceGrace >= GraceWindow ? PeriodOutcome.Graced : PeriodOutcome.Broken;
    }

    private static IEnumerable<Reason> Why(Promise promise, int placed, PeriodOutcome outcome, LocalDate? graced, StreakInput input)
    {
        if (promise.Promised == 0)
        {
            yield return promise.Nothing ?? Reason.Of(PromiseReasons.NoSlot);
            yield break;
        }

        yield return Reason.Of(StreakReasons.Placed, placed, promise.Promised);
        if (outcome == PeriodOutcome.Running)
        {
            if (input.StillToCome > 0) yield return Reason.Of(StreakReasons.ToCome, input.StillToCome);
            var missing = promise.Promised - placed - input.StillToCome;
            if (missing > 0) yield return Reason.Of(StreakReasons.AtRisk, missing);
        }

        if (outcome is not (PeriodOutcome.Graced or PeriodOutcome.Broken)) yield break;
        foreach (var note in Notes(promise, input)) yield return note;
        if (outcome == PeriodOutcome.Graced) yield return Reason.Of(StreakReasons.Graced);
        else if (graced is { } start) yield return Reason.Of(StreakReasons.GraceUsed, start);
    }

    private static IEnumerable<Reason> Notes(Promise promise, StreakInput input) => input.Notes
        .Concat(input.Placements.Where(p => !p.Counts).Select(p =>
            StreakNote.Of(p.Sight == Sight.Rejected ? StreakReasons.Rejected : StreakReasons.Lapsed, p.Date)))
        .Where(note => promise.Period.Contains(note.Date))
        .OrderBy(note => note.Date)
        .Select(note => note.Why);
}

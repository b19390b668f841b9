using NodaTime;

namespace Recruiting.Core.Tests.Invariants;

/// <summary>The rule of streaks written a second time, as plainly as it goes: ISO weeks, slots at a fixed local time on fixed days, no blackouts.</summary>
internal static class StreakOracle
{
    /// <summary>Promised and placed of each week up to today's, and the streak.</summary>
    public static (List<(LocalDate Monday, int Promised, int Placed)> Weeks, int Current) Count(
        IsoDayOfWeek[] days, LocalTime time, DateTimeZone zone, Instant since, Instant now, Func<Instant, bool> paused, IReadOnlyCollection<LocalDate> placed)
    {
        var weeks = new List<(LocalDate, int, int)>();
        var today = now.InZone(zone).Date;
        var (current, graces) = (0, new List<bool>());
        for (var monday = since.InZone(zone).Date.Previous(IsoDayOfWeek.Monday).PlusDays(0); monday <= today; monday = monday.PlusWeeks(1))
        {
            if (monday.PlusDays(7) <= since.InZone(zone).Date) continue;
            var promised = days.Count(day =>
            {
                var opens = zone.AtLeniently(monday.PlusDays((int)day - 1) + time).ToInstant();
                return opens >= since && !paused(opens);
            });
            var count = placed.Count(date => date >= monday && date < monday.PlusDays(7));
            weeks.Add((monday, promised, count));
            var running = today < monday.PlusDays(7);
            if (promised == 0) continue;
            if (count >= promised)
            {
                current++;
                if (!running) graces.Add(false);
            }
            else if (!running)
            {
                var forgiven = !graces.TakeLast(7).Contains(true);
                graces.Add(forgiven);
                if (!forgiven) current = 0;
            }
        }

        return (weeks, current);
    }
}

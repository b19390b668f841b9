using Cronos;
using NodaTime;

namespace Recruiting.Core.Jobs;

/// <summary>When a timed job runs.</summary>
public sealed record JobSchedule
{
    private readonly CronExpression times;

    /// <summary>Reads a schedule.</summary>
    /// <param name="job">The job's name.</param>
    /// <param name="cron">NCRONTAB (second minute hour day month weekday) in UTC; weekdays by name, because Quartz reads <c>1</c> as Sunday.</param>
    /// <exception cref="CronFormatException">It is none.</exception>
    public JobSchedule(string job, string cron)
    {
        (Job, Cron, times) = (job, cron, CronExpression.Parse(cron, CronFormat.IncludeSeconds));
        Every = LongestGap(times);
    }

    /// <summary>The job's name.</summary>
    public string Job { get; }

    /// <summary>Its times: NCRONTAB, UTC.</summary>
    public string Cron { get; }

    /// <summary>The longest usual time between two runs; health is judged by it.</summary>
    public Duration Every { get; }

    /// <summary>The configuration key that puts other times in place of Core's: <c>Schedules:PublishDue</c>, in an environment <c>Schedules__PublishDue</c>.</summary>
    public string Setting => $"{JobSchedules.Section}:{string.Concat(Job.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))}";

    /// <summary>The next time after an instant; null where there is none any more.</summary>
    public Instant? After(Instant at) =>
        times.GetNextOccurrence(at.ToDateTimeUtc()) is { } next ? Instant.FromDateTimeUtc(next) : null;

    // Over five weeks, or a fortnight of minutes: long enough for a weekly, a weekday's and a monthly rhythm.
    private static Duration LongestGap(CronExpression times)
    {
        var start = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var (longest, before) = (TimeSpan.Zero, (DateTime?)null);
        foreach (var at in times.GetOccurrences(start, start.AddYears(5)).Take(20_000))
        {
            if (before is { } last && at - last > longest) longest = at - last;
            if (before is not null && at > start.AddDays(35)) break;
            before = at;
        }

        return Duration.FromTimeSpan(longest);
    }
}

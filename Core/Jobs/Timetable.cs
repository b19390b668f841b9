using System.Text.RegularExpressions;
using Cronos;
using Microsoft.Extensions.Configuration;

namespace Recruiting.Core.Jobs;

/// <summary>The schedules in force: Core's own (<see cref="JobSchedules.All"/>), where section <c>Schedules</c> of the configuration names no other.</summary>
/// <remarks>The Desk's timers, what is overdue and what health calls late go by it; Azure's timers read the same settings themselves.</remarks>
public sealed partial class Timetable
{
    private Timetable(IReadOnlyList<JobSchedule> all) => All = all;

    /// <summary>All, in the order of <see cref="JobSchedules.All"/>.</summary>
    public IReadOnlyList<JobSchedule> All { get; }

    /// <summary>Reads it.</summary>
    /// <exception cref="PresenceException"><c>configuration.invalid</c>.</exception>
    public static Timetable Read(IConfiguration configuration)
    {
        var given = configuration.GetSection(JobSchedules.Section).GetChildren().Select(c => c.Path);
        var unknown = given.Except(JobSchedules.All.Select(s => s.Setting), StringComparer.OrdinalIgnoreCase).FirstOrDefault();
        if (unknown is not null)
        {
            throw PresenceException.Invalid("configuration.invalid", $"{unknown} is no job's schedule. There are: {string.Join(", ", JobSchedules.All.Select(s => s.Setting))}.", unknown);
        }

        return new([.. JobSchedules.All.Select(own => configuration[own.Setting] is { Length: > 0 } cron ? Read(own, cron.Trim()) : own)]);
    }

    // No more than NCRONTAB, Cronos and Quartz read alike: six fields, weekdays by name, and not a day of the month and a weekday at once.
    private static JobSchedule Read(JobSchedule own, string cron)
    {
        try
        {
            var read = Fields().IsMatch(cron) ? new JobSchedule(own.Job, cron) : null;
            if (read?.Every > NodaTime.Duration.Zero) return read;
        }
        catch (CronFormatException)
        {
            // Said below.
        }

        throw PresenceException.Invalid("configuration.invalid", $"{own.Setting} '{cron}' is no schedule. Write six fields (second minute hour day month weekday, in UTC; weekdays by name, such as MON-FRI), as in {own.Cron}.", own.Setting);
    }

    [GeneratedRegex(@"^([0-9*,/-]+ ){3}(\* [0-9*,/-]+ [A-Z*,-]+|[0-9*,/-]+ [0-9*,/-]+ \*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Fields();
}

using NodaTime;
using Recruiting.Core.Time;

namespace Recruiting.Core.Jobs;

/// <summary>A timed job with what is known of it.</summary>
/// <param name="Schedule">When it runs.</param>
/// <param name="Last">Its last run; null where it never ran.</param>
/// <param name="LastFinished">Its last run that came to its end.</param>
/// <param name="Next">When it is next due; null where it never is any more.</param>
/// <param name="Overdue">Has it not finished since it was last due?</param>
public sealed record JobStanding(JobSchedule Schedule, JobRun? Last, JobRun? LastFinished, Instant? Next, bool Overdue);

/// <summary>All timed jobs, as the API and the shell list them.</summary>
public sealed class JobBook(JobStore jobs, Timetable timetable, TimeProvider clock)
{
    /// <summary>Reads them, in the order of <see cref="JobSchedules.All"/>: one range of rows.</summary>
    public async Task<IReadOnlyList<JobStanding>> AllAsync(string workspace, CancellationToken cancel = default)
    {
        var records = await jobs.AllAsync(workspace, cancel).ConfigureAwait(false);
        var now = clock.Now();
        return [.. timetable.All.Select(s => Of(s, records.GetValueOrDefault(s.Job), now))];
    }

    private static JobStanding Of(JobSchedule schedule, JobRecord? record, Instant now) =>
        new(schedule, record?.Last, record?.LastFinished, schedule.After(now), OverdueJobs.IsOverdue(schedule, record?.LastFinished, now));
}

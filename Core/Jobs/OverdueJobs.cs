using Microsoft.Extensions.Logging;
using NodaTime;
using Recruiting.Core.Time;

namespace Recruiting.Core.Jobs;

/// <summary>The jobs whose last finished run lies before their last due time: timers that slept, or stayed away after a deployment.</summary>
public sealed partial class OverdueJobs(JobRunner runner, JobStore jobs, Timetable timetable, PresenceOptions options, TimeProvider clock, ILogger<OverdueJobs> log)
{
    /// <summary>Finds them: one range of rows is read.</summary>
    /// <param name="patience">How long ago the due time must lie, so that a timer which is just about to fire is not taken for one that does not.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<JobSchedule>> FindAsync(Duration patience, CancellationToken cancel = default)
    {
        var records = await jobs.AllAsync(options.Workspace, cancel).ConfigureAwait(false);
        return [.. timetable.All.Where(s => IsOverdue(s, records.GetValueOrDefault(s.Job)?.LastFinished, clock.Now() - patience))];
    }

    /// <summary>Runs each of them once, in the order of <see cref="JobSchedules.All"/>. One that fails holds up no other: its record and health tell it.</summary>
    public async Task RunAsync(Duration patience, CancellationToken cancel = default)
    {
        try
        {
            foreach (var schedule in await FindAsync(patience, cancel).ConfigureAwait(false)) await RunAsync(schedule, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            // Whatever it is: who asked for the look is not to fail for it, and health tells what is late.
            Log.NotFound(log, e);
        }
    }

    internal static bool IsOverdue(JobSchedule schedule, JobRun? finished, Instant now) =>
        finished is null || schedule.After(finished.Started) <= now;

    private async Task RunAsync(JobSchedule schedule, CancellationToken cancel)
    {
        try
        {
            await runner.RunAsync(schedule.Job, cancel).ConfigureAwait(false);
        }
        catch (PresenceException)
        {
            // Recorded and logged by the runner.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1103, LogLevel.Warning, "Which jobs are overdue could not be read.")]
        internal static partial void NotFound(ILogger logger, Exception e);
    }
}

using Quartz;
using Recruiting.Core;
using Recruiting.Core.Jobs;

namespace Recruiting.Desk;

/// <summary>Quartz runs the timed jobs; their schedules stand in Core.</summary>
public static class TimedJobs
{
    /// <summary>A trigger a job, in UTC. A run that was slept through is made up once, on waking.</summary>
    public static void AddTimedJobs(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            foreach (var schedule in JobSchedules.All)
            {
                var key = new JobKey(schedule.Job);
                quartz.AddJob<TimedJob>(job => job.WithIdentity(key).UsingJobData(TimedJob.Name, schedule.Job));
                quartz.AddTrigger<TimedJob>(trigger => trigger.ForJob(key).WithIdentity(schedule.Job)
                    .WithCronSchedule(schedule.Cron, cron => cron.InTimeZone(TimeZoneInfo.Utc).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)));
            }
        });
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        services.AddHostedService<CatchUp>();
    }
}

/// <summary>One tick of a timed job.</summary>
public sealed class TimedJob(JobRunner runner) : IJob
{
    /// <summary>Under which the job's name stands in Quartz's data.</summary>
    public const string Name = "name";

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await runner.RunAsync(context.MergedJobDataMap.GetString(Name)!, cancellationToken).ConfigureAwait(false);
        }
        catch (PresenceException)
        {
            // Recorded and logged by the runner; health tells it. The next tick comes by itself.
        }
    }
}

/// <summary>At start: each job whose last finished run lies before its last due time runs once.</summary>
public sealed class CatchUp(JobRunner runner, JobStore jobs, PresenceOptions options, TimeProvider clock) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var schedule in JobSchedules.All)
        {
            try
            {
                if (await IsOverdueAsync(schedule, stoppingToken).ConfigureAwait(false)) await runner.RunAsync(schedule.Job, stoppingToken).ConfigureAwait(false);
            }
            catch (PresenceException)
            {
                // As above: the record tells it.
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task<bool> IsOverdueAsync(JobSchedule schedule, CancellationToken cancel)
    {
        var finished = (await jobs.FindAsync(options.Workspace, schedule.Job, cancel).ConfigureAwait(false))?.LastFinished;
        if (finished is null) return true;
        var cron = new CronExpression(schedule.Cron, TimeZoneInfo.Utc);
        return cron.GetNextValidTimeAfter(finished.Started.ToDateTimeOffset()) is { } due && due <= clock.GetUtcNow();
    }
}

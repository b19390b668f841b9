using NodaTime;
using Quartz;
using Recruiting.Core;
using Recruiting.Core.Jobs;

namespace Recruiting.Desk;

/// <summary>Quartz runs the timed jobs; when is said by Core.</summary>
public static class TimedJobs
{
    /// <summary>A trigger a job, in UTC. A run that was slept through is made up once, on waking.</summary>
    public static void AddTimedJobs(this IServiceCollection services, Timetable timetable)
    {
        services.AddQuartz(quartz =>
        {
            foreach (var schedule in timetable.All)
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
public sealed class CatchUp(OverdueJobs overdue) : BackgroundService
{
    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => overdue.RunAsync(Duration.Zero, stoppingToken);
}

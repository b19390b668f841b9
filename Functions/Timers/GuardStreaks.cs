using Microsoft.Azure.Functions.Worker;
using Recruiting.Core.Jobs;

namespace Recruiting.Functions.Timers;

/// <summary>Daily: warns before a lapse.</summary>
public sealed class GuardStreaks(JobRunner jobs)
{
    /// <summary>One tick. A run that fails is recorded, and the invocation fails with it; the next tick comes by itself.</summary>
    [Function(nameof(GuardStreaks))]
    public Task RunAsync([TimerTrigger("%Schedules:GuardStreaks%")] TimerInfo timer, CancellationToken stopping) => jobs.RunAsync(JobSchedules.GuardStreaks, stopping);
}

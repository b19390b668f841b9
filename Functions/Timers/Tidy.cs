using Microsoft.Azure.Functions.Worker;
using Recruiting.Core.Jobs;

namespace Recruiting.Functions.Timers;

/// <summary>Daily: mends, expires, forgets, copies.</summary>
public sealed class Tidy(JobRunner jobs)
{
    /// <summary>One tick. A run that fails is recorded, and the invocation fails with it; the next tick comes by itself.</summary>
    [Function(nameof(Tidy))]
    public Task RunAsync([TimerTrigger("%Schedules:Tidy%")] TimerInfo timer, CancellationToken stopping) => jobs.RunAsync(JobSchedules.Tidy, stopping);
}

using Microsoft.Azure.Functions.Worker;
using Recruiting.Core.Jobs;

namespace Recruiting.Functions.Timers;

/// <summary>Every minute: people are told what waits for them.</summary>
public sealed class Remind(JobRunner jobs)
{
    /// <summary>One tick. A run that fails is recorded, and the invocation fails with it; the next tick comes by itself.</summary>
    [Function(nameof(Remind))]
    public Task RunAsync([TimerTrigger("%Schedules:Remind%")] TimerInfo timer, CancellationToken stopping) => jobs.RunAsync(JobSchedules.Remind, stopping);
}

using Microsoft.Azure.Functions.Worker;
using Recruiting.Core.Jobs;

namespace Recruiting.Functions.Timers;

/// <summary>Daily: keeps the tokens of connections alive, and warns before one ends.</summary>
public sealed class KeepTokens(JobRunner jobs)
{
    /// <summary>One tick. A run that fails is recorded, and the invocation fails with it; the next tick comes by itself.</summary>
    [Function(nameof(KeepTokens))]
    public Task RunAsync([TimerTrigger("%Schedules:KeepTokens%")] TimerInfo timer, CancellationToken stopping) => jobs.RunAsync(JobSchedules.KeepTokens, stopping);
}

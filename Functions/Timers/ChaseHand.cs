using Microsoft.Azure.Functions.Worker;
using Recruiting.Core.Jobs;

namespace Recruiting.Functions.Timers;

/// <summary>Every fifteen minutes: what nobody placed in its time.</summary>
public sealed class ChaseHand(JobRunner jobs)
{
    /// <summary>One tick. A run that fails is recorded, and the invocation fails with it; the next tick comes by itself.</summary>
    [Function(nameof(ChaseHand))]
    public Task RunAsync([TimerTrigger("%Schedules:ChaseHand%")] TimerInfo timer, CancellationToken stopping) => jobs.RunAsync(JobSchedules.ChaseHand, stopping);
}

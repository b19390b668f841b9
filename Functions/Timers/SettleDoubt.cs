using Microsoft.Azure.Functions.Worker;
using Recruiting.Core.Jobs;

namespace Recruiting.Functions.Timers;

/// <summary>Every five minutes: holds that ended.</summary>
public sealed class SettleDoubt(JobRunner jobs)
{
    /// <summary>One tick. A run that fails is recorded, and the invocation fails with it; the next tick comes by itself.</summary>
    [Function(nameof(SettleDoubt))]
    public Task RunAsync([TimerTrigger("%Schedules:SettleDoubt%")] TimerInfo timer, CancellationToken stopping) => jobs.RunAsync(JobSchedules.SettleDoubt, stopping);
}

using Microsoft.Azure.Functions.Worker;
using Recruiting.Core.Jobs;

namespace Recruiting.Functions.Timers;

/// <summary>Daily: rolls the plan forward.</summary>
public sealed class FillPlan(JobRunner jobs)
{
    /// <summary>One tick. A run that fails is recorded, and the invocation fails with it; the next tick comes by itself.</summary>
    [Function(nameof(FillPlan))]
    public Task RunAsync([TimerTrigger("%Schedules:FillPlan%")] TimerInfo timer, CancellationToken stopping) => jobs.RunAsync(JobSchedules.FillPlan, stopping);
}

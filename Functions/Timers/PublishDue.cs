using Microsoft.Azure.Functions.Worker;
using Recruiting.Core.Jobs;

namespace Recruiting.Functions.Timers;

/// <summary>Every minute: what is due goes into the queue, or into a hand.</summary>
public sealed class PublishDue(JobRunner jobs)
{
    /// <summary>One tick. A run that fails is recorded, and the invocation fails with it; the next tick comes by itself.</summary>
    [Function(nameof(PublishDue))]
    public Task RunAsync([TimerTrigger("%Schedules:PublishDue%")] TimerInfo timer, CancellationToken stopping) => jobs.RunAsync(JobSchedules.PublishDue, stopping);
}

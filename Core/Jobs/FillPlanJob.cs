using Recruiting.Core.Publishing;

namespace Recruiting.Core.Jobs;

/// <summary>Daily: rolls the plan four weeks ahead.</summary>
public sealed class FillPlanJob(Planning planning, PresenceOptions options) : ITimedJob
{
    /// <inheritdoc />
    public string Name => JobSchedules.FillPlan;

    /// <inheritdoc />
    public Task<Counts> RunAsync(CancellationToken cancel = default) => planning.FillAsync(options.Workspace, cancel);
}

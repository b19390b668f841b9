using Recruiting.Core.Publishing;

namespace Recruiting.Core.Jobs;

/// <summary>Every minute: what is due goes out, or into a hand.</summary>
public sealed class PublishDueJob(DueWork work) : ITimedJob
{
    /// <inheritdoc />
    public string Name => JobSchedules.PublishDue;

    /// <inheritdoc />
    public Task<Counts> RunAsync(CancellationToken cancel = default) => work.TickAsync(cancel);
}

using Recruiting.Core.Publishing;

namespace Recruiting.Core.Jobs;

/// <summary>A timed job. Idempotent: run twice, it does nothing twice.</summary>
public interface ITimedJob
{
    /// <summary>Its name, as in <see cref="JobSchedules"/>.</summary>
    string Name { get; }

    /// <summary>One tick.</summary>
    Task<Counts> RunAsync(CancellationToken cancel = default);
}

using Recruiting.Core.Jobs;

namespace Recruiting.PowerShell.Binding;

/// <summary>Completes names of timed jobs.</summary>
internal sealed class JobCompleter : ListCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<Completion> All() => JobSchedules.All.Select(s => new Completion(s.Job));
}

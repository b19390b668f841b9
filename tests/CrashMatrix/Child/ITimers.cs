using Recruiting.Core;
using Recruiting.Core.Jobs;

namespace Recruiting.CrashMatrix.Child;

/// <summary>The timers of a host.</summary>
internal interface ITimers
{
    /// <summary>Runs a job, with all that it hands over.</summary>
    Task RunAsync(string job);
}

/// <summary>A Desk's: the job, and what it hands over within this process.</summary>
internal sealed class DeskTimers(JobRunner runner) : ITimers
{
    /// <inheritdoc />
    public async Task RunAsync(string job)
    {
        try
        {
            await runner.RunAsync(job);
        }
        catch (PresenceException e)
        {
            // As the Desk has it: recorded, and the next tick comes by itself.
            ChildTalk.Say($"failed {job} {e.Code}");
        }
    }
}

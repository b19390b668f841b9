using Recruiting.Core.Publishing;
using Recruiting.Core.Reminding;

namespace Recruiting.Core.Jobs;

/// <summary>Every minute: people are told what waits for them. A job of its own, so that no mail server ever holds up a post.</summary>
public sealed class RemindJob(ReminderRound round, PresenceOptions options) : ITimedJob
{
    /// <inheritdoc />
    public string Name => JobSchedules.Remind;

    /// <inheritdoc />
    public Task<Counts> RunAsync(CancellationToken cancel = default) => round.RunAsync(options.Workspace, cancel);
}

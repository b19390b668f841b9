using NodaTime;
using Recruiting.Core.Jobs;

namespace Recruiting.CrashMatrix.Child;

/// <summary>What a process does from its start until everything has come to rest: the timed jobs as time goes by, and between them a person at the hand list.</summary>
/// <param name="host">The process.</param>
/// <param name="timers">Runs a job as this host's timers do.</param>
/// <param name="person">Who looks at the hand list.</param>
internal sealed class Day(ChildHost host, ITimers timers, Person person)
{
    // Past a throttled post's minute, the two minutes for an unreachable LinkedIn, the lease of a publisher that died, the half hour between two posts of a channel.
    private static readonly int[] Minutes = [0, 1, 2, 3, 12, 31];

    /// <summary>Runs it. Whoever is started after a kill begins anew, later on the same day.</summary>
    public async Task RunAsync()
    {
        foreach (var minutes in Minutes)
        {
            host.Clock.Advance(Duration.FromMinutes(minutes));
            await timers.RunAsync(JobSchedules.PublishDue);
            await timers.RunAsync(JobSchedules.SettleDoubt);
            await person.LookAsync();
        }

        await timers.RunAsync(JobSchedules.ChaseHand);
        await timers.RunAsync(JobSchedules.FillPlan);

        // What the last look sent, and hints that point at nothing once they are old enough.
        for (var rest = 0; rest < 2; rest++)
        {
            await timers.RunAsync(JobSchedules.PublishDue);
            host.Clock.Advance(Hint);
            await timers.RunAsync(JobSchedules.SettleDoubt);
        }

        await timers.RunAsync(JobSchedules.PublishDue);
        await timers.RunAsync(JobSchedules.Tidy);
    }

    private static readonly Duration Hint = Core.Posts.Hint.Patience + Duration.FromMinutes(1);
}

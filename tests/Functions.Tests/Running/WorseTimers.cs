using NodaTime;
using Recruiting.Core;
using Recruiting.Core.Jobs;

namespace Recruiting.Functions.Tests.Running;

/// <summary>The timers of Azure, on their worse days.</summary>
internal sealed class WorseTimers(Random chance, IReadOnlyList<Instance> instances)
{
    private readonly List<(Instant At, string Job)> late = [];

    public int Twice { get; private set; }

    public int Late { get; private set; }

    public int Missing { get; private set; }

    public async Task<bool> FireAsync(Instant minute, bool busy)
    {
        var fired = false;
        foreach (var (_, job) in late.Where(l => l.At == minute).ToList()) await FireAsync(job, pastDue: true);
        foreach (var schedule in JobSchedules.All)
        {
            if (!(schedule.After(minute - Duration.FromSeconds(1)) < minute + Duration.FromMinutes(1)) || (schedule.Every < Duration.FromMinutes(15) && !busy && minute.InUtc().Minute % 20 != 0)) continue;
            fired = true;
            switch (chance.Next(10))
            {
                case 0:
                    Missing++;
                    break;
                case 1:
                    Late++;
                    late.Add((minute + Duration.FromMinutes(chance.Next(1, 4)), schedule.Job));
                    break;
                case 2:
                    Twice++;
                    await Task.WhenAll(FireAsync(schedule.Job), FireAsync(schedule.Job));
                    break;
                default:
                    await FireAsync(schedule.Job);
                    break;
            }
        }

        return fired;
    }

    private async Task FireAsync(string job, bool pastDue = false)
    {
        try
        {
            var instance = instances[chance.Next(instances.Count)];
            await Task.Run(() => instance.TimerAsync(job, pastDue));
        }
        catch (PresenceException e) when (e.Code == BrokenJob.Code)
        {
            // The host notes it; no timer is fired again for that.
        }
    }
}

using Recruiting.Core.Jobs;

namespace Recruiting.CrashMatrix.Child;

/// <summary>The life of a racer: opens the store, waits for the word to go, and ticks until nothing is due.</summary>
internal static class RaceLife
{
    /// <summary>The word that says it stands ready, and the one that it waits for.</summary>
    public const string Ready = "ready", Go = "go";

    // A tick finds what was due when it began; what others held then is looked at by the next.
    private const int MostTicks = 60;

    public static async Task RunAsync(ChildOptions options)
    {
        await using var host = await ChildHost.StartAsync(options, new Steps(null));
        var runner = host.Get<JobRunner>();
        ChildTalk.Say(Ready);
        if (Console.In.ReadLine() != Go) return;
        var all = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var tick = 0; tick < MostTicks; tick++)
        {
            var counts = (await runner.RunAsync(JobSchedules.PublishDue)).Counts;
            foreach (var (word, count) in counts) all[word] = all.GetValueOrDefault(word) + count;
            if (counts.Count == 0) break;
        }

        ChildTalk.Rest(all);
    }
}

using Recruiting.Core.Jobs;

namespace Recruiting.CrashMatrix.Child;

/// <summary>The life of a child: until it dies, or until everything has come to rest.</summary>
internal static class ChildLife
{
    public static async Task RunAsync(ChildOptions options)
    {
        var steps = new Steps(options.Death);
        await using var host = await ChildHost.StartAsync(options, steps);
        ITimers timers = host.Queue is null ? new DeskTimers(host.Get<JobRunner>()) : new CloudTimers(host);
        await new Day(host, timers, new Person(host, new(options.LinkedIn))).RunAsync();
        ChildTalk.Rest(steps.Passed);
    }
}

using System.Collections.Concurrent;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <summary>How many posts of one channel this process publishes at a time off the queue: what is over stays due, and the next tick queues it again.</summary>
/// <remarks>A host takes eight messages at once (<c>host.json</c>); a LinkedIn that hangs on one channel takes at most two of these places.</remarks>
public sealed class ChannelLimit
{
    /// <summary>At a time.</summary>
    public const int Most = 2;

    private readonly ConcurrentDictionary<(string Workspace, string Channel), int> busy = new();

    /// <summary>Runs it, unless the channel has all that it may.</summary>
    /// <returns>What it gives; <c>waiting</c> where it was not run.</returns>
    public async Task<string> RunAsync(PostRef which, Func<Task<string>> publish)
    {
        var key = (which.Workspace, which.Channel);
        if (busy.AddOrUpdate(key, 1, (_, n) => n + 1) > Most)
        {
            busy.AddOrUpdate(key, 0, (_, n) => n - 1);
            return "waiting";
        }

        try
        {
            return await publish().ConfigureAwait(false);
        }
        finally
        {
            busy.AddOrUpdate(key, 0, (_, n) => n - 1);
        }
    }
}

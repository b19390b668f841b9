using System.Collections.Concurrent;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <summary>Hands a due direct post over to whoever publishes it.</summary>
public interface IHandOver
{
    /// <summary>Hands over. On the Desk the task ends once the post was dealt with; in Azure once the queue has it.</summary>
    /// <returns>What became of it, as one word for the job's counts.</returns>
    Task<string> HandOverAsync(PostRef which, CancellationToken cancel = default);
}

/// <summary>The Desk's hand-over: a few at a time, in this process, and of one channel one at a time and in their order. So a LinkedIn that hangs on one holds up no other.</summary>
public sealed class InProcessHandOver(DirectLane lane) : IHandOver, IDisposable
{
    /// <summary>How many posts are published at the same time.</summary>
    public const int AtOnce = 8;

    private readonly SemaphoreSlim places = new(AtOnce);

    // As many as there are channels; one that waits for its channel takes no place.
    private readonly ConcurrentDictionary<(string Workspace, string Channel), SemaphoreSlim> channels = new();

    /// <inheritdoc />
    public async Task<string> HandOverAsync(PostRef which, CancellationToken cancel = default)
    {
        var turn = channels.GetOrAdd((which.Workspace, which.Channel), _ => new(1));
        await turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            await places.WaitAsync(cancel).ConfigureAwait(false);
            try
            {
                return await lane.PublishAsync(which, cancel).ConfigureAwait(false);
            }
            finally
            {
                places.Release();
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        places.Dispose();
        foreach (var turn in channels.Values) turn.Dispose();
    }
}

using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <summary>Hands a due direct post over to whoever publishes it.</summary>
public interface IHandOver
{
    /// <summary>Hands over. On the Desk the task ends once the post was dealt with; in Azure once the queue has it.</summary>
    /// <returns>What became of it, as one word for the job's counts.</returns>
    Task<string> HandOverAsync(PostRef which, CancellationToken cancel = default);
}

/// <summary>The Desk's hand-over: a few at a time, in this process.</summary>
public sealed class InProcessHandOver(DirectLane lane) : IHandOver, IDisposable
{
    /// <summary>How many posts are published at the same time.</summary>
    public const int AtOnce = 8;

    private readonly SemaphoreSlim places = new(AtOnce);

    /// <inheritdoc />
    public async Task<string> HandOverAsync(PostRef which, CancellationToken cancel = default)
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

    /// <inheritdoc />
    public void Dispose() => places.Dispose();
}

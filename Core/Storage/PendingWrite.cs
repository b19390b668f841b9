namespace Recruiting.Core.Storage;

/// <summary>A batch that waits for its turn, and its caller.</summary>
internal sealed class PendingWrite(string table, string partition, IReadOnlyList<RowWrite> writes)
{
    private readonly TaskCompletionSource<BatchResult> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int decided;

    public string Table { get; } = table;

    public string Partition { get; } = partition;

    /// <summary>A copy: what the caller does to its list later does not matter.</summary>
    public IReadOnlyList<RowWrite> Writes { get; } = [.. writes];

    public long Bytes { get; } = RowGuard.Bytes(partition, writes);

    /// <summary>Ends when the batch is durable, in conflict, failed or cancelled.</summary>
    public Task<BatchResult> Done => done.Task;

    /// <summary>From here on it runs; false where it was cancelled before.</summary>
    public bool Take() => Interlocked.Exchange(ref decided, 1) == 0;

    /// <summary>Withdraws the batch, unless it was taken.</summary>
    public void Cancel(CancellationToken cancel)
    {
        if (Interlocked.Exchange(ref decided, 1) == 0) done.TrySetCanceled(cancel);
    }

    public void Complete(BatchResult result) => done.TrySetResult(result);

    public void Fail(Exception error) => done.TrySetException(error);
}

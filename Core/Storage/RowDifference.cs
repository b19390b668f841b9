using System.Runtime.CompilerServices;

namespace Recruiting.Core.Storage;

/// <summary>What makes the rows of one partition like others: nothing where they are alike, so that it copies, goes on copying, and verifies.</summary>
public static class RowDifference
{
    /// <summary>The writes that are missing, in the order of the keys.</summary>
    /// <param name="wanted">The rows as they are to be, in ordinal order of their keys; their versions do not count.</param>
    /// <param name="there">The rows as they are, in the same order.</param>
    /// <param name="body">The body for a wanted row, given the row that is there (or null); null leaves it as it is. Without one, the wanted body.</param>
    /// <param name="drop">Delete what is there and not wanted?</param>
    /// <param name="cancel">Stops between rows.</param>
    public static async IAsyncEnumerable<RowWrite> BetweenAsync(
        IAsyncEnumerable<Row> wanted, IAsyncEnumerable<Row> there, Func<Row, Row?, string?>? body = null, bool drop = true, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var left = wanted.GetAsyncEnumerator(cancel);
        var right = there.GetAsyncEnumerator(cancel);
        await using var leftEnds = left.ConfigureAwait(false);
        await using var rightEnds = right.ConfigureAwait(false);
        var (want, have) = (await NextAsync(left).ConfigureAwait(false), await NextAsync(right).ConfigureAwait(false));
        while (want is not null || have is not null)
        {
            var order = want is null ? 1 : have is null ? -1 : string.CompareOrdinal(want.Key, have.Key);
            if (order > 0)
            {
                if (drop) yield return RowWrite.Delete(have!.Key);
            }
            else
            {
                var old = order == 0 ? have : null;
                var next = body is null ? want!.Body : body(want!, old);
                if (next is not null && next != old?.Body) yield return RowWrite.Put(want!.Key, next);
            }

            if (order <= 0) want = await NextAsync(left).ConfigureAwait(false);
            if (order >= 0) have = await NextAsync(right).ConfigureAwait(false);
        }
    }

    /// <summary>Writes in the batches that every engine takes, each all or nothing.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<RowWrite>> InBatchesAsync(
        this IAsyncEnumerable<RowWrite> writes, string partition, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var (batch, bytes) = (new List<RowWrite>(), 0L);
        await foreach (var write in writes.WithCancellation(cancel).ConfigureAwait(false))
        {
            var more = RowGuard.Bytes(partition, [write]);
            if (batch.Count == RowLimits.BatchRows || (batch.Count > 0 && bytes + more > RowLimits.BatchBytes))
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }

            batch.Add(write);
            bytes += more;
        }

        if (batch.Count > 0) yield return batch;
    }

    private static async ValueTask<Row?> NextAsync(IAsyncEnumerator<Row> rows) => await rows.MoveNextAsync().ConfigureAwait(false) ? rows.Current : null;
}

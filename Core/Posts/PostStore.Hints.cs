using System.Runtime.CompilerServices;
using NodaTime;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;

namespace Recruiting.Core.Posts;

/// <content>Hints: following them, mending them, and writing them around the facts they point at.</content>
public sealed partial class PostStore
{
    /// <summary>Hints of what is due up to an instant (inclusive), earliest first. One partition, whatever is scheduled later.</summary>
    public IAsyncEnumerable<(Hint Hint, Row Row)> DueAsync(Instant upTo, Instant? from = null, CancellationToken cancel = default) =>
        HintsAsync(PostRows.DuePartition, from is { } f ? Tables.Key(f) : null, Tables.Key(upTo + Duration.FromSeconds(1)), cancel);

    /// <summary>Hints of what waits for a person in a workspace.</summary>
    public IAsyncEnumerable<(Hint Hint, Row Row)> InHandAsync(string workspace, CancellationToken cancel = default) =>
        HintsAsync(PostRows.HandPartition(workspace), null, null, cancel);

    /// <summary>Drops a hint that its post does not name, once it is ten minutes old; until then its fact may be on its way.</summary>
    /// <returns>Was it dropped?</returns>
    public async Task<bool> DropStaleAsync(Hint hint, Row row, CancellationToken cancel = default) =>
        clock.Now() - hint.Written >= Hint.Patience
        && (await rows.WriteAsync(row.Table, row.Partition, [RowWrite.Delete(row.Key, row.Version)], cancel).ConfigureAwait(false)).Written;

    /// <summary>The keys of all hints of a workspace, for tidy.</summary>
    public async Task<IReadOnlySet<string>> HintKeysAsync(string workspace, CancellationToken cancel = default)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var (hint, row) in AllHintsAsync(workspace, cancel).ConfigureAwait(false)) keys.Add(row.Key);
        return keys;
    }

    /// <summary>Writes the hints that a post names and that are not there.</summary>
    /// <returns>How many were missing.</returns>
    public async Task<int> RepairAsync(PostRef which, Post post, IReadOnlySet<string> there, CancellationToken cancel = default)
    {
        var mended = 0;
        if (post.DueHint is { } due && !there.Contains(due) && await AddHintAsync(PostRows.DuePartition, due, which, cancel).ConfigureAwait(false)) mended++;
        if (post.HandHint is { } hand && !there.Contains(hand) && await AddHintAsync(PostRows.HandPartition(which.Workspace), hand, which, cancel).ConfigureAwait(false)) mended++;
        return mended;
    }

    /// <summary>Puts the moves of a post where they are found by their time, those that an earlier release wrote.</summary>
    /// <param name="which">The post.</param>
    /// <param name="post">As it was read.</param>
    /// <param name="found">How many are found there.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>How many were put; none where all were there.</returns>
    public async Task<int> RepairLogAsync(PostRef which, Post post, int found, CancellationToken cancel = default)
    {
        if (found >= post.Moves) return 0;
        var (number, missing) = (0, new List<RowWrite>());
        await foreach (var move in HistoryAsync(which, cancel).ConfigureAwait(false)) missing.Add(PostRows.When(which.Suffix, ++number, move.At));
        foreach (var some in missing.Chunk(RowLimits.BatchRows)) await rows.WriteAsync(Tables.Channels, which.Partition, some, cancel).ConfigureAwait(false);
        return missing.Count - found;
    }

    /// <summary>Drops the hints that no post names and that are old enough.</summary>
    /// <returns>How many.</returns>
    public async Task<int> DropUnnamedAsync(string workspace, IReadOnlySet<string> named, CancellationToken cancel = default)
    {
        var dropped = 0;
        await foreach (var (hint, row) in AllHintsAsync(workspace, cancel).ConfigureAwait(false))
        {
            if (named.Contains(row.Key)) continue;
            // Named by a post that moved while the keys were gathered? Then the fact says so.
            var post = await FindAsync(hint.Ref, cancel).ConfigureAwait(false);
            if (post?.Value.DueHint == row.Key || post?.Value.HandHint == row.Key) continue;
            if (await DropStaleAsync(hint, row, cancel).ConfigureAwait(false)) dropped++;
        }

        return dropped;
    }

    private async IAsyncEnumerable<(Hint Hint, Row Row)> AllHintsAsync(string workspace, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var due in HintsAsync(PostRows.DuePartition, null, null, cancel).ConfigureAwait(false))
        {
            if (due.Hint.Workspace == workspace) yield return due;
        }

        await foreach (var hand in InHandAsync(workspace, cancel).ConfigureAwait(false)) yield return hand;
    }

    private async IAsyncEnumerable<(Hint Hint, Row Row)> HintsAsync(
        string partition, string? from, string? to, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in rows.RangeAsync(Tables.Hints, partition, from, to, cancel).ConfigureAwait(false))
        {
            yield return (RowJson.FromBody<Hint>(row), row);
        }
    }

    private async Task AddHintsAsync(string workspace, Post? before, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        var written = clock.Now();
        await PutAsync(PostRows.DuePartition, changes.Where(c => c.After.DueHint is not null && c.After.DueHint != before?.DueHint).Select(c => (c.After.DueHint!, c.After.Id))).ConfigureAwait(false);
        await PutAsync(PostRows.HandPartition(workspace), changes.Where(c => c.After.HandHint is not null && c.After.HandHint != before?.HandHint).Select(c => (c.After.HandHint!, c.After.Id))).ConfigureAwait(false);

        async Task PutAsync(string partition, IEnumerable<(string Key, string Id)> hints)
        {
            foreach (var some in hints.Chunk(RowLimits.BatchRows))
            {
                await rows.WriteAsync(Tables.Hints, partition, [.. some.Select(h => RowWrite.Put(h.Key, RowJson.ToBody(new Hint(workspace, h.Id, written))))], cancel).ConfigureAwait(false);
            }
        }
    }

    private async Task<bool> AddHintAsync(string partition, string key, PostRef which, CancellationToken cancel) =>
        (await rows.WriteAsync(Tables.Hints, partition, [RowWrite.Insert(key, RowJson.ToBody(new Hint(which.Workspace, which.Id, clock.Now())))], cancel).ConfigureAwait(false)).Written;

    private async Task RemoveHintsAsync(string workspace, Post before, Post after)
    {
        if (before.DueHint is { } due && due != after.DueHint) await RemoveHintAsync(PostRows.DuePartition, due).ConfigureAwait(false);
        if (before.HandHint is { } hand && hand != after.HandHint) await RemoveHintAsync(PostRows.HandPartition(workspace), hand).ConfigureAwait(false);
    }

    // After the fact: never cancelled, and a store that fails here leaves a hint too many. The move is done: whoever heard of a failure would do it twice.
    private async Task RemoveHintAsync(string partition, string key)
    {
        try
        {
            await rows.WriteAsync(Tables.Hints, partition, [RowWrite.Delete(key)]).ConfigureAwait(false);
        }
        catch (PresenceException e) when (e.Kind == FaultKind.Unavailable)
        {
            // Whoever follows it reads the fact, and drops it.
        }
    }
}

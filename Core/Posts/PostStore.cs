using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;

namespace Recruiting.Core.Posts;

/// <summary>Posts in the store: each read is one row, each move one atomic batch in the channel's partition.</summary>
/// <remarks>Hints are written before the batch and removed after it, so a crash leaves one too many, never one too few.
/// A hint's key holds the number of the move that wrote it, so that a late removal never takes a newer hint away.</remarks>
public sealed class PostStore(IRowStore rows, TimeProvider clock)
{
    /// <summary>The post, or null.</summary>
    public async Task<Versioned<Post>?> FindAsync(PostRef which, CancellationToken cancel = default)
    {
        if (PostId.ChannelOf(which.Id) is null) return null;
        var row = await rows.ReadAsync(Tables.Channels, which.Partition, PostRows.PostKey(which.Suffix), cancel).ConfigureAwait(false);
        return row is null ? null : new(RowJson.FromBody<Post>(row), row.Version);
    }

    /// <summary>The post.</summary>
    /// <exception cref="PresenceException"><c>post.not-found</c>.</exception>
    public async Task<Versioned<Post>> GetAsync(PostRef which, CancellationToken cancel = default) =>
        await FindAsync(which, cancel).ConfigureAwait(false) ?? throw which.NotFound();

    /// <summary>Its moves, oldest first.</summary>
    public IAsyncEnumerable<HistoryEntry> HistoryAsync(PostRef which, CancellationToken cancel = default) =>
        RangeAsync<HistoryEntry>(which.Partition, PostRows.Log, which.Suffix, cancel);

    /// <summary>Its attempts, oldest first.</summary>
    public IAsyncEnumerable<Attempt> AttemptsAsync(PostRef which, CancellationToken cancel = default) =>
        RangeAsync<Attempt>(which.Partition, PostRows.Try, which.Suffix, cancel);

    /// <summary>All posts of a channel in order of their ids, those after <paramref name="after"/> (a suffix, exclusive).</summary>
    public async IAsyncEnumerable<Versioned<Post>> OfChannelAsync(
        string workspace, string channel, string? after = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default)
    {
        // "-" is the least character that a suffix can go on with: this is the first key behind the one named.
        var from = after is null ? RowKey.First(PostRows.Post) : PostRows.PostKey(after) + "-";
        await foreach (var row in rows.RangeAsync(Tables.Channels, RowKey.Of(workspace, channel), from, RowKey.End(PostRows.Post), cancel).ConfigureAwait(false))
        {
            yield return new(RowJson.FromBody<Post>(row), row.Version);
        }
    }

    /// <summary>A channel's posts in one state that is still under way.</summary>
    public async IAsyncEnumerable<Versioned<Post>> InStateAsync(
        string workspace, string channel, PostState state, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default)
    {
        var partition = RowKey.Of(workspace, channel);
        await foreach (var row in rows.RangeAsync(
            Tables.Channels, partition, RowKey.First(PostRows.State, state.ToString()), RowKey.End(PostRows.State, state.ToString()), cancel).ConfigureAwait(false))
        {
            var post = await FindAsync(new(workspace, PostId.Of(channel, RowKey.Parts(row.Key)[2])), cancel).ConfigureAwait(false);
            if (post?.Value.State == state) yield return post;
        }
    }

    /// <summary>What was placed in a channel, by local day, both ends inclusive.</summary>
    public async IAsyncEnumerable<PlacedPost> PlacedAsync(
        string workspace, string channel, LocalDate from, LocalDate to, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default)
    {
        var iso = NodaTime.Text.LocalDatePattern.Iso;
        await foreach (var row in rows.RangeAsync(
            Tables.Channels, RowKey.Of(workspace, channel), RowKey.First(PostRows.Placed, iso.Format(from)), RowKey.End(PostRows.Placed, iso.Format(to)), cancel).ConfigureAwait(false))
        {
            yield return RowJson.FromBody<PlacedPost>(row);
        }
    }

    /// <summary>Which post holds which slot, by slot id.</summary>
    public async Task<IReadOnlyDictionary<string, string>> SlotsAsync(string workspace, string channel, LocalDate from, LocalDate to, CancellationToken cancel = default)
    {
        var iso = NodaTime.Text.LocalDatePattern.Iso;
        var held = new Dictionary<string, string>();
        await foreach (var row in rows.RangeAsync(
            Tables.Channels, RowKey.Of(workspace, channel), RowKey.Of(PostRows.Slot, iso.Format(from)), RowKey.Of(PostRows.Slot, iso.Format(to.PlusDays(1))), cancel).ConfigureAwait(false))
        {
            held[$"{channel}.{RowKey.Parts(row.Key)[1]}"] = RowJson.FromBody<SlotHolder>(row).Post;
        }

        return held;
    }

    /// <summary>Slots that were given up, by local date, both ends inclusive.</summary>
    public async IAsyncEnumerable<SlotNote> NotesAsync(
        string workspace, string channel, LocalDate from, LocalDate to, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default)
    {
        var iso = NodaTime.Text.LocalDatePattern.Iso;
        await foreach (var row in rows.RangeAsync(
            Tables.Channels, RowKey.Of(workspace, channel), RowKey.Of(PostRows.Note, iso.Format(from)), RowKey.Of(PostRows.Note, iso.Format(to.PlusDays(1))), cancel).ConfigureAwait(false))
        {
            yield return RowJson.FromBody<SlotNote>(row);
        }
    }

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

    /// <summary>Writes new posts (drafts, queued or scheduled) of one channel: some in one batch, all of a batch or none.</summary>
    /// <returns>Per post: was it written, or was there one of that id already?</returns>
    public async Task<IReadOnlyList<bool>> AddAsync(string workspace, IReadOnlyList<Change> posts, CancellationToken cancel = default)
    {
        var written = new bool[posts.Count];
        var at = 0;
        while (at < posts.Count)
        {
            // At most five rows a post (post, two lines of history, index, slot); a batch holds a hundred.
            var take = Math.Min(RowLimits.BatchRows / 5, posts.Count - at);
            var some = posts.Skip(at).Take(take).Select(c => Stamped(workspace, null, c)).ToList();
            await AddHintsAsync(workspace, null, some, cancel).ConfigureAwait(false);
            var writes = some.SelectMany(c => Writes(null, null, c)).ToList();
            var result = await rows.WriteAsync(Tables.Channels, new PostRef(workspace, some[0].After.Id).Partition, writes, cancel).ConfigureAwait(false);
            if (result.Written)
            {
                Array.Fill(written, true, at, take);
            }
            else if (take == 1)
            {
                if (result.ConflictKey!.StartsWith(RowKey.First(PostRows.Slot), StringComparison.Ordinal)) throw SlotTaken(some[0].After);
            }
            else
            {
                for (var i = 0; i < take; i++) written[at + i] = (await AddAsync(workspace, [posts[at + i]], cancel).ConfigureAwait(false))[0];
            }

            at += take;
        }

        return written;
    }

    /// <summary>Writes a change of a post under the version it was read at, with whatever else belongs into the same batch.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="before">The post as it was read.</param>
    /// <param name="change">What is to be, with its attempt and the pace that it rests on.</param>
    /// <param name="cancel">Obeyed before the write is given to the store.</param>
    /// <returns>The new version, or null where somebody else was first: read again and decide again.</returns>
    /// <exception cref="PresenceException"><c>slot.taken</c>.</exception>
    public async Task<Versioned<Post>?> SaveAsync(string workspace, Versioned<Post> before, Change change, CancellationToken cancel = default)
    {
        var stamped = Stamped(workspace, before.Value, change);
        var after = stamped.After;
        var which = new PostRef(workspace, after.Id);
        var writes = Writes(before.Value, before.Version, stamped).ToList();
        if (after.PacedAt != before.Value.PacedAt)
        {
            var pace = change.Pace ?? await PaceAsync(which.Partition, cancel).ConfigureAwait(false);
            writes.Add(RowWrite.Save(PaceRow.Key, RowJson.ToBody(pace.Pace.With(after.Id, after.PacedAt)), pace.Version));
        }

        await AddHintsAsync(workspace, before.Value, [stamped], cancel).ConfigureAwait(false);
        var result = await rows.WriteAsync(Tables.Channels, which.Partition, writes, cancel).ConfigureAwait(false);
        if (!result.Written)
        {
            if (result.ConflictKey!.StartsWith(RowKey.First(PostRows.Slot), StringComparison.Ordinal)) throw SlotTaken(after);
            return null;
        }

        await RemoveHintsAsync(workspace, before.Value, after).ConfigureAwait(false);
        return new(after, result.Versions[0]!);
    }

    /// <summary>The pace of a post's channel, as the store has it.</summary>
    public Task<PaceRow> PaceAsync(PostRef which, CancellationToken cancel = default) => PaceAsync(which.Partition, cancel);

    private async Task<PaceRow> PaceAsync(string partition, CancellationToken cancel)
    {
        var row = await rows.ReadAsync(Tables.Channels, partition, PaceRow.Key, cancel).ConfigureAwait(false);
        return row is null ? new(Pace.Empty, null) : new(RowJson.FromBody<Pace>(row), row.Version);
    }

    private async IAsyncEnumerable<T> RangeAsync<T>(
        string partition, string kind, string suffix, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in rows.RangeAsync(Tables.Channels, partition, RowKey.First(kind, suffix), RowKey.End(kind, suffix), cancel).ConfigureAwait(false))
        {
            yield return RowJson.FromBody<T>(row);
        }
    }

    private async IAsyncEnumerable<(Hint Hint, Row Row)> AllHintsAsync(string workspace, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var due in HintsAsync(PostRows.DuePartition, null, null, cancel).ConfigureAwait(false))
        {
            if (due.Hint.Workspace == workspace) yield return due;
        }

        await foreach (var hand in InHandAsync(workspace, cancel).ConfigureAwait(false)) yield return hand;
    }

    private async IAsyncEnumerable<(Hint Hint, Row Row)> HintsAsync(
        string partition, string? from, string? to, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in rows.RangeAsync(Tables.Hints, partition, from, to, cancel).ConfigureAwait(false))
        {
            yield return (RowJson.FromBody<Hint>(row), row);
        }
    }

    /// <summary>Names the hints that the post will have, by time and number of the move.</summary>
    private static Change Stamped(string workspace, Post? before, Change change)
    {
        var after = change.After;
        var number = after.Moves.ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
        var due = after.State == PostState.Publishing
            ? before?.DueHint ?? RowKey.Of(Tables.Key(change.Entries[0].At), workspace, after.Id, number)
            : PostRows.DueAt(after) is not { } at
                ? null
                : before is { DueHint: not null } && PostRows.DueAt(before) == at ? before.DueHint : RowKey.Of(Tables.Key(at), workspace, after.Id, number);
        var hand = !PostRows.InHand(after) ? null : before?.HandHint ?? RowKey.Of(after.Id, number);
        return change with { After = after with { DueHint = due, HandHint = hand } };
    }

    private static IEnumerable<RowWrite> Writes(Post? before, string? version, Change change)
    {
        var after = change.After;
        var suffix = after.Id[(after.Channel.Length + 1)..];
        yield return RowWrite.Save(PostRows.PostKey(suffix), RowJson.ToBody(after), version);
        for (var i = 0; i < change.Entries.Count; i++)
        {
            var number = after.Moves - change.Entries.Count + 1 + i;
            yield return RowWrite.Insert(PostRows.LogKey(suffix, number), RowJson.ToBody(change.Entries[i]));
        }

        if (change.Attempt is { } attempt) yield return RowWrite.Put(PostRows.TryKey(suffix, attempt.Number), RowJson.ToBody(attempt));

        var (oldIndex, newIndex) = (before is null ? null : PostRows.IndexKey(before), PostRows.IndexKey(after));
        if (oldIndex is not null && oldIndex != newIndex) yield return RowWrite.Delete(oldIndex);
        if (newIndex is not null && (after.State == PostState.Published || oldIndex != newIndex))
        {
            yield return RowWrite.Put(newIndex, after.State == PostState.Published ? RowJson.ToBody(PlacementOf(after)) : "{}");
        }

        if (before?.Slot == after.Slot) yield break;
        if (before?.Slot is { } oldSlot)
        {
            yield return RowWrite.Delete(PostRows.SlotKey(after.Channel, oldSlot));
            var skipped = change.Entries is [.., { Why.Code: "skipped" }];
            if (skipped || after.State == PostState.Missed)
            {
                yield return RowWrite.Put(PostRows.NoteKey(after.Channel, oldSlot), RowJson.ToBody(new SlotNote(before.Due!.Date, skipped)));
            }
        }

        if (after.Slot is { } newSlot) yield return RowWrite.Insert(PostRows.SlotKey(after.Channel, newSlot), RowJson.ToBody(new SlotHolder(after.Id)));
    }

    private static PlacedPost PlacementOf(Post p) =>
        new(p.Id, p.PublishedAt!.Value, p.PlacedOn!.Value, p.Author, p.Sight, p.Text, p.Link, p.PlacedByHand);

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

    private static PresenceException SlotTaken(Post post) =>
        PresenceException.Conflict("slot.taken", $"The slot {post.Slot} has a post already. Take another slot, or move the post that is there.", "dueAt");

    private sealed record SlotHolder(string Post);
}

/// <summary>A channel's pace as it was read; null version where there was no row yet.</summary>
public sealed record PaceRow(Pace Pace, string? Version)
{
    internal const string Key = "pace";
}

using System.Runtime.CompilerServices;
using NodaTime;
using NodaTime.Text;
using Recruiting.Core.Channels;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Posts;

/// <summary>Posts in the store: each read is one row, each move one atomic batch in the channel's partition.</summary>
/// <remarks>Hints are written before the batch and removed after it, so a crash leaves one too many, never one too few.
/// A hint's key holds the number of the move that wrote it, so that a late removal never takes a newer hint away.</remarks>
public sealed partial class PostStore(IRowStore rows, RowMemory memory, PresenceMeter meter, TimeProvider clock)
{
    /// <summary>The post, or null.</summary>
    public async Task<Versioned<Post>?> FindAsync(PostRef which, CancellationToken cancel = default)
    {
        if (PostId.ChannelOf(which.Id) is null) return null;
        var row = await rows.ReadAsync(Tables.Channels, which.Partition, PostRows.PostKey(which.Suffix), cancel).ConfigureAwait(false);
        return row is null ? null : new(memory.Of<Post>(row), row.Version);
    }

    /// <summary>The post.</summary>
    /// <exception cref="PresenceException"><c>post.not-found</c>.</exception>
    public async Task<Versioned<Post>> GetAsync(PostRef which, CancellationToken cancel = default) =>
        await FindAsync(which, cancel).ConfigureAwait(false) ?? throw which.NotFound();

    /// <summary>Its moves, oldest first.</summary>
    public IAsyncEnumerable<HistoryEntry> HistoryAsync(PostRef which, CancellationToken cancel = default) =>
        RangeAsync<HistoryEntry>(which.Partition, PostRows.Log, which.Suffix, cancel);

    /// <summary>One of its moves by its number, or null.</summary>
    public async Task<HistoryEntry?> MoveAsync(PostRef which, int number, CancellationToken cancel = default)
    {
        var row = await rows.ReadAsync(Tables.Channels, which.Partition, PostRows.LogKey(which.Suffix, number), cancel).ConfigureAwait(false);
        return row is null ? null : RowJson.FromBody<HistoryEntry>(row);
    }

    /// <summary>Its attempts, oldest first.</summary>
    public IAsyncEnumerable<Attempt> AttemptsAsync(PostRef which, CancellationToken cancel = default) =>
        RangeAsync<Attempt>(which.Partition, PostRows.Try, which.Suffix, cancel);

    /// <summary>All posts of a channel in order of their ids, those after <paramref name="after"/> (a suffix, exclusive).</summary>
    public async IAsyncEnumerable<Versioned<Post>> OfChannelAsync(
        string workspace, string channel, string? after = null, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        // "-" is the least character that a suffix can go on with: this is the first key behind the one named.
        var from = after is null ? RowKey.First(PostRows.Post) : PostRows.PostKey(after) + "-";
        await foreach (var row in rows.RangeAsync(Tables.Channels, RowKey.Of(workspace, channel), from, RowKey.End(PostRows.Post), cancel).ConfigureAwait(false))
        {
            yield return new(RowJson.FromBody<Post>(row), row.Version);
        }
    }

    /// <summary>A channel's posts in one state that is still under way, each as it is when it is come to. Whoever only shows them asks <see cref="UnderWayAsync"/>.</summary>
    public async IAsyncEnumerable<Versioned<Post>> InStateAsync(
        string workspace, string channel, PostState state, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var partition = RowKey.Of(workspace, channel);
        await foreach (var row in rows.RangeAsync(
            Tables.Channels, partition, RowKey.First(PostRows.State, state.ToString()), RowKey.End(PostRows.State, state.ToString()), cancel).ConfigureAwait(false))
        {
            var post = await FindAsync(new(workspace, PostId.Of(channel, RowKey.Parts(row.Key)[2])), cancel).ConfigureAwait(false);
            if (post?.Value.State == state) yield return post;
        }
    }

    /// <summary>A channel's posts that are still under way, as they are now: for showing many at once.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="channel">The channel's id.</param>
    /// <param name="states">Which; none for all that are under way.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>In the order of the states as they are named, then of their ids.</returns>
    public async Task<IReadOnlyList<Versioned<Post>>> UnderWayAsync(string workspace, string channel, IReadOnlyCollection<PostState> states, CancellationToken cancel = default)
    {
        var partition = RowKey.Of(workspace, channel);
        var wanted = states.Select(s => s.ToString()).ToHashSet(StringComparer.Ordinal);
        // Where they can be remembered all are read: whoever shows one state soon shows another.
        if (!memory.Holds(Tables.Channels, partition)) return await IndexedAsync(workspace, channel, wanted, cancel).ConfigureAwait(false);
        var posts = await memory.OfAsync(Tables.Channels, partition, "under-way", async () => await IndexedAsync(workspace, channel, [], cancel).ConfigureAwait(false)).ConfigureAwait(false);
        return states.Count == 0 ? posts : [.. posts.Where(p => states.Contains(p.Value.State))];
    }

    /// <summary>How many of a channel's posts are in one state that is still under way; none of them is read for it.</summary>
    public async Task<int> CountAsync(string workspace, string channel, PostState state, CancellationToken cancel = default) =>
        memory.Holds(Tables.Channels, RowKey.Of(workspace, channel))
            ? (await UnderWayAsync(workspace, channel, [state], cancel).ConfigureAwait(false)).Count
            : await rows.RangeAsync(
                Tables.Channels, RowKey.Of(workspace, channel), RowKey.First(PostRows.State, state.ToString()), RowKey.End(PostRows.State, state.ToString()), cancel).CountAsync(cancel).ConfigureAwait(false);

    /// <summary>What was placed in a channel, by local day, both ends inclusive, earliest day first.</summary>
    public async IAsyncEnumerable<PlacedPost> PlacedAsync(
        string workspace, string channel, LocalDate from, LocalDate to, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        foreach (var placed in await PlacedBetweenAsync(workspace, channel, from, to, cancel).ConfigureAwait(false)) yield return placed;
    }

    /// <inheritdoc cref="PlacedAsync"/>
    public async Task<IReadOnlyList<PlacedPost>> PlacedBetweenAsync(string workspace, string channel, LocalDate from, LocalDate to, CancellationToken cancel = default)
    {
        // Year by year, so that each of them is remembered whoever asks for which days of it.
        var all = new List<PlacedPost>();
        for (var year = from.Year; year <= to.Year; year++)
        {
            var (first, last) = (LocalDate.Max(from, new(year, 1, 1)), LocalDate.Min(to, new(year, 12, 31)));
            var placed = await PlacedInYearAsync(workspace, channel, first, last, cancel).ConfigureAwait(false);
            all.AddRange(placed.Where(p => p.On >= first && p.On <= last));
        }

        return all;
    }

    /// <summary>Which post holds which slot, by slot id.</summary>
    public async Task<IReadOnlyDictionary<string, string>> SlotsAsync(string workspace, string channel, LocalDate from, LocalDate to, CancellationToken cancel = default)
    {
        var (partition, first, end) = (RowKey.Of(workspace, channel), LocalDatePattern.Iso.Format(from), LocalDatePattern.Iso.Format(to.PlusDays(1)));
        var held = await memory.OfAsync(Tables.Channels, partition, $"slots.{first}.{end}", async () =>
            await rows.RangeAsync(Tables.Channels, partition, RowKey.Of(PostRows.Slot, first), RowKey.Of(PostRows.Slot, end), cancel)
                .ToDictionaryAsync(row => $"{channel}.{RowKey.Parts(row.Key)[1]}", row => RowJson.FromBody<SlotHolder>(row).Post, cancellationToken: cancel).ConfigureAwait(false)).ConfigureAwait(false);
        return held;
    }

    /// <summary>Slots that were given up, by local date, both ends inclusive.</summary>
    public async Task<IReadOnlyList<SlotNote>> NotesAsync(string workspace, string channel, LocalDate from, LocalDate to, CancellationToken cancel = default)
    {
        var (partition, first, end) = (RowKey.Of(workspace, channel), LocalDatePattern.Iso.Format(from), LocalDatePattern.Iso.Format(to.PlusDays(1)));
        var notes = await memory.OfAsync(Tables.Channels, partition, $"notes.{first}.{end}", async () =>
            await rows.RangeAsync(Tables.Channels, partition, RowKey.Of(PostRows.Note, first), RowKey.Of(PostRows.Note, end), cancel)
                .Select(RowJson.FromBody<SlotNote>).ToListAsync(cancel).ConfigureAwait(false)).ConfigureAwait(false);
        return notes;
    }

    /// <summary>The pace of a post's channel, as the store has it.</summary>
    public Task<PaceRow> PaceAsync(PostRef which, CancellationToken cancel = default) => PaceRow.ReadAsync(rows, which.Partition, cancel);

    // An index row says where a post was; the post itself is asked. Some at once: in Azure each is a way there and back.
    private async Task<IReadOnlyList<Versioned<Post>>> IndexedAsync(string workspace, string channel, HashSet<string> states, CancellationToken cancel)
    {
        const int AtOnce = 16;
        var indexed = await rows.RangeAsync(Tables.Channels, RowKey.Of(workspace, channel), RowKey.First(PostRows.State), RowKey.End(PostRows.State), cancel)
            .Select(row => RowKey.Parts(row.Key)).Where(parts => states.Count == 0 || states.Contains(parts[1])).ToListAsync(cancel).ConfigureAwait(false);
        var found = new List<Versioned<Post>>(indexed.Count);
        foreach (var some in indexed.Select(parts => parts[2]).Distinct().Chunk(AtOnce))
        {
            var posts = await Task.WhenAll(some.Select(suffix => FindAsync(new(workspace, PostId.Of(channel, suffix)), cancel))).ConfigureAwait(false);
            found.AddRange(posts.OfType<Versioned<Post>>());
        }

        // One that was moved since the index was read is in the state that it is in now, and in no other.
        return [.. found
            .Select(post => (Post: post, State: PostRows.StateOf(post.Value)))
            .Where(it => it.State is { } state && (states.Count == 0 || states.Contains(state)))
            .OrderBy(it => it.State, StringComparer.Ordinal).ThenBy(it => it.Post.Value.Id, StringComparer.Ordinal)
            .Select(it => it.Post)];
    }

    private async Task<IReadOnlyList<PlacedPost>> PlacedInYearAsync(string workspace, string channel, LocalDate from, LocalDate to, CancellationToken cancel)
    {
        var partition = RowKey.Of(workspace, channel);
        if (!memory.Holds(Tables.Channels, partition)) return await ReadAsync(from, to).ConfigureAwait(false);
        var placed = await memory.OfAsync(
            Tables.Channels, partition, $"placed.{from.Year}", async () => await ReadAsync(new(from.Year, 1, 1), new(from.Year, 12, 31)).ConfigureAwait(false)).ConfigureAwait(false);
        return placed;

        async Task<IReadOnlyList<PlacedPost>> ReadAsync(LocalDate first, LocalDate last)
        {
            var iso = LocalDatePattern.Iso;
            return await rows.RangeAsync(Tables.Channels, partition, RowKey.First(PostRows.Placed, iso.Format(first)), RowKey.End(PostRows.Placed, iso.Format(last)), cancel)
                .Select(RowJson.FromBody<PlacedPost>).ToListAsync(cancel).ConfigureAwait(false);
        }
    }

    private async IAsyncEnumerable<T> RangeAsync<T>(
        string partition, string kind, string suffix, [EnumeratorCancellation] CancellationToken cancel)
        where T : Stored
    {
        await foreach (var row in rows.RangeAsync(Tables.Channels, partition, RowKey.First(kind, suffix), RowKey.End(kind, suffix), cancel).ConfigureAwait(false))
        {
            yield return RowJson.FromBody<T>(row);
        }
    }
}

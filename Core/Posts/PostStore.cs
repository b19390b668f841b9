using System.Runtime.CompilerServices;
using NodaTime;
using NodaTime.Text;
using Recruiting.Core.Channels;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Posts;

/// <summary>Posts in the store: each read is one row, each move one atomic batch in the channel's partition.</summary>
/// <remarks>Hints are written before the batch and removed after it, so a crash leaves one too many, never one too few.
/// A hint's key holds the number of the move that wrote it, so that a late removal never takes a newer hint away.</remarks>
public sealed partial class PostStore(IRowStore rows, PresenceMeter meter, TimeProvider clock)
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

    /// <summary>A channel's posts in one state that is still under way.</summary>
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

    /// <summary>What was placed in a channel, by local day, both ends inclusive.</summary>
    public async IAsyncEnumerable<PlacedPost> PlacedAsync(
        string workspace, string channel, LocalDate from, LocalDate to, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var iso = LocalDatePattern.Iso;
        await foreach (var row in rows.RangeAsync(
            Tables.Channels, RowKey.Of(workspace, channel), RowKey.First(PostRows.Placed, iso.Format(from)), RowKey.End(PostRows.Placed, iso.Format(to)), cancel).ConfigureAwait(false))
        {
            yield return RowJson.FromBody<PlacedPost>(row);
        }
    }

    /// <summary>Which post holds which slot, by slot id.</summary>
    public async Task<IReadOnlyDictionary<string, string>> SlotsAsync(string workspace, string channel, LocalDate from, LocalDate to, CancellationToken cancel = default)
    {
        var iso = LocalDatePattern.Iso;
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
        string workspace, string channel, LocalDate from, LocalDate to, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var iso = LocalDatePattern.Iso;
        await foreach (var row in rows.RangeAsync(
            Tables.Channels, RowKey.Of(workspace, channel), RowKey.Of(PostRows.Note, iso.Format(from)), RowKey.Of(PostRows.Note, iso.Format(to.PlusDays(1))), cancel).ConfigureAwait(false))
        {
            yield return RowJson.FromBody<SlotNote>(row);
        }
    }

    /// <summary>The pace of a post's channel, as the store has it.</summary>
    public Task<PaceRow> PaceAsync(PostRef which, CancellationToken cancel = default) => PaceRow.ReadAsync(rows, which.Partition, cancel);

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

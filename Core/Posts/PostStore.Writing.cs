using NodaTime;
using Recruiting.Core.Log;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Posts;

/// <content>Writing: new posts, changes of posts, and what is forgotten of old ones.</content>
public sealed partial class PostStore
{
    /// <summary>Writes new posts (drafts, queued or scheduled) of one channel: some in one batch, all of a batch or none.</summary>
    /// <returns>Per post: was it written, or was there one of that id already?</returns>
    public async Task<IReadOnlyList<bool>> AddAsync(string workspace, IReadOnlyList<Change> posts, CancellationToken cancel = default)
    {
        var written = new bool[posts.Count];
        var at = 0;
        while (at < posts.Count)
        {
            // At most seven rows a post (post, two lines of history and their place in the log, index, slot); a batch holds a hundred.
            var take = Math.Min(RowLimits.BatchRows / 7, posts.Count - at);
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
            var pace = change.Pace ?? await PaceAsync(which, cancel).ConfigureAwait(false);
            writes.AddRange(pace.Writes(pace.Pace.With(after.Id, after.PacedAt)));
        }

        await AddHintsAsync(workspace, before.Value, [stamped], cancel).ConfigureAwait(false);
        var result = await rows.WriteAsync(Tables.Channels, which.Partition, writes, cancel).ConfigureAwait(false);
        if (!result.Written)
        {
            if (result.ConflictKey!.StartsWith(RowKey.First(PostRows.Slot), StringComparison.Ordinal)) throw SlotTaken(after);
            return null;
        }

        PostMeasures.Add(meter, before.Value, stamped);
        await RemoveHintsAsync(workspace, before.Value, after).ConfigureAwait(false);
        return new(after, result.Versions[0]!);
    }

    /// <summary>Puts pseudonyms in place of people's names in what a post's history says before an instant; jobs keep their names.</summary>
    /// <returns>How many lines were changed.</returns>
    public async Task<int> ForgetNamesAsync(PostRef which, Instant before, CancellationToken cancel = default)
    {
        var forgotten = 0;
        await foreach (var row in rows.RangeAsync(
            Tables.Channels, which.Partition, RowKey.First(PostRows.Log, which.Suffix), RowKey.End(PostRows.Log, which.Suffix), cancel).ConfigureAwait(false))
        {
            var entry = RowJson.FromBody<HistoryEntry>(row);
            if (entry.At >= before || Pseudonym.Of(entry.By) == entry.By) continue;
            var write = RowWrite.Replace(row.Key, RowJson.ToBody(entry with { By = Pseudonym.Of(entry.By) }), row.Version);
            if ((await rows.WriteAsync(Tables.Channels, row.Partition, [write], cancel).ConfigureAwait(false)).Written) forgotten++;
        }

        return forgotten;
    }

    /// <summary>Names the hints that the post will have, by time and number of the move.</summary>
    private static Change Stamped(string workspace, Post? before, Change change)
    {
        var after = change.After;
        var number = after.Moves.ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
        // What a doubt is looked into at is no time to publish at: one that is sent again is due now.
        var due = after.State == PostState.Publishing
            ? (before?.State == PostState.InDoubt ? null : before?.DueHint) ?? RowKey.Of(Tables.Key(change.Entries[0].At), workspace, after.Id, number)
            : PostRows.DueAt(after) is not { } at
                ? null
                : before is { DueHint: not null } && PostRows.DueAt(before) == at ? before.DueHint : RowKey.Of(Tables.Key(at), Tables.Key(after.Due?.At ?? at), workspace, after.Id, number);
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
            yield return PostRows.When(suffix, number, change.Entries[i].At);
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
            var skipped = change.Entries[^1] is { To: PostState.Ready, Why: var why } && (why.Code == "skipped" || Setback.Is(why));
            if (skipped || after.State == PostState.Missed)
            {
                yield return RowWrite.Put(PostRows.NoteKey(after.Channel, oldSlot), RowJson.ToBody(new SlotNote(before.Due!.Date, skipped)));
            }
        }

        if (after.Slot is not { } newSlot) yield break;
        yield return RowWrite.Insert(PostRows.SlotKey(after.Channel, newSlot), RowJson.ToBody(new SlotHolder(after.Id)));
        // What was undone was not given up.
        if (change.Entries[^1].Why.Code == "taken-back") yield return RowWrite.Delete(PostRows.NoteKey(after.Channel, newSlot));
    }

    private static PlacedPost PlacementOf(Post p) =>
        new(p.Id, p.PublishedAt!.Value, p.PlacedOn!.Value, p.Author, p.Sight, p.Text, p.Link, p.PlacedByHand);

    /// <summary>The fault of a post that is to have a slot which another has.</summary>
    internal static PresenceException SlotTaken(Post post) =>
        PresenceException.Conflict("slot.taken", $"The slot {post.Slot} has a post already. Take another slot, or move the post that is there.", "dueAt");

    private sealed record SlotHolder(string Post) : Stored;
}

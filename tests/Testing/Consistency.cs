using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;

namespace Recruiting.Testing;

/// <summary>What must hold of a store at any moment, whatever process died on it.</summary>
public static class Consistency
{
    /// <summary>All posts of all channels.</summary>
    public static async Task<List<Post>> PostsAsync(this Presence presence)
    {
        var found = new List<Post>();
        await foreach (var channel in presence.Get<ChannelStore>().AllAsync(Presence.Workspace).ConfigureAwait(false))
        {
            await foreach (var post in presence.Get<PostStore>().OfChannelAsync(Presence.Workspace, channel.Value.Id).ConfigureAwait(false)) found.Add(post.Value);
        }

        return found;
    }

    /// <summary>Where facts disagree with each other, and which hints are missing or too many; empty where all is well.</summary>
    /// <param name="presence">A process that lives.</param>
    /// <param name="hintsTooMany">How many hints may point at nothing.</param>
    public static async Task<IReadOnlyList<string>> FaultsAsync(Presence presence, int hintsTooMany)
    {
        var faults = new List<string>();
        var hints = await presence.HintsAsync().ConfigureAwait(false);
        var named = new HashSet<string>(StringComparer.Ordinal);
        var indexed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var post in await presence.PostsAsync().ConfigureAwait(false))
        {
            faults.AddRange((await OfPostAsync(presence, post).ConfigureAwait(false)).Select(fault => $"{post.Id} ({post.State}): {fault}"));
            foreach (var hint in new[] { post.DueHint, post.HandHint }.OfType<string>())
            {
                if (!hints.Contains(hint)) faults.Add($"{post.Id}: its hint {hint} is missing");
                named.Add(hint);
            }

            if (PostRows.IndexKey(post) is { } index) indexed.Add($"{post.Channel}/{index}");
        }

        if (hints.Count > named.Count + hintsTooMany) faults.Add($"hints {string.Join(", ", hints.Except(named))} point at nothing");
        var there = await IndexAsync(presence).ConfigureAwait(false);
        if (!indexed.SetEquals(there)) faults.Add($"the index names {string.Join(", ", there.Except(indexed))} and not {string.Join(", ", indexed.Except(there))}");
        return faults;
    }

    private static async Task<List<string>> OfPostAsync(Presence presence, Post post)
    {
        var faults = new List<string>();
        var history = await presence.HistoryAsync(post).ConfigureAwait(false);
        if (history.Count != post.Moves) faults.Add($"{post.Moves} moves and {history.Count} lines of history");
        if (history.Count == 0 || history[^1].To != post.State) faults.Add("the last line of its history says something else");
        for (var i = 1; i < history.Count; i++)
        {
            if (history[i].From != history[i - 1].To) faults.Add($"line {i} of its history does not begin where the one before it ended");
        }

        var attempts = (await presence.AttemptsAsync(post).ConfigureAwait(false)).Count;
        if (attempts != post.Attempts) faults.Add($"{post.Attempts} attempts said and {attempts} written");
        if ((PostRows.DueAt(post) is not null || post.State == PostState.Publishing) != (post.DueHint is not null)) faults.Add($"due hint {post.DueHint ?? "none"}");
        if ((post.Waiting is not null) != (post.HandHint is not null)) faults.Add($"hand hint {post.HandHint ?? "none"}");
        if (post.State is PostState.Ready or PostState.Scheduled or PostState.Publishing or PostState.AwaitingHand && post.Approval?.ContentHash != Content.Hash(post)) faults.Add("nobody said yes to this very content");
        if (post.Slot is { } slot)
        {
            var holders = await presence.Get<PostStore>().SlotsAsync(Presence.Workspace, post.Channel, post.Due!.Date.PlusDays(-2), post.Due.Date.PlusDays(2)).ConfigureAwait(false);
            if (holders.GetValueOrDefault(slot) != post.Id) faults.Add($"its slot {slot} is not its own");
        }

        return faults;
    }

    private static async Task<List<string>> IndexAsync(Presence presence)
    {
        var keys = new List<string>();
        await foreach (var channel in presence.Get<ChannelStore>().AllAsync(Presence.Workspace).ConfigureAwait(false))
        {
            foreach (var kind in new[] { PostRows.State, PostRows.Placed })
            {
                await foreach (var row in presence.Store.RangeAsync(Tables.Channels, RowKey.Of(Presence.Workspace, channel.Value.Id), RowKey.First(kind), RowKey.End(kind)).ConfigureAwait(false))
                {
                    keys.Add($"{channel.Value.Id}/{row.Key}");
                }
            }
        }

        return keys;
    }
}

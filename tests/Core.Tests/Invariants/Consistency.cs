using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Invariants;

/// <summary>What must hold of a store at any moment, whatever process died on it.</summary>
internal static class Consistency
{
    /// <summary>All posts of all channels.</summary>
    public static async Task<List<Post>> PostsAsync(this Presence presence)
    {
        var found = new List<Post>();
        await foreach (var channel in presence.Get<ChannelStore>().AllAsync(Presence.Workspace))
        {
            await foreach (var post in presence.Get<PostStore>().OfChannelAsync(Presence.Workspace, channel.Value.Id)) found.Add(post.Value);
        }

        return found;
    }

    /// <summary>Facts agree with each other, and no hint is missing.</summary>
    /// <param name="presence">A process that lives.</param>
    /// <param name="hintsTooMany">How many hints may point at nothing.</param>
    /// <param name="context">Said where it fails.</param>
    public static async Task RequireAsync(Presence presence, int hintsTooMany, string context)
    {
        var hints = await presence.HintsAsync();
        var named = new HashSet<string>();
        var indexed = new HashSet<string>();
        foreach (var post in await presence.PostsAsync())
        {
            var history = await presence.HistoryAsync(post);
            Assert.HasCount(post.Moves, history, $"{context}: each move of {post.Id} is one line");
            Assert.AreEqual(post.State, history[^1].To, $"{context}: the last line of {post.Id} says where it stands");
            for (var i = 1; i < history.Count; i++) Assert.AreEqual(history[i - 1].To, history[i].From, $"{context}: line {i} of {post.Id} begins where the one before it ended");
            Assert.HasCount(post.Attempts, await presence.AttemptsAsync(post), $"{context}: attempts of {post.Id}");
            Assert.AreEqual(PostRows.DueAt(post) is not null || post.State == PostState.Publishing, post.DueHint is not null, $"{context}: {post.Id} ({post.State}) names a due hint");
            Assert.AreEqual(post.Waiting is not null, post.HandHint is not null, $"{context}: {post.Id} names a hand hint");
            if (post.State is PostState.Ready or PostState.Scheduled or PostState.Publishing or PostState.AwaitingHand)
            {
                Assert.AreEqual(Content.Hash(post), post.Approval?.ContentHash, $"{context}: {post.Id} is {post.State} and somebody said yes to this very content");
            }

            foreach (var hint in new[] { post.DueHint, post.HandHint }.OfType<string>())
            {
                Assert.Contains(hint, hints, $"{context}: the hint of {post.Id} is there");
                named.Add(hint);
            }

            if (PostRows.IndexKey(post) is { } index) indexed.Add($"{post.Channel}/{index}");
            if (post.Slot is { } slot)
            {
                var holder = await presence.Get<PostStore>().SlotsAsync(Presence.Workspace, post.Channel, post.Due!.Date.PlusDays(-2), post.Due.Date.PlusDays(2));
                Assert.AreEqual(post.Id, holder.GetValueOrDefault(slot), $"{context}: the slot of {post.Id}");
            }
        }

        Assert.IsLessThanOrEqualTo(named.Count + hintsTooMany, hints.Count, $"{context}: hints {string.Join(", ", hints.Except(named))} point at nothing");
        Assert.AreSequenceEqual(indexed.Order(StringComparer.Ordinal), (await IndexAsync(presence)).Order(StringComparer.Ordinal), $"{context}: the index names each post where it stands");
    }

    private static async Task<List<string>> IndexAsync(Presence presence)
    {
        var keys = new List<string>();
        await foreach (var channel in presence.Get<ChannelStore>().AllAsync(Presence.Workspace))
        {
            foreach (var kind in new[] { PostRows.State, PostRows.Placed })
            {
                await foreach (var row in presence.Store.RangeAsync(Tables.Channels, RowKey.Of(Presence.Workspace, channel.Value.Id), RowKey.First(kind), RowKey.End(kind)))
                {
                    keys.Add($"{channel.Value.Id}/{row.Key}");
                }
            }
        }

        return keys;
    }
}

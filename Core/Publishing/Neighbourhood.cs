using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Guardrails;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;

namespace Recruiting.Core.Publishing;

/// <summary>Finds the posts that a post is compared with: its channel's of 90 days, other groups' of 7 days, placed or under way.</summary>
public sealed class Neighbourhood(PostStore posts, ChannelStore channels, PresenceOptions options, RowMemory memory)
{
    private static readonly PostState[] UnderWay =
        [PostState.Scheduled, PostState.Publishing, PostState.InDoubt, PostState.AwaitingHand];

    /// <summary>Neighbours of a post that would appear on a date; never the post itself.</summary>
    public async Task<IReadOnlyList<Neighbour>> OfAsync(Post post, Setting where, LocalDate on, CancellationToken cancel = default)
    {
        var found = await InAsync(where, on.PlusDays(-NearSame.DaysInChannel), on.PlusDays(NearSame.DaysInChannel), cancel).ConfigureAwait(false);
        if (where.Channel.Kind == ChannelKind.Group)
        {
            await foreach (var other in channels.AllAsync(where.Workspace, cancel).ConfigureAwait(false))
            {
                if (other.Value.Kind != ChannelKind.Group || other.Value.Id == where.Channel.Id) continue;
                found.AddRange(await InAsync(
                    Setting.Of(where.Workspace, other.Value, where.Team, options), on.PlusDays(-NearSame.DaysInGroups), on.PlusDays(NearSame.DaysInGroups), cancel).ConfigureAwait(false));
            }
        }

        found.RemoveAll(n => n.Id == post.Id);
        return found;
    }

    /// <summary>What was placed in a channel, or is on its way there, between two local dates (inclusive).</summary>
    public async Task<List<Neighbour>> InAsync(Setting where, LocalDate from, LocalDate to, CancellationToken cancel = default)
    {
        var partition = RowKey.Of(where.Workspace, where.Channel.Id);
        if (!memory.Holds(Tables.Channels, partition)) return await ReadAsync(where, from, to, cancel).ConfigureAwait(false);
        // Of whole years: a page that checks many posts asks for other days each time.
        var all = await memory.OfAsync(Tables.Channels, partition, $"neighbours.{from.Year}.{to.Year}", async () =>
        {
            var read = await ReadAsync(where, new(from.Year, 1, 1), new(to.Year, 12, 31), cancel).ConfigureAwait(false);
            read.Sort((a, b) => a.On.CompareTo(b.On));
            return read;
        }).ConfigureAwait(false);
        var found = new List<Neighbour>();
        for (var i = DatesInOrder.Before(all, n => n.On, from); i < all.Count && all[i].On <= to; i++) found.Add(all[i]);
        return found;
    }

    private async Task<List<Neighbour>> ReadAsync(Setting where, LocalDate from, LocalDate to, CancellationToken cancel)
    {
        var (id, kind) = (where.Channel.Id, where.Channel.Kind);
        var found = new List<Neighbour>();
        foreach (var placed in await posts.PlacedBetweenAsync(where.Workspace, id, from, to, cancel).ConfigureAwait(false))
        {
            found.Add(new(placed.Id, id, kind, placed.Text, placed.Link, placed.On));
        }

        foreach (var post in await posts.UnderWayAsync(where.Workspace, id, UnderWay, cancel).ConfigureAwait(false))
        {
            if (post.Value.Due is { } due && due.Date >= from && due.Date <= to) found.Add(new(post.Value.Id, id, kind, post.Value.Text, post.Value.Link, due.Date));
        }

        return found;
    }
}

using System.Runtime.CompilerServices;
using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;

namespace Recruiting.Core.Publishing;

/// <summary>A scheduled post of the direct lane, and the connection that it would go out with.</summary>
/// <param name="Channel">Its channel.</param>
/// <param name="Post">It; it has a time.</param>
/// <param name="With">The connection, null where there is none.</param>
public sealed record DirectPost(Channel Channel, Post Post, StoredConnection? With)
{
    /// <summary>Does the connection end before the post is due?</summary>
    public bool IsAfterTheEnd => With?.Connection is { } connection && connection.ExpiresAt <= Post.Due!.At;
}

/// <summary>Tells which scheduled posts hang on which connection: the one place for whoever warns.</summary>
public sealed class ConnectionWatch(PostStore posts, ChannelStore channels, ConnectionStore connections, PresenceOptions options, TimeProvider clock)
{
    /// <summary>Every scheduled post that is to go out by itself, channels that are held left out.</summary>
    /// <param name="workspace">The workspace's id.</param>
    /// <param name="all">Its connections, as they were read.</param>
    /// <param name="cancel">Stops reading.</param>
    public async IAsyncEnumerable<DirectPost> ScheduledAsync(string workspace, IReadOnlyCollection<StoredConnection> all, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var byOwner = all.ToDictionary(c => c.Owner);
        var (team, _) = await channels.WorkspaceAsync(workspace, cancel).ConfigureAwait(false);
        var now = clock.Now();
        await foreach (var channel in channels.AllAsync(workspace, cancel).ConfigureAwait(false))
        {
            var where = Setting.Of(workspace, channel.Value, team, options);
            if (channel.Value.Delivery != Delivery.Direct || where.PausedAt(now) is not null) continue;
            foreach (var post in await posts.UnderWayAsync(workspace, channel.Value.Id, [PostState.Scheduled], cancel).ConfigureAwait(false))
            {
                if (post.Value.HandOnly || post.Value.Due is null) continue;
                yield return new(channel.Value, post.Value, ConnectionOwner.InOrder(channel.Value, post.Value).Select(byOwner.GetValueOrDefault).FirstOrDefault(c => c is not null));
            }
        }
    }

    /// <summary>Every connection of a workspace.</summary>
    public async Task<IReadOnlyList<StoredConnection>> AllAsync(string workspace, CancellationToken cancel = default) =>
        await connections.AllAsync(workspace, cancel).ToListAsync(cancel).ConfigureAwait(false);
}

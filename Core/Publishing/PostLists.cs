using System.Runtime.CompilerServices;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Publishing;

/// <summary>Lists of posts, streamed.</summary>
public sealed class PostLists(ChannelStore channels, PostStore posts, PresenceOptions options)
{
    /// <summary>The posts that fit, channel by channel in order of their ids, each channel's posts in order of theirs.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="filter">Which.</param>
    /// <param name="after">The id after which to go on, there or not; null for all.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="PresenceException"><c>channel.not-found</c>, before the first post.</exception>
    public async IAsyncEnumerable<Versioned<Post>> PostsAsync(string workspace, PostFilter filter, string? after = null, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var afterChannel = after is null ? null : PostId.ChannelOf(after);
        foreach (var where in await PlacesAsync(workspace, filter.Channel, cancel).ConfigureAwait(false))
        {
            var id = where.Channel.Id;
            if (afterChannel is not null && string.CompareOrdinal(id, afterChannel) < 0) continue;
            var suffix = id == afterChannel ? after![(id.Length + 1)..] : null;
            await foreach (var post in posts.OfChannelAsync(workspace, id, suffix, cancel).ConfigureAwait(false))
            {
                if (filter.Fits(post.Value, where)) yield return post;
            }
        }
    }

    /// <summary>Writes posts as CSV, each channel's times in its zone; see <see cref="ExportFile"/>.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="which">The posts, streamed.</param>
    /// <param name="to">The destination; it stays open.</param>
    /// <param name="separator"><c>,</c> or <c>;</c>.</param>
    /// <param name="cancel">Stops between posts.</param>
    public async Task ExportAsync(string workspace, IAsyncEnumerable<Post> which, Stream to, char separator = ',', CancellationToken cancel = default)
    {
        var zones = (await PlacesAsync(workspace, null, cancel).ConfigureAwait(false)).ToDictionary(p => p.Channel.Id, p => p.Zone);
        // A channel that is made in between has no zone here yet: its times go out as instants.
        await ExportFile.WriteCsvAsync(which, to, id => zones.GetValueOrDefault(id) ?? DateTimeZone.Utc, separator, cancel).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<Setting>> PlacesAsync(string workspace, string? channel, CancellationToken cancel)
    {
        var (team, _) = await channels.WorkspaceAsync(workspace, cancel).ConfigureAwait(false);
        return channel is not null
            ? [Setting.Of(workspace, (await channels.GetAsync(workspace, channel, cancel).ConfigureAwait(false)).Value, team, options)]
            : await channels.AllAsync(workspace, cancel).Select(c => Setting.Of(workspace, c.Value, team, options)).ToListAsync(cancel).ConfigureAwait(false);
    }
}

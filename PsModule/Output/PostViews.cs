using System.Collections.Concurrent;
using System.Globalization;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Output;

/// <summary>Makes posts of the store into what a shell shows; each channel is read once.</summary>
internal sealed class PostViews(PresenceSession session, CultureInfo language)
{
    private readonly ConcurrentDictionary<string, PostView> known = new(StringComparer.Ordinal);

    /// <summary>A post.</summary>
    public async Task<PresencePost> OfAsync(Post post, CancellationToken cancel) => new(post, await ViewAsync(post.Channel, cancel).ConfigureAwait(false));

    /// <summary>A post with its moves and attempts.</summary>
    public async Task<PresencePost> WithHistoryAsync(Post post, CancellationToken cancel)
    {
        var view = await ViewAsync(post.Channel, cancel).ConfigureAwait(false);
        var (posts, which) = (session.Get<PostStore>(), new PostRef(session.Workspace, post.Id));
        return new(post, view)
        {
            History = await posts.HistoryAsync(which, cancel).Select(h => new PresenceHistoryEntry(h, view)).ToArrayAsync(cancel).ConfigureAwait(false),
            Attempts = await posts.AttemptsAsync(which, cancel).Select(a => new PresenceAttempt(a, view)).ToArrayAsync(cancel).ConfigureAwait(false),
        };
    }

    /// <summary>How a channel's posts are shown; those of one that was removed in the workspace's zone.</summary>
    public async Task<PostView> ViewAsync(string channel, CancellationToken cancel)
    {
        if (known.TryGetValue(channel, out var view)) return view;
        var found = await session.Get<ChannelStore>().FindAsync(session.Workspace, channel, cancel).ConfigureAwait(false);
        var usual = Zones.Get(session.Options.TimeZone);
        var zone = found?.Value.Cadence is { } cadence ? Zones.Get(cadence.TimeZone) : usual;
        return known[channel] = new(zone, zone.Id == usual.Id, session.Get<TimeProvider>().Now().InZone(zone).Year, language);
    }
}

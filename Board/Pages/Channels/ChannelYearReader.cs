using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Channels;

/// <summary>Reads what came of a channel's posts in a year: from the index of what was placed, not from the posts.</summary>
public sealed class ChannelYearReader(PostStore posts, PresenceOptions options)
{
    /// <summary>Reads it.</summary>
    public async Task<ChannelYear> ReadAsync(Channel channel, Visit visit, CancellationToken cancel)
    {
        var today = Setting.Of(options.Workspace, channel, visit.Team, options).Today(visit.Now);
        var first = ChannelYear.First(today);
        var placed = await posts.PlacedBetweenAsync(options.Workspace, channel.Id, first, today, cancel).ConfigureAwait(false);
        var notes = await posts.NotesAsync(options.Workspace, channel.Id, first, today, cancel).ConfigureAwait(false);
        return ChannelYear.Of(channel, today, placed, notes);
    }
}

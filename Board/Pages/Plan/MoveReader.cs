using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Plan;

/// <summary>Reads a post and where it can go.</summary>
public sealed class MoveReader(PostStore posts, ChannelStore channels, Replanning replanning, PresenceOptions options)
{
    private const int Weeks = 8;
    private const int Most = 16;

    /// <summary>Reads it.</summary>
    /// <exception cref="PresenceException"><c>post.not-found</c>, <c>channel.not-found</c>.</exception>
    public async Task<MoveView> ReadAsync(Visit visit, string id, string back, CancellationToken cancel)
    {
        var which = new PostRef(options.Workspace, id);
        var post = await posts.GetAsync(which, cancel).ConfigureAwait(false);
        var where = await Setting.ReadAsync(channels, options, which.Workspace, which.Channel, cancel).ConfigureAwait(false);
        var today = where.Today(visit.Now);
        var slots = await replanning.OpenSlotsAsync(where, today.PlusDays(-1), today.PlusWeeks(Weeks), cancel).ConfigureAwait(false);
        return new(post, where, [.. slots.Where(s => post.Value.Until is not { } until || s.Date <= until).Take(Most)], back);
    }
}

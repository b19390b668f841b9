using Recruiting.Board.Pages.Look;
using Recruiting.Board.Pages.Posts;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Card;

/// <summary>Reads one card, and nothing beside it.</summary>
public sealed class CardReader(PostStore posts, ChannelStore channels, PresenceOptions options)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="PresenceException"><c>post.not-found</c>, <c>channel.not-found</c>.</exception>
    public async Task<CardView> ReadAsync(PostRef which, Visit visit, CancellationToken cancel)
    {
        var post = await posts.GetAsync(which, cancel).ConfigureAwait(false);
        var where = await Setting.ReadAsync(channels, options, options.Workspace, which.Channel, cancel).ConfigureAwait(false);
        var last = post.Value.Moves > 0 ? await posts.MoveAsync(which, post.Value.Moves, cancel).ConfigureAwait(false) : null;
        // Who has to write or to approve does that on the board.
        var hand = post.Value.State is PostState.Draft or PostState.InReview ? null : HandList.Of(post, where, visit.Now);
        return new(post, where, hand, last, Undoing.Of(visit, post.Value, where));
    }
}

using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Posts;

/// <summary>Reads one post.</summary>
public sealed class PostReader(PostStore posts, ChannelStore channels, Checks checks, PresenceOptions options)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="PresenceException"><c>post.not-found</c>, <c>channel.not-found</c>.</exception>
    public async Task<PostView> ReadAsync(string id, Visit visit, CancellationToken cancel)
    {
        var which = new PostRef(options.Workspace, id);
        var post = await posts.GetAsync(which, cancel).ConfigureAwait(false);
        var where = await Setting.ReadAsync(channels, options, options.Workspace, which.Channel, cancel).ConfigureAwait(false);
        var over = post.Value.State is PostState.Published or PostState.Cancelled;
        var history = await posts.HistoryAsync(which, cancel).ToListAsync(cancel).ConfigureAwait(false);
        var attempts = await posts.AttemptsAsync(which, cancel).ToListAsync(cancel).ConfigureAwait(false);
        var versions = Versions.Of(history, PostContent.Of(post.Value));
        history.Reverse();
        attempts.Reverse();
        return new()
        {
            Post = post,
            Where = where,
            Hand = HandList.Of(post, where, visit.Now),
            MayApprove = Consent.Refusal(visit.Actor, post.Value, where) is null,
            Findings = over ? [] : await checks.OfAsync(post.Value, where, visit.Now, visit.Words.Language, cancel).ConfigureAwait(false),
            History = history,
            Versions = [.. versions.Reverse()],
            Attempts = attempts,
            Undoing = Undoing.Of(visit, post.Value, where),
        };
    }
}

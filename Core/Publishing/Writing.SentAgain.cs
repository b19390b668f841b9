using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <content>A form that is sent twice: its post is made once, and nothing of the second is dropped unseen.</content>
public sealed partial class Writing
{
    // The id that was asked for, unless another text has it, or one that was taken back since.
    private async Task<Post> IdentifiedAsync(string workspace, Post post, CancellationToken cancel) =>
        await posts.FindAsync(new(workspace, post.Id), cancel).ConfigureAwait(false) is { } there && !IsSentAgain(there.Value, post)
            ? post with { Id = PostId.Of(post.Channel, NewSuffix()) }
            : post;

    /// <exception cref="PresenceException"><c>post.kept-already</c>: with another time, or the like, which nobody would see.</exception>
    private static bool IsSentAgain(Post there, Post post)
    {
        if (there.State == PostState.Cancelled || !Content.Same(there, post)) return false;
        if (there.Asked is null || there.Asked == post.Asked) return true;
        throw PresenceException.Conflict("post.kept-already", $"This text was kept in '{post.Channel}' already when the form was sent before, with another time, author or last day. Change that at the post itself, or write another text.");
    }
}

using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;

namespace Recruiting.Core.Publishing;

/// <summary>Reads a post, lets a decision be taken, writes it under the version read; decides again where somebody was first.</summary>
public sealed class PostMoves(PostStore posts, ChannelStore channels, NoticeStore notices, PresenceOptions options, TimeProvider clock)
{
    private const int MostTries = 32;

    /// <summary>Applies a decision.</summary>
    /// <param name="which">The post.</param>
    /// <param name="ifMatch">The version that the caller saw; null where the last write wins.</param>
    /// <param name="decide">Gives the change, or null for none; may be asked several times.</param>
    /// <param name="cancel">Obeyed until the write is given to the store.</param>
    /// <exception cref="PresenceException"><c>post.not-found</c>, <c>post.changed</c>, <c>store.busy</c>, or what the decision throws.</exception>
    public async Task<Versioned<Post>> ApplyAsync(PostRef which, string? ifMatch, Func<Post, Setting, Instant, Task<Change?>> decide, CancellationToken cancel = default)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var post = await posts.GetAsync(which, cancel).ConfigureAwait(false);
            if (ifMatch is not null && ifMatch != post.Version) throw Changed(which);
            var where = await Setting.ReadAsync(channels, options, which.Workspace, which.Channel, cancel).ConfigureAwait(false);
            var change = await decide(post.Value, where, clock.Now()).ConfigureAwait(false);
            if (change is null) return post;
            // Told before it is done, so that no crash makes it silent. Where somebody was first it is told again of the move that is made then, and the first is settled.
            if (Notice.Of(which, post.Value, change, where.Channel.Name) is { } notice) await notices.TellAsync(which.Workspace, notice, cancel).ConfigureAwait(false);
            if (await posts.SaveAsync(which.Workspace, post, change, cancel).ConfigureAwait(false) is { } saved) return saved;
        }

        throw Busy(which.Id);
    }

    /// <inheritdoc cref="ApplyAsync(PostRef, string?, Func{Post, Setting, Instant, Task{Change?}}, CancellationToken)"/>
    public Task<Versioned<Post>> ApplyAsync(PostRef which, string? ifMatch, Func<Post, Setting, Instant, Change?> decide, CancellationToken cancel = default) =>
        ApplyAsync(which, ifMatch, (post, where, now) => Task.FromResult(decide(post, where, now)), cancel);

    internal static PresenceException Changed(PostRef which) =>
        new(FaultKind.Changed, "post.changed", $"The post '{which.Id}' was changed in the meantime. Read it again, and repeat what you want on what is there now.");

    internal static PresenceException Busy(string what) =>
        new(FaultKind.Unavailable, "store.busy", $"'{what}' is being changed by many at once. Try again.");
}

using NodaTime;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <summary>How a post that is held with an attempt open gets into doubt.</summary>
public static class Doubts
{
    /// <summary>Nobody knows what LinkedIn did: a person looks.</summary>
    /// <param name="posts">Where its attempts are.</param>
    /// <param name="which">The post.</param>
    /// <param name="post">It, as it was read.</param>
    /// <param name="code">What went wrong, for its last error and for the attempt.</param>
    /// <param name="why">For people.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<Change> OpenAttemptAsync(PostStore posts, PostRef which, Post post, string code, Reason why, string by, Instant now, CancellationToken cancel = default)
    {
        var change = Change.Of(post, Move.Doubt, by, now, why, p => p with { Lease = null, Looking = DoubtLook.Begin(now), LastError = new PostError(code, why), Waiting = new Waiting(now, why) });
        // In the same batch, under the post's version: an outcome that was stored in the meantime stays.
        var open = await posts.AttemptsAsync(which, cancel).LastOrDefaultAsync(a => a.Outcome is null, cancel).ConfigureAwait(false);
        return change with { Attempt = open is null ? null : open with { Outcome = AttemptOutcome.Unknown, EndedAt = now, Code = code } };
    }
}

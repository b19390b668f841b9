using NodaTime;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <summary>A post in doubt that a person asked to send again: claimed by that very act, so that settling it by another way cannot pass in between.</summary>
public static class Retrying
{
    private const string Owner = "retry-";

    /// <summary>The hold that the asking takes.</summary>
    public static Lease Lease(Post post, Instant now) => new($"{Owner}{post.Moves}", now + Grace.Lease);

    /// <summary>Is it such a post, not taken up by a publisher yet?</summary>
    public static bool Is(Post post) =>
        post is { State: PostState.Publishing, Lease: { } lease } && lease.Owner.StartsWith(Owner, StringComparison.Ordinal);
}

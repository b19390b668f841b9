using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <summary>An attempt that was written down, and what was known of the post before it.</summary>
/// <param name="Attempt">The attempt.</param>
/// <param name="Unknown">Earlier attempts of this very post that nobody knows the outcome of, settled by a person since or not: a duplicate refusal can be evidence of one of these.</param>
/// <param name="InDoubt">Was the post in doubt? Then no answer to this attempt but an acceptance ends that.</param>
public sealed record BegunAttempt(Attempt Attempt, IReadOnlyList<Attempt> Unknown, bool InDoubt)
{
    /// <summary>LinkedIn refused it as a duplicate of a post that could be this one, and that post is not there (LinkedIn, 404).</summary>
    public bool Ghost { get; init; }

    /// <summary>Why it was held back at the last moment, in words; null where LinkedIn was asked.</summary>
    public string? HeldBack { get; init; }
}

using Recruiting.Core.Guardrails;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <summary>A look at a post that is being written.</summary>
/// <param name="Post">The post as it would be.</param>
/// <param name="Where">Its channel.</param>
/// <param name="Length">How long LinkedIn takes it to be, in UTF-16 code units; at most <see cref="LengthRule.Limit"/> goes out.</param>
/// <param name="Findings">What the guardrails say; nothing while there is no text.</param>
public sealed record Looked(Post Post, Setting Where, int Length, IReadOnlyList<Finding> Findings);

/// <summary>One of several posts that were asked for at once.</summary>
/// <param name="Wanted">What was asked for.</param>
/// <param name="Draft">What comes of it; null where it cannot be.</param>
/// <param name="Trouble">Why it cannot be; null where it can.</param>
public sealed record Drafted(NewPost Wanted, Draft? Draft, PresenceException? Trouble = null);

/// <summary>What a yes that was given while writing came to.</summary>
public enum Consented
{
    /// <summary>Nobody gave one.</summary>
    NotAsked,

    /// <summary>It is approved.</summary>
    Approved,

    /// <summary>A guardrail forbids it as it is.</summary>
    Blocked,

    /// <summary>Somebody else has to approve it.</summary>
    NotYours,
}

using NodaTime;

namespace Recruiting.Core.Posts;

/// <summary>Who opened a post for placing, and when.</summary>
public sealed record Opened(string By, Instant At) : Stored;

/// <summary>Why a person is waited for.</summary>
/// <param name="Since">Since when.</param>
/// <param name="Why">The reason that the hand list shows.</param>
/// <param name="Until">When it stops waiting by itself, exclusive; null for no end.</param>
public sealed record Waiting(Instant Since, Reason Why, Instant? Until = null) : Stored;

/// <summary>How a doubt is being looked into by reading LinkedIn back.</summary>
/// <param name="Next">When next; null for never (again).</param>
/// <param name="Times">How often somebody looked.</param>
/// <param name="At">When last; null where nobody has.</param>
public sealed record Looking(Instant? Next, int Times = 0, Instant? At = null) : Stored;

/// <summary>Somebody's yes, bound to the content it was given to.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="ContentHash">SHA-256 of the content, see <see cref="Content.Hash(Post)"/>.</param>
public sealed record Approval(string By, Instant At, string ContentHash) : Stored;

/// <summary>A publisher's hold of a post.</summary>
/// <param name="Owner">Which publisher; unique per claim.</param>
/// <param name="Until">When it ends, exclusive.</param>
public sealed record Lease(string Owner, Instant Until) : Stored;

/// <summary>What went wrong last.</summary>
/// <param name="Code">Stable, or LinkedIn's own code.</param>
/// <param name="Why">For people; holds no secret.</param>
public sealed record PostError(string Code, Reason Why) : Stored;

/// <summary>One move of a post.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who: a colleague's id, the Desk's user, or a job's name.</param>
/// <param name="From">The state before; null for the first entry.</param>
/// <param name="To">The state after.</param>
/// <param name="Why">What happened.</param>
public sealed record HistoryEntry(Instant At, string By, PostState? From, PostState To, Reason Why) : Stored
{
    /// <summary>The content that it put another in the place of; null where it left the content alone, and in what 0.1.0 wrote.</summary>
    public PostContent? Replaced { get; init; }
}

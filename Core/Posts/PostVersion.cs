using NodaTime;

namespace Recruiting.Core.Posts;

/// <summary>A post's content as it once was, or is.</summary>
/// <param name="Content">The content.</param>
/// <param name="At">Since when.</param>
/// <param name="By">Who wrote it so.</param>
public sealed record PostVersion(PostContent Content, Instant At, string By)
{
    /// <summary>The approvals that were given to it, oldest first.</summary>
    public IReadOnlyList<HistoryEntry> Approvals { get; init; } = [];
}

using NodaTime;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <summary>One change of anything.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who: a colleague's id, the Desk's user, or a job's name.</param>
/// <param name="Why">What happened.</param>
public sealed record LogLine(Instant At, string By, Reason Why)
{
    /// <summary>The channel that it happened to or in, or null.</summary>
    public string? Channel { get; init; }

    /// <summary>The colleague that it happened to, or null.</summary>
    public string? Colleague { get; init; }

    /// <summary>The post that it happened to, as it is now; null where it happened to none.</summary>
    public Post? Post { get; init; }

    /// <summary>The state that the post came to, or null.</summary>
    public PostState? To { get; init; }

    /// <summary>The fields that changed, by the names that the API gives them; empty for a post.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];
}

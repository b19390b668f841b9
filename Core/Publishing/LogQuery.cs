using NodaTime;

namespace Recruiting.Core.Publishing;

/// <summary>What to look for in the log.</summary>
public sealed record LogQuery
{
    /// <summary>Before this instant, exclusive; null for the newest.</summary>
    public Instant? Before { get; init; }

    /// <summary>In this channel alone, its connection with it; null for all, and the team with them.</summary>
    public string? Channel { get; init; }

    /// <summary>Is a line one of those that are looked for? Null for all.</summary>
    public Predicate<LogLine>? Matches { get; init; }

    /// <summary>How many lines; those of the last one's second come all.</summary>
    public int Most { get; init; } = 50;
}

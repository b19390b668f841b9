namespace Recruiting.LinkedInSimulator;

/// <summary>How this LinkedIn is set up.</summary>
public sealed record SimulatorOptions
{
    /// <summary>Its clock; ids, times and versions follow it.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The seed of all chance in it: the low bits of ids, trace ids, made-up tokens.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The day whose API versions are active; null for the clock's.</summary>
    public DateOnly? VersionsOn { get; init; }

    /// <summary>How many months a version stays active after its own.</summary>
    public int VersionMonths { get; init; } = 12;

    /// <summary>Versions that never existed.</summary>
    public IReadOnlySet<string> MissingVersions { get; init; } = new HashSet<string> { "202512" };

    /// <summary>How long the same content by the same author is refused as a duplicate; zero takes everything. LinkedIn's own window is not documented.</summary>
    public TimeSpan DuplicateWindow { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How much may be asked of it; null for as much as anybody likes.</summary>
    public SimulatedQuotas? Quotas { get; init; }

    /// <summary>What a post's URN names: <c>share</c> or <c>ugcPost</c>.</summary>
    public string PostKind { get; init; } = "share";

    /// <summary>How long a deleted post still makes the same content a duplicate (24 to 48 hours have been seen).</summary>
    public TimeSpan GhostWindow { get; init; } = TimeSpan.FromHours(24);
}

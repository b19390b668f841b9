namespace Recruiting.LinkedInSimulator;

/// <summary>How much may be asked of LinkedIn. Its own numbers are mostly not published; these are the two that are.</summary>
/// <param name="PerApp">Calls of one endpoint a UTC day, by all members of the app.</param>
/// <param name="PerMember">Calls of one endpoint a UTC day, by one member.</param>
public sealed record SimulatedQuotas(int PerApp, int PerMember)
{
    /// <summary>Share on LinkedIn.</summary>
    public static SimulatedQuotas Share { get; } = new(100_000, 150);

    /// <summary>Community Management in its development tier.</summary>
    public static SimulatedQuotas Development { get; } = new(500, 100);

    /// <summary>How many calls of each endpoint others who use the same app make at the beginning of each UTC day: less is left for those who ask here.</summary>
    public int ByOthers { get; init; }

    /// <summary>Calls of one member within <see cref="BurstWithin"/> that are taken for a burst; null for no such protection.</summary>
    public int? Burst { get; init; }

    /// <summary>See <see cref="Burst"/>. Default: a second.</summary>
    public TimeSpan BurstWithin { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a member is turned away after a burst; 35 seconds have been seen.</summary>
    public TimeSpan BurstPause { get; init; } = TimeSpan.FromSeconds(35);
}

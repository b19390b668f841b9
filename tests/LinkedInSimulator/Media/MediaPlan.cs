namespace Recruiting.LinkedInSimulator;

/// <summary>How this LinkedIn deals with files that come next; of one token's, or of all.</summary>
public sealed record MediaPlan
{
    /// <summary>The name of the token whose files it is about; null for all.</summary>
    public string? Token { get; init; }

    /// <summary>How many questions are answered with <c>PROCESSING</c> before <c>AVAILABLE</c>.</summary>
    public int Polls { get; init; }

    /// <summary>The reason with which processing fails; null where it does not.</summary>
    public string? Failure { get; init; }

    /// <summary>Of how many files; null for all that come. Those after it are as the plan before it has them.</summary>
    public int? Files { get; init; }
}

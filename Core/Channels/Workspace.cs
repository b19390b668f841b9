namespace Recruiting.Core.Channels;

/// <summary>What holds for a whole team.</summary>
public sealed record Workspace : Stored
{
    /// <summary>Days on which nothing is posted anywhere (public holidays, rest days).</summary>
    public IReadOnlyList<Blackout> Blackouts { get; init; } = [];

    /// <summary>Set while the one switch holds everything.</summary>
    public Pause? Paused { get; init; }

    /// <summary>Earlier pauses, oldest first.</summary>
    public IReadOnlyList<Pause> PastPauses { get; init; } = [];

    /// <summary>Words that must not go out, matched as whole words.</summary>
    public IReadOnlyList<string> ConfidentialTerms { get; init; } = [];

    /// <summary>Whose yes a post needs where its channel says nothing.</summary>
    public ApprovalRule Approval { get; init; }
}

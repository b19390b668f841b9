namespace Recruiting.Core.Channels;

/// <summary>What holds for the whole team, as it is written: whose yes a post needs, and words that must not go out.</summary>
public sealed record WorkspaceForm
{
    /// <summary>Default: <c>self</c>.</summary>
    public ApprovalRule? Approval { get; init; }

    /// <summary>Default: none.</summary>
    public IReadOnlyList<string>? ConfidentialTerms { get; init; }

    /// <summary>It as it is answered.</summary>
    public static WorkspaceForm Of(Workspace team) => new() { Approval = team.Approval, ConfidentialTerms = team.ConfidentialTerms };

    /// <summary>The team's settings with this in place of what they had.</summary>
    public Workspace On(Workspace team) => team with
    {
        Approval = Approval ?? ApprovalRule.Self,
        ConfidentialTerms = [.. (ConfidentialTerms ?? []).Select(t => t.Trim()).Where(t => t.Length > 0).Distinct()],
    };
}

namespace Recruiting.Core.Channels;

/// <summary>What holds for the whole team, as it is written: whose yes a post needs, and words that must not go out.</summary>
/// <param name="Approval">Default: <c>self</c>.</param>
/// <param name="ConfidentialTerms">Default: none.</param>
public sealed record WorkspaceForm(ApprovalRule? Approval, IReadOnlyList<string>? ConfidentialTerms)
{
    /// <summary>It as it is answered.</summary>
    public static WorkspaceForm Of(Workspace team) => new(team.Approval, team.ConfidentialTerms);

    /// <summary>The team's settings with this in place of what they had.</summary>
    public Workspace On(Workspace team) => team with
    {
        Approval = Approval ?? ApprovalRule.Self,
        ConfidentialTerms = [.. (ConfidentialTerms ?? []).Select(t => t.Trim()).Where(t => t.Length > 0).Distinct()],
    };
}

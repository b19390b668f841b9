namespace Recruiting.LinkedInSimulator;

/// <summary>An app that is registered with this LinkedIn. Its secret is shown to nobody.</summary>
public sealed record SimulatedApp
{
    /// <summary>What the consent page calls it; unique. It prefixes app-scoped ids.</summary>
    public required string Name { get; init; }

    /// <summary>Its public id.</summary>
    public required string ClientId { get; init; }

    /// <summary>What proves that it is this app.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>What its products let it ask for; asking for one more refuses all of them.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Where a member may be sent back to, compared to the letter (query left out).</summary>
    public IReadOnlyList<string> RedirectUris { get; init; } = [];

    /// <summary>Does it get refresh tokens? Self-serve apps do not.</summary>
    public bool GivesRefreshTokens { get; init; }

    /// <summary>The bare id that this app knows a member by: another app knows the same human by another.</summary>
    public string SubOf(SimulatedMember member) => $"{member.Id}-{Name}";

    /// <summary>Without the secret.</summary>
    public override string ToString() => $"app '{Name}' ({ClientId})";
}

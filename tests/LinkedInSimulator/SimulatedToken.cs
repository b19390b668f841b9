namespace Recruiting.LinkedInSimulator;

/// <summary>What LinkedIn thinks of a token.</summary>
public enum TokenState
{
    /// <summary>It works.</summary>
    Valid,

    /// <summary>401, service error 65602.</summary>
    Expired,

    /// <summary>401, service error 65601.</summary>
    Revoked,
}

/// <summary>An access token that this LinkedIn knows.</summary>
public sealed record SimulatedToken
{
    /// <summary>What it is called in logs; unique.</summary>
    public required string Name { get; init; }

    /// <summary>What goes behind <c>Bearer</c>; null lets the simulator make one up.</summary>
    public string? Value { get; init; }

    /// <summary>The bare id of the person it belongs to, as in <c>urn:li:person:{id}</c>.</summary>
    public required string Person { get; init; }

    /// <summary>What it may do. Default: all of what a sign-in and a Community Management app give together (LinkedIn makes two apps of these).</summary>
    public IReadOnlyList<string> Scopes { get; init; } =
        ["openid", "profile", "w_member_social", "w_organization_social", "r_organization_social"];

    /// <summary>The bare ids of the pages that the person administers, as in <c>urn:li:organization:{id}</c>.</summary>
    public IReadOnlyList<string> Pages { get; init; } = [];

    /// <summary>Valid unless said otherwise.</summary>
    public TokenState State { get; init; }

    /// <summary>When it expires; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Until then it is not known everywhere and a 401, as happens to a token that was just given; null for never.</summary>
    public DateTimeOffset? UnknownUntil { get; init; }

    /// <summary>The day whose API versions are active for its calls; null for that of all others. 2028 retires every version of 2026.</summary>
    public DateOnly? VersionsOn { get; init; }

    /// <summary>How old a post must be before the finder shows it to this token.</summary>
    public TimeSpan FindsAfter { get; init; }

    /// <summary>How often the finder leaves a post out before it shows it to this token.</summary>
    public int FindsAfterReads { get; init; }

    /// <summary>How old a post must be before this token can reach its comments.</summary>
    public TimeSpan CommentsAfter { get; init; }

    /// <summary>Its person's names, for userinfo.</summary>
    public string GivenName { get; init; } = "Sim";

    /// <inheritdoc cref="GivenName"/>
    public string FamilyName { get; init; } = "Member";

    /// <summary>The person as an author.</summary>
    public string PersonUrn => $"urn:li:person:{Person}";

    /// <summary>Has it this scope?</summary>
    public bool May(string scope) => Scopes.Contains(scope);

    /// <summary>Does its person administer this organization?</summary>
    public bool Administers(string urn) => Pages.Any(page => urn == $"urn:li:organization:{page}");

    /// <summary>The name only: a token's value is shown to nobody.</summary>
    public override string ToString() => $"token '{Name}' ({State})";
}

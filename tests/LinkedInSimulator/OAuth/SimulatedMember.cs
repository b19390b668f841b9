namespace Recruiting.LinkedInSimulator;

/// <summary>Somebody with an account at this LinkedIn.</summary>
/// <param name="Id">Their name at the sign-in.</param>
/// <param name="GivenName">Their given name.</param>
/// <param name="FamilyName">Their family name.</param>
/// <param name="Roles">What they may do with which pages.</param>
public sealed record SimulatedMember(string Id, string GivenName, string FamilyName, params IReadOnlyList<SimulatedRole> Roles)
{
    /// <summary>The bare ids of the pages that they may post for.</summary>
    public IReadOnlyList<string> Pages => [.. Roles.Where(r => r is { Approved: true, Posts: true }).Select(r => r.Organization)];
}

/// <summary>A member's role at a page.</summary>
/// <param name="Organization">The page's bare id.</param>
/// <param name="Role"><c>ADMINISTRATOR</c>, <c>CONTENT_ADMINISTRATOR</c>, <c>CONTENT_ADMIN</c>, <c>ANALYST</c>, …</param>
/// <param name="Approved">Is it in force?</param>
/// <param name="ByTarget">Is the page named in <c>organizationTarget</c> rather than in <c>organization</c>?</param>
public sealed record SimulatedRole(string Organization, string Role = "ADMINISTRATOR", bool Approved = true, bool ByTarget = false)
{
    internal bool Posts => Role is "ADMINISTRATOR" or "CONTENT_ADMINISTRATOR" or "CONTENT_ADMIN" or "DIRECT_SPONSORED_CONTENT_POSTER";
}

namespace Recruiting.Core.LinkedIn;

/// <summary>What is asked of a member, and no more than is used.</summary>
public static class LinkedInScopes
{
    /// <summary>To post under one's own name.</summary>
    public const string PostAsMember = "w_member_social";

    /// <summary>To post as a page.</summary>
    public const string PostAsPage = "w_organization_social";

    /// <summary>To read a page's own posts back.</summary>
    public const string ReadPage = "r_organization_social";

    /// <summary>To see which pages somebody has a role at.</summary>
    public const string PageRoles = "rw_organization_admin";

    /// <summary>What an app is asked for.</summary>
    public static IReadOnlyList<string> Asked(LinkedInAppKind app) => app == LinkedInAppKind.Page
        ? ["r_basicprofile", PostAsPage, ReadPage, PageRoles]
        : ["openid", "profile", PostAsMember];

    /// <summary>Those of them without which connecting is of no use.</summary>
    public static IReadOnlyList<string> Needed(LinkedInAppKind app) => app == LinkedInAppKind.Page
        ? [PostAsPage, PageRoles]
        : ["openid", "profile", PostAsMember];

    /// <summary>What was asked for and not granted, in the order of <see cref="Asked"/>.</summary>
    public static IReadOnlyList<string> Missing(LinkedInAppKind app, IEnumerable<string> granted) => [.. Asked(app).Except(granted, StringComparer.Ordinal)];

    /// <summary>Reads a list as LinkedIn writes it: with commas or with spaces (linkedin.md 3).</summary>
    public static IReadOnlyList<string> Read(string? list) =>
        [.. (list ?? "").Split([',', ' ', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
}

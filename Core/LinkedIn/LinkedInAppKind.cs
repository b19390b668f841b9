namespace Recruiting.Core.LinkedIn;

/// <summary>Which of the two apps: LinkedIn lets no single one have both kinds of products.</summary>
public enum LinkedInAppKind
{
    /// <summary>For people's own profiles: Sign In with LinkedIn, Share on LinkedIn.</summary>
    Profile,

    /// <summary>For pages: Community Management.</summary>
    Page,
}

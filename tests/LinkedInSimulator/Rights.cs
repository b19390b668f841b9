namespace Recruiting.LinkedInSimulator;

/// <summary>Who may do what with whose posts.</summary>
internal static class Rights
{
    /// <summary>Why this token may not write as this author; null where it may.</summary>
    public static IResult? WriteRefusal(SimulatedToken token, string author, string method, string version, string resource = "posts")
    {
        if (!token.May("w_member_social") && !token.May("w_organization_social")) return Errors.NotPermitted(resource, method, version);
        var allowed = author.StartsWith("urn:li:organization:", StringComparison.Ordinal)
            ? token.May("w_organization_social") && token.Administers(author)
            : token.May("w_member_social") && author == token.PersonUrn;
        return allowed ? null : Errors.AuthorNotAllowed;
    }

    /// <summary>Why this token may not read this author's posts; null where it may. Members' posts are closed to ordinary apps.</summary>
    public static IResult? ReadRefusal(SimulatedToken token, string author, string method, string version)
    {
        var allowed = author.StartsWith("urn:li:organization:", StringComparison.Ordinal)
            ? token.May("r_organization_social") && token.Administers(author)
            : token.May("r_member_social") && author == token.PersonUrn;
        return allowed ? null : Errors.NotPermitted("posts", method, version);
    }
}

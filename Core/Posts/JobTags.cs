namespace Recruiting.Core.Posts;

/// <summary>Which posts are job posts: those tagged <c>job</c>, <c>vacature</c> or <c>vacancy</c>, in whatever case, with or without <c>#</c>.</summary>
public static class JobTags
{
    private static readonly string[] Names = ["job", "vacature", "vacancy"];

    /// <summary>Is it a job post?</summary>
    public static bool IsJob(Post post) => post.Tags.Any(tag => Names.Contains(tag.Trim().TrimStart('#'), StringComparer.OrdinalIgnoreCase));
}

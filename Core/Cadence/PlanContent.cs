using System.Text.RegularExpressions;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Cadence;

/// <summary>What a post says, as far as the plan compares it.</summary>
/// <param name="Text">The number of its text.</param>
/// <param name="Links">Its link and those in its text, made comparable.</param>
internal sealed record PlanContent(int Text, IReadOnlyList<string> Links)
{
    public bool SharesLink(PlanContent other) => Links.Count > 0 && other.Links.Count > 0 && Links.Any(other.Links.Contains);
}

/// <summary>Reads links and hashtags out of a post.</summary>
internal static partial class PlanReading
{
    public static IReadOnlyList<string> Links(Post post) =>
        [.. Urls().Matches(post.Text).Select(m => m.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', ']', '"', '\'')).Append(post.Link ?? "")
            .Where(link => link.Length > 0).Select(Comparable).Distinct(StringComparer.Ordinal)];

    public static int Hashtags(Post post) => Tags().Count(post.Text);

    public static bool IsJob(Post post) => post.Tags.Any(tag =>
        tag.Equals("job", StringComparison.OrdinalIgnoreCase)
        || tag.Equals("vacature", StringComparison.OrdinalIgnoreCase)
        || tag.Equals("vacancy", StringComparison.OrdinalIgnoreCase));

    /// <summary>Two links are the same whatever their host's case, a slash at the end, or tracking (<c>utm_…</c>) they carry.</summary>
    internal static string Comparable(string link)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var uri)) return link;
        var query = string.Join('&', uri.Query.TrimStart('?').Split('&').Where(part => part.Length > 0 && !part.StartsWith("utm_", StringComparison.OrdinalIgnoreCase)));
        return $"{uri.GetLeftPart(UriPartial.Path).TrimEnd('/')}{(query.Length > 0 ? "?" : "")}{query}{uri.Fragment}";
    }

    [GeneratedRegex(@"https?://[^\s<>]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Urls();

    // A hashtag begins a word: not the # of "C#", nor that of an address.
    [GeneratedRegex(@"(?<![\w&/#])#\w*\p{L}\w*", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}

using System.Runtime.CompilerServices;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Cadence;

/// <summary>What a post says, as far as the plan compares it.</summary>
/// <param name="Text">The number of its text.</param>
/// <param name="Links">Its link and those in its text, made comparable.</param>
internal sealed record PlanContent(int Text, IReadOnlyList<string> Links)
{
    public bool SharesLink(PlanContent other) => Links.Count > 0 && other.Links.Count > 0 && Links.Any(other.Links.Contains);
}

/// <summary>Reads the links out of a post, so that they can be compared.</summary>
internal static class PlanReading
{
    // Keyed by the string object: a text that is planned with often is read once, and nothing is kept longer than its text.
    private static readonly ConditionalWeakTable<string, IReadOnlyList<string>> InText = [], OfLink = [];

    public static IReadOnlyList<string> Links(Post post)
    {
        var inText = InText.GetValue(post.Text, static text => [.. WebAddresses.In(text).Select(Comparable).Distinct(StringComparer.Ordinal)]);
        if (string.IsNullOrEmpty(post.Link)) return inText;
        var own = OfLink.GetValue(post.Link, static link => [Comparable(link)]);
        return inText.Count == 0 ? own : [.. inText.Union(own, StringComparer.Ordinal)];
    }

    /// <summary>Two links are the same whatever their host's case, a slash at the end, or tracking (<c>utm_…</c>) they carry.</summary>
    internal static string Comparable(string link)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var uri)) return link;
        var query = string.Join('&', uri.Query.TrimStart('?').Split('&').Where(part => part.Length > 0 && !part.StartsWith("utm_", StringComparison.OrdinalIgnoreCase)));
        return $"{uri.GetLeftPart(UriPartial.Path).TrimEnd('/')}{(query.Length > 0 ? "?" : "")}{query}{uri.Fragment}";
    }
}

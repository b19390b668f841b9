using System.Text.RegularExpressions;

namespace Recruiting.Core.LinkedIn;

/// <summary>Finds the URNs of posts in what LinkedIn answers.</summary>
internal static partial class PostUrn
{
    /// <summary>The URN that a create's id header holds, percent-encoded (as Rest.li may) or not; null for anything but a share or ugcPost.</summary>
    public static string? FromId(string? id) =>
        id is not null && Uri.UnescapeDataString(id.Trim()) is var urn && Created().IsMatch(urn) ? urn : null;

    /// <summary>The URN that <c>Content is a duplicate of …</c> names; null where it names no post (a person is no proof).</summary>
    public static string? FromDuplicate(string? message) =>
        message is not null && Duplicate().Match(message) is { Success: true } match ? match.Groups["urn"].Value : null;

    [GeneratedRegex(@"\Aurn:li:(?:share|ugcPost):[0-9]+\z")]
    private static partial Regex Created();

    [GeneratedRegex(@"\bduplicate of (?<urn>urn:li:(?:share|ugcPost|activity):[0-9]+)(?![0-9A-Za-z])")]
    private static partial Regex Duplicate();
}

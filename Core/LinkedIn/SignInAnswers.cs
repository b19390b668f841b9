using System.Globalization;
using System.Text.Json;
using NodaTime;

namespace Recruiting.Core.LinkedIn;

/// <summary>Reads what LinkedIn answers about tokens, people and pages. Pure.</summary>
internal static class SignInAnswers
{
    private const string Organization = "urn:li:organization:";

    // Of those who have one of these, LinkedIn takes a post for the page (Posts API, "who may post"). The list of roles has been seen with both spellings.
    private static readonly string[] Posting = ["ADMINISTRATOR", "CONTENT_ADMINISTRATOR", "CONTENT_ADMIN"];

    // LinkedIn speaks of 60 and 365 days. Anything beyond ten years is a slip of somebody's (incidents.md: 31 years).
    private static readonly Duration Longest = Duration.FromDays(3650);

    /// <summary>The tokens of an answer that came at an instant.</summary>
    public static GrantedTokens Tokens(JsonElement root, Instant now)
    {
        var access = root.Text("access_token") ?? throw SignInFaults.Unreadable("access_token");
        var lasts = Seconds(root, "expires_in") ?? throw SignInFaults.Unreadable("expires_in");
        return new(access, now + lasts, LinkedInScopes.Read(root.Text("scope")))
        {
            RefreshToken = root.Text("refresh_token"),
            RefreshEndsAt = Seconds(root, "refresh_token_expires_in") is { } more ? now + more : null,
        };
    }

    /// <summary>How a token stands.</summary>
    public static TokenStanding Standing(JsonElement root) => new(
        root.TryGetProperty("active", out var active) && active.ValueKind == JsonValueKind.True,
        root.Text("status"),
        root.TryGetProperty("expires_at", out var at) && at.ValueKind == JsonValueKind.Number && at.TryGetInt64(out var seconds) && seconds is > 0 and < 9_999_999_999 ? Instant.FromUnixTimeSeconds(seconds) : null,
        LinkedInScopes.Read(root.Text("scope")));

    /// <summary>Whom <c>/v2/userinfo</c> or <c>/v2/me</c> tells of.</summary>
    public static SignedInMember Who(JsonElement root)
    {
        var id = root.Text("sub") ?? root.Text("id") ?? throw SignInFaults.Unreadable("sub");
        var urn = $"urn:li:person:{id}";
        if (!Ids.IsUrn(urn)) throw SignInFaults.Unreadable("sub");
        var name = root.Text("name") ?? string.Join(' ', new[] { root.Text("localizedFirstName"), root.Text("localizedLastName") }.OfType<string>());
        return new(urn, name.Length > 0 ? name : null);
    }

    /// <summary>The pages of one answer of the list of roles that the member may post for, without names, and whether more follow.</summary>
    public static (IReadOnlyList<MemberPage> Pages, int Elements, bool More) Roles(JsonElement root)
    {
        if (!root.TryGetProperty("elements", out var elements) || elements.ValueKind != JsonValueKind.Array) throw SignInFaults.Unreadable("elements");
        var pages = new List<MemberPage>();
        foreach (var element in elements.EnumerateArray())
        {
            if ((element.Text("organization") ?? element.Text("organizationTarget")) is { } urn
                && urn.StartsWith(Organization, StringComparison.Ordinal) && urn[Organization.Length..].All(char.IsAsciiDigit)
                && element.Text("role") is { } role && Posting.Contains(role)
                && element.Text("state") is null or "APPROVED") pages.Add(new(urn, null, role));
        }

        var more = root.TryGetProperty("paging", out var paging) && paging.ValueKind == JsonValueKind.Object && paging.TryGetProperty("links", out var links) && links.ValueKind == JsonValueKind.Array
            && links.EnumerateArray().Any(l => l.Text("rel") == "next");
        return (pages, elements.GetArrayLength(), more);
    }

    /// <summary>The names of a lookup, by bare id.</summary>
    public static Dictionary<string, string> Names(JsonElement root)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!root.TryGetProperty("results", out var results) || results.ValueKind != JsonValueKind.Object) return names;
        foreach (var one in results.EnumerateObject())
        {
            if (one.Value.Text("localizedName") is { } name) names[one.Name] = name;
        }

        return names;
    }

    /// <summary>The number at the end of a page's URN.</summary>
    public static string BareId(string urn) => urn[Organization.Length..];

    private static Duration? Seconds(JsonElement of, string name)
    {
        if (!of.TryGetProperty(name, out var value)) return null;
        long? seconds = value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetInt64(out var number) => number,
            JsonValueKind.String when long.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
            _ => null,
        };
        return seconds is >= 0 && seconds <= Longest.TotalSeconds ? Duration.FromSeconds(seconds.Value) : throw SignInFaults.Unreadable(name);
    }
}

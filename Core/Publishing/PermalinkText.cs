using System.Globalization;
using System.Text.RegularExpressions;

namespace Recruiting.Core.Publishing;

/// <summary>Finds the post that a pasted text is the address of.</summary>
internal static partial class PermalinkText
{
    private const int Longest = 4096;
    private const string Highlighted = "highlightedUpdateUrn=";

    public static Permalink Read(string text, CultureInfo language)
    {
        text = text.Trim().Trim('\uFEFF', '\u200B', '<', '>').Trim();
        if (text.Length == 0) throw Fault("permalink.missing", language);
        if (text.Length > Longest || text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))) throw Fault("permalink.invalid", language);

        if (text.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("urn%3A", StringComparison.OrdinalIgnoreCase))
            return OfUrn(text, language);

        var url = Address(text) ?? throw Fault("permalink.invalid", language);
        var host = url.Host.TrimEnd('.').ToLowerInvariant();
        if (host is "lnkd.in" or "www.lnkd.in") throw Fault("permalink.short", language);
        if (host != "linkedin.com" && !host.EndsWith(".linkedin.com", StringComparison.Ordinal)) throw Fault("permalink.not-linkedin", language, host);

        var path = Uri.UnescapeDataString(url.AbsolutePath).Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (path is [var feed, var update, var urn] && Is(feed, "feed") && Is(update, "update")) return OfUrn(urn, language);
        if (path is [var posts, var slug] && Is(posts, "posts"))
            return Of(Slug().Match(slug)) ?? throw Fault("permalink.invalid", language);

        // Notifications, and the share dialogue of a group, lead to a page that has the post on top.
        var highlighted = url.Query.TrimStart('?').Split('&').FirstOrDefault(p => p.StartsWith(Highlighted, StringComparison.OrdinalIgnoreCase));
        if (highlighted is not null) return OfUrn(highlighted[Highlighted.Length..], language);
        throw Fault("permalink.not-a-post", language);
    }

    /// <summary>A whole http(s) address, read with its scheme or without, on the usual port and without a user; or null.</summary>
    private static Uri? Address(string text)
    {
        if (!text.Contains("://", StringComparison.Ordinal)) text = "https://" + text.TrimStart('/');
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            && url.IsDefaultPort && url.UserInfo.Length == 0
            ? url
            : null;
    }

    private static Permalink OfUrn(string text, CultureInfo language)
    {
        var urn = Uri.UnescapeDataString(text).TrimEnd('/');
        return Of(Urn().Match(urn))
            ?? throw Fault(OtherUrn().IsMatch(urn) ? "permalink.not-a-post" : "permalink.invalid", language);
    }

    private static Permalink? Of(Match match)
    {
        if (!match.Success || !long.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        return match.Groups["group"].Success
            ? new("groupPost", number, match.Groups["group"].Value)
            : Kinds.FirstOrDefault(k => Is(k, match.Groups["kind"].Value)) is { } kind ? new(kind, number) : null;
    }

    private static readonly string[] Kinds = ["activity", "share", "ugcPost"];

    private static bool Is(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private static PresenceException Fault(string code, CultureInfo language, params object[] args) =>
        PresenceException.Invalid(code, PermalinkTexts.Of(language, code, args), "permalink");

    [GeneratedRegex(@"\Aurn:li:(?:(?<kind>activity|share|ugcPost):|groupPost:(?<group>[1-9][0-9]{0,18})-)(?<number>[1-9][0-9]{0,18})(?:[?#].*)?\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Urn();

    /// <summary>Such as a group, a person, a company or a comment.</summary>
    [GeneratedRegex(@"\Aurn:li:(?!(?:activity|share|ugcPost|groupPost):)[a-z]+:.", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherUrn();

    /// <summary>The last kind and number count: words of the title stand before them.</summary>
    [GeneratedRegex(@"\A(?:.*[-_])?(?:(?<kind>activity|share|ugcPost)-|groupPost-(?<group>[1-9][0-9]{0,18})-)(?<number>[1-9][0-9]{0,18})(?:-[A-Za-z0-9_-]{1,10})?\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Slug();
}

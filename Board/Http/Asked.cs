using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruiting.Core;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Http;

/// <summary>What requests ask for, beside their bodies.</summary>
public static class Asked
{
    /// <summary>The cookie in which a reader's choice of language is kept.</summary>
    public const string LanguageCookie = "language";

    private const int MostItems = 1000;

    /// <summary>The version that the caller saw (<c>If-Match</c>); null where the last write wins.</summary>
    public static string? IfMatch(HttpContext context)
    {
        var tag = context.Request.Headers.IfMatch.ToString().Trim();
        if (tag.Length == 0 || tag == "*") return null;
        return tag.Replace("W/", "", StringComparison.Ordinal).Trim('"');
    }

    /// <summary>Checks what RFC 9110 lets a caller ask of the thing as it is: <c>If-Match: *</c> that it is there, <c>If-None-Match: *</c> that it is not.</summary>
    /// <param name="context">The request.</param>
    /// <param name="exists">Is it there?</param>
    /// <exception cref="PresenceException"><c>request.precondition</c> (412).</exception>
    public static void CheckExistence(HttpContext context, bool exists)
    {
        var headers = context.Request.Headers;
        if (!exists && headers.IfMatch.ToString().Trim() == "*") throw new PresenceException(FaultKind.Changed, "request.precondition", "There is no such thing, and 'If-Match: *' asks for one. Leave the header out to make it.");
        if (exists && headers.IfNoneMatch.ToString().Trim() == "*") throw new PresenceException(FaultKind.Changed, "request.precondition", "It is there already, and 'If-None-Match: *' asks that it is not. Leave the header out to replace it.");
    }

    /// <summary>Sets the answer's <c>ETag</c>.</summary>
    public static void SetETag(HttpContext context, string version) => context.Response.Headers.ETag = $"\"{version}\"";

    /// <summary>English or Dutch: by the reader's own setting, else by what was chosen in this browser, else by <c>Accept-Language</c>, else the configured one.</summary>
    /// <param name="context">The request.</param>
    /// <param name="options">The configuration.</param>
    /// <param name="reader">Who reads; null for whoever was let in at the gate.</param>
    public static CultureInfo Language(HttpContext context, PresenceOptions options, Actor? reader = null)
    {
        var chosen = Known((reader ?? context.Features.Get<Actor>())?.ReadsIn) ?? Known(context.Request.Cookies[LanguageCookie]);
        if (chosen is not null) return chosen;
        foreach (var accepted in context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(a => a.Quality ?? 1))
        {
            if (Known(accepted.Value.Value) is { } known) return known;
        }

        return Known(options.Language) ?? CultureInfo.GetCultureInfo("en");
    }

    /// <summary><c>?top=</c>: how many items at most; 100 unless asked.</summary>
    public static int Top(HttpContext context)
    {
        if (context.Request.Query["top"].ToString() is not { Length: > 0 } text) return 100;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top is >= 1 and <= MostItems
            ? top
            : throw PresenceException.Invalid("request.top-invalid", $"'top' is a whole number from 1 to {MostItems}.", "top");
    }

    /// <summary>A query switch: true, false, or (absent) false.</summary>
    public static bool Flag(HttpContext context, string name) => context.Request.Query[name].ToString() switch
    {
        "" => false,
        "true" or "True" or "1" => true,
        "false" or "False" or "0" => false,
        _ => throw PresenceException.Invalid("request.flag-invalid", $"'{name}' is true or false.", name),
    };

    /// <summary>A query value that is a local date or an instant; null where absent.</summary>
    public static RangeEnd? Range(HttpContext context, string name)
    {
        if (context.Request.Query[name].ToString() is not { Length: > 0 } text) return null;
        // A plus that was not percent-encoded arrives as a space.
        return RangeEnd.TryParse(text.Replace(' ', '+')) ?? throw PresenceException.Invalid("request.date-invalid", $"'{name}' is a local date (2026-11-24) or an instant (2026-11-24T07:30:00Z).", name);
    }

    private static CultureInfo? Known(string? language) => language?.Split('-')[0].ToLowerInvariant() switch
    {
        "nl" => CultureInfo.GetCultureInfo("nl-NL"),
        "en" => CultureInfo.GetCultureInfo("en-GB"),
        _ => null,
    };
}

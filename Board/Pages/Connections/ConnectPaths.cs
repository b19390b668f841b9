using Microsoft.AspNetCore.Http;
using Recruiting.Board.Http;
using Recruiting.Core.Connections;

namespace Recruiting.Board.Pages.Connections;

/// <summary>Where connecting happens.</summary>
internal static class ConnectPaths
{
    /// <summary>Where LinkedIn sends members back to; registered with both apps, to the letter.</summary>
    internal const string Back = "/connect/linkedin";

    /// <summary>The cookie that ties an answer of LinkedIn's to the browser that asked.</summary>
    internal const string Cookie = "connect";

    /// <summary><c>{root}/channels/{id}</c> or <c>{root}/colleagues/{id}</c>.</summary>
    internal static string Of(string root, ConnectionOwner owner) => $"{root}/{(owner.OfChannel ? "channels" : "colleagues")}/{Uri.EscapeDataString(owner.Id)}";

    /// <summary><see cref="Back"/> in full: shown, sent to LinkedIn, and named again for the tokens, always the same.</summary>
    internal static string Redirect(this PublicAddress address, HttpRequest request) => address.Of(request) + Back;

    /// <summary>How the cookie is set and taken away: no script reads it, it comes along when LinkedIn sends the member back, and no other site's form brings it.</summary>
    internal static CookieOptions CookieOptions(this PublicAddress address, HttpRequest request, TimeSpan? lives = null) => new()
    {
        Path = "/connect",
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = address.Of(request).StartsWith("https:", StringComparison.Ordinal),
        MaxAge = lives,
    };
}

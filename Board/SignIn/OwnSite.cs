using Microsoft.AspNetCore.Http;

namespace Recruiting.Board.SignIn;

/// <summary>Tells what another site's page asks for in a reader's name (cross-site request forgery).</summary>
/// <remarks>A page on the web can make a browser send requests to loopback, and to Azure with the session's cookie. Browsers say so in <c>Sec-Fetch-Site</c>
/// (Fetch Metadata), older ones in <c>Origin</c>; programs say neither.</remarks>
internal static class OwnSite
{
    /// <summary>Does another site ask for a change? Reading is allowed: it cannot see the answer.</summary>
    internal static bool IsForeign(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)) return false;
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site) return site is not ("same-origin" or "none");
        return request.Headers.Origin.ToString() is { Length: > 0 } origin
            && (!Uri.TryCreate(origin, UriKind.Absolute, out var from) || !from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}

using System.Net;
using Recruiting.Board.Http;
using Recruiting.Core;

namespace Recruiting.Desk;

/// <summary>Answers only to this computer's own names, and refuses what another site's page asks for.</summary>
/// <remarks>A page on the web can make a browser send requests to loopback (cross-site forgery), or rebind its own name to it (DNS rebinding).
/// The first is told by <c>Sec-Fetch-Site</c> and <c>Origin</c>, the second by <c>Host</c>.</remarks>
public static class ThisComputerOnly
{
    /// <summary>Adds the two checks.</summary>
    public static void UseThisComputerOnly(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        if (!IsOwn(request.Host.Host))
        {
            await Problems.WriteAsync(context, PresenceException.Invalid("host.unknown", "The Desk answers only to localhost, 127.0.0.1 and [::1].")).ConfigureAwait(false);
            return;
        }

        if (IsForeign(request))
        {
            await Problems.WriteAsync(context, new PresenceException(FaultKind.Forbidden, "request.cross-site", "Another site asked for this. Open the board itself and do it there.")).ConfigureAwait(false);
            return;
        }

        await next(context).ConfigureAwait(false);
    });

    private static bool IsOwn(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    private static bool IsForeign(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)) return false;
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site) return site is not ("same-origin" or "none");
        return request.Headers.Origin.ToString() is { Length: > 0 } origin
            && (!Uri.TryCreate(origin, UriKind.Absolute, out var from) || !from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}

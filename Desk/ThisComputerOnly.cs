using System.Net;
using Recruiting.Board.Http;
using Recruiting.Core;

namespace Recruiting.Desk;

/// <summary>Answers only to this computer's own names.</summary>
/// <remarks>A page on the web can rebind its own name to loopback (DNS rebinding); <c>Host</c> tells. What another site's page asks for is refused by the Board itself.</remarks>
public static class ThisComputerOnly
{
    /// <summary>Adds the check.</summary>
    public static void UseThisComputerOnly(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!IsOwn(context.Request.Host.Host))
        {
            await Problems.WriteAsync(context, PresenceException.Invalid("host.unknown", "The Desk answers only to localhost, 127.0.0.1 and [::1].")).ConfigureAwait(false);
            return;
        }

        await next(context).ConfigureAwait(false);
    });

    private static bool IsOwn(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}

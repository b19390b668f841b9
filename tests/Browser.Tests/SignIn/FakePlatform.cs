using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Recruiting.Board.Tests.SignIn;

namespace Recruiting.Browser.Tests.SignIn;

/// <summary>App Service Authentication as a browser meets it: it takes the principal's header from whoever comes from outside and sets its own by a session's cookie.</summary>
public sealed class FakePlatform
{
    private const string Cookie = "AppServiceAuthSession";

    /// <summary>Who signs in; the admin of the configuration unless said.</summary>
    public string Who { get; set; } = "admin";

    /// <summary>Ends every session.</summary>
    public void EndSessions() => session = Guid.NewGuid().ToString();

    private string session = "first";

    /// <summary>Stands before the Board.</summary>
    internal void Stand(WebApplication app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        var name = AzureBoard.As(Who).Split(": ");
        request.Headers.Remove(name[0]);
        if (request.Path.StartsWithSegments("/.auth", out var what))
        {
            if (what == "/login/aad") context.Response.Cookies.Append(Cookie, session, new() { HttpOnly = true });
            else context.Response.Cookies.Delete(Cookie);
            context.Response.Redirect(request.Query[what == "/login/aad" ? "post_login_redirect_uri" : "post_logout_redirect_uri"].ToString());
            return;
        }

        if (request.Cookies[Cookie] == session) request.Headers[name[0]] = name[1];
        await next(context);
    });
}

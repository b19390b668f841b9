using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Recruiting.Board.Tests.SignIn;

namespace Recruiting.Browser.Tests.SignIn;

/// <summary>App Service Authentication as a browser meets it: it takes the principal's header from whoever comes from outside and sets its own by a session's cookie;
/// signing in goes by a page of another site, as Entra ID's is (<c>localhost</c> and <c>127.0.0.1</c> are two sites to a browser).</summary>
public sealed class FakePlatform
{
    /// <summary>Signs in without going by the other site.</summary>
    public const string AtOnce = "/.auth/login/aad/callback?post_login_redirect_uri=";

    private const string Cookie = "AppServiceAuthSession";

    private string session = "first";

    /// <summary>Who signs in; the admin of the configuration unless said.</summary>
    public string Who { get; set; } = "admin";

    /// <summary>Ends every session.</summary>
    public void EndSessions() => session = Guid.NewGuid().ToString();

    /// <summary>Stands before the Board.</summary>
    internal void Stand(WebApplication app) => app.Use(async (context, next) =>
    {
        var (request, response) = (context.Request, context.Response);
        var header = AzureBoard.As(Who).Split(": ");
        request.Headers.Remove(header[0]);
        var here = $"127.0.0.1:{request.Host.Port}";
        switch (request.Path.Value)
        {
            case "/.auth/login/aad":
                response.Redirect($"http://localhost:{request.Host.Port}/entra{request.QueryString}");
                break;
            case "/entra":
                response.ContentType = "text/html";
                await response.WriteAsync($"<title>Entra ID</title><meta http-equiv=refresh content=\"0; url=http://{here}/.auth/login/aad/callback{request.QueryString}\">");
                break;
            case "/.auth/login/aad/callback":
                response.Cookies.Append(Cookie, session, new() { HttpOnly = true });
                response.Redirect(request.Query["post_login_redirect_uri"].ToString());
                break;
            case "/.auth/logout":
                response.Cookies.Delete(Cookie);
                response.Redirect(request.Query["post_logout_redirect_uri"].ToString());
                break;
            default:
                if (request.Cookies[Cookie] == session) request.Headers[header[0]] = header[1];
                await next(context);
                break;
        }
    });
}

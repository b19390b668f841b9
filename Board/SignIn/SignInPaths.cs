using Microsoft.AspNetCore.Http;

namespace Recruiting.Board.SignIn;

/// <summary>Where the platform signs people in and out.</summary>
internal static class SignInPaths
{
    /// <summary>The page that a sign-in in another tab ends on.</summary>
    internal const string SignedIn = "/signed-in";

    /// <summary>Signs out, and comes back to the board.</summary>
    internal const string SignOut = "/.auth/logout?post_logout_redirect_uri=%2F";

    /// <summary>Signs in, and comes back to a path of the board.</summary>
    internal static string SignIn(string back) => "/.auth/login/aad?post_login_redirect_uri=" + Uri.EscapeDataString(back);

    /// <summary>Path and query that were asked for; the board's first page where going there again is no reading.</summary>
    internal static string Asked(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) ? request.PathBase.ToUriComponent() + request.Path.ToUriComponent() + request.QueryString.ToUriComponent() : "/";
}

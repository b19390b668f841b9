using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Recruiting.LinkedInSimulator;

/// <summary><c>/oauth/v2/accessToken</c>, <c>introspectToken</c> and <c>revoke</c>.</summary>
internal static class TokenCalls
{
    public static void MapTokenCalls(this IEndpointRouteBuilder app, Simulator simulator)
    {
        app.MapPost("/oauth/v2/accessToken", (HttpContext http) => With(http, simulator, Give));
        app.MapPost("/oauth/v2/introspectToken", (HttpContext http) => With(http, simulator, Introspect));
        app.MapPost("/oauth/v2/revoke", (HttpContext http) => With(http, simulator, Revoke));
    }

    private static IResult With(HttpContext http, Simulator simulator, Func<Dictionary<string, StringValues>, SimulatedApp, Simulator, IResult> then)
    {
        if (http.Request.ContentType?.Split(';')[0].Trim() != "application/x-www-form-urlencoded") return Refused(400, "invalid_request", "A required parameter \"client_id\" is missing");
        var form = QueryHelpers.ParseQuery(http.Body());
        var app = simulator.SignIn.FindApp(form.GetValueOrDefault("client_id"));
        return app is null || form.GetValueOrDefault("client_secret") != app.ClientSecret ? Refused(401, "invalid_client", "Client authentication failed") : then(form, app, simulator);
    }

    private static IResult Give(Dictionary<string, StringValues> form, SimulatedApp app, Simulator simulator)
    {
        var (book, now) = (simulator.SignIn, simulator.Options.Clock.GetUtcNow());
        var again = form.GetValueOrDefault("grant_type") == "refresh_token";
        if (!again && form.GetValueOrDefault("grant_type") != "authorization_code") return Refused(400, "invalid_request", "A required parameter \"grant_type\" is missing");
        var grant = again ? book.ByRefresh(form.GetValueOrDefault("refresh_token"), app) : book.Redeem(form.GetValueOrDefault("code"), app, form.GetValueOrDefault("redirect_uri"));
        if (grant is null)
        {
            return again
                ? Refused(400, "invalid_request", "The provided authorization grant or refresh token is invalid, expired or revoked")
                : Refused(400, "invalid_request", "Unable to retrieve access token: appid/redirect uri/code verifier does not match authorization code. Or authorization code expired. Or external member binding exists");
        }

        var (access, lives) = book.Issue(grant, again);
        var answer = new JsonObject { ["access_token"] = access, ["expires_in"] = (long)lives.TotalSeconds, ["scope"] = string.Join(book.Switches.ScopeSeparator, grant.Scopes), ["token_type"] = "Bearer" };
        if (grant.Refresh is not null)
        {
            answer["refresh_token"] = grant.Refresh;
            answer["refresh_token_expires_in"] = (long)(grant.RefreshEndsAt - now).TotalSeconds;
        }

        return Results.Json(answer, Errors.Json);
    }

    private static IResult Introspect(Dictionary<string, StringValues> form, SimulatedApp app, Simulator simulator)
    {
        var value = form.GetValueOrDefault("token").ToString();
        if (simulator.SignIn.GrantOf(value) is not { } grant || grant.App.Name != app.Name || simulator.Tokens.Find(value) is not { } token) return Results.Json(new { active = false }, Errors.Json);
        var now = simulator.Options.Clock.GetUtcNow();
        var status = grant.Revoked || token.State == TokenState.Revoked ? "revoked" : token.ExpiresAt <= now ? "expired" : "active";
        return Results.Json(
            new
            {
                active = status == "active",
                client_id = app.ClientId,
                authorized_at = grant.At.ToUnixTimeSeconds(),
                created_at = grant.At.ToUnixTimeSeconds(),
                status,
                expires_at = token.ExpiresAt?.ToUnixTimeSeconds(),
                scope = string.Join(',', grant.Scopes),
                auth_type = "3L",
            },
            Errors.Json);
    }

    private static IResult Revoke(Dictionary<string, StringValues> form, SimulatedApp app, Simulator simulator)
    {
        var token = form.GetValueOrDefault("token").ToString();
        if (simulator.SignIn.GrantOf(token)?.App.Name != app.Name) return Refused(400, "invalid_request", "The token is not one of this application");
        simulator.SignIn.Revoke(token);
        return Results.Ok();
    }

    private static IResult Refused(int status, string error, string words) => Results.Json(new { error, error_description = words }, Errors.Json, statusCode: status);
}

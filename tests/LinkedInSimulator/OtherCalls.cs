using System.Text.Json.Nodes;

namespace Recruiting.LinkedInSimulator;

/// <summary>Who the token belongs to, and what LinkedIn refuses whoever asks.</summary>
internal static class OtherCalls
{
    public static void MapOtherCalls(this IEndpointRouteBuilder app)
    {
        app.MapGet("/v2/userinfo", UserInfo);
        app.MapGet("/v2/me", Me);

        // Group posts are for approved compliance partners.
        app.MapPost("/v2/ugcPosts", () => Errors.NotPermitted("ugcPosts", "CREATE", null));

        // Ordinary member tokens read no comments.
        app.MapGet("/rest/socialActions/{urn}/comments", (HttpContext http) => Errors.NotPermitted("socialActions", "GET_ALL", http.Version()));
        app.MapFallback((HttpContext http) => Errors.NotFound(http.Request.Path));
    }

    private static IResult UserInfo(HttpContext http)
    {
        var token = http.Token();
        if (!token.May("openid") || !token.May("profile")) return Errors.NotPermitted("userinfo", "GET", null);
        return Results.Json(
            new JsonObject
            {
                ["sub"] = token.Person,
                ["name"] = $"{token.GivenName} {token.FamilyName}",
                ["given_name"] = token.GivenName,
                ["family_name"] = token.FamilyName,
                ["locale"] = new JsonObject { ["country"] = "NL", ["language"] = "nl" },
            },
            Errors.Json);
    }

    private static IResult Me(HttpContext http)
    {
        var token = http.Token();
        return token.May("r_basicprofile")
            ? Results.Json(new { id = token.Person, localizedFirstName = token.GivenName, localizedLastName = token.FamilyName }, Errors.Json)
            : Errors.NotPermitted("me", "GET", null);
    }
}

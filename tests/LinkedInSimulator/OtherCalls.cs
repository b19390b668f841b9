using System.Text.Json.Nodes;

namespace Recruiting.LinkedInSimulator;

/// <summary>Who the token belongs to, and what LinkedIn refuses whoever asks.</summary>
internal static class OtherCalls
{
    public static void MapOtherCalls(this IEndpointRouteBuilder app, Simulator simulator)
    {
        app.MapGet("/v2/userinfo", UserInfo);
        app.MapGet("/v2/me", Me);

        // Group posts are for approved compliance partners.
        app.MapPost("/v2/ugcPosts", () => Errors.NotPermitted("ugcPosts", "CREATE", null));

        // Ordinary member tokens read no comments.
        app.MapGet("/rest/socialActions/{urn}/comments", (HttpContext http, string urn) => Comments(http, simulator, urn));
        app.MapFallback((HttpContext http) => Errors.NotFound(http.Request.Path));
    }

    // Right after publishing a post cannot be commented on yet.
    private static IResult Comments(HttpContext http, Simulator simulator, string urn)
    {
        if (!http.Token().May("r_organization_social_feed")) return Errors.NotPermitted("socialActions", "GET_ALL", http.Version());
        var young = simulator.Posts.Find(urn) is not { } post || simulator.Options.Clock.GetUtcNow() - post.CreatedAt < http.Token().CommentsAfter;
        return young ? Errors.NoCommentsYet(urn) : Results.Json(new JsonObject { ["elements"] = new JsonArray(), ["paging"] = new JsonObject { ["start"] = 0, ["count"] = 10 } }, Errors.Json);
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

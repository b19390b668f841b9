using System.Globalization;
using System.Text.Encodings.Web;

namespace Recruiting.LinkedInSimulator;

/// <summary><c>/_groups/{id}</c>: a group's page, for people; and what its admin does behind it.</summary>
internal static class GroupPages
{
    public static void MapGroupPages(this IEndpointRouteBuilder app, Simulator simulator)
    {
        app.MapGet("/_groups/{group}", (string group) => Page(group, simulator.Groups.In(group)));
        app.MapPost("/_groups/{group}", async (string group, HttpRequest request) =>
        {
            var text = (await request.ReadFormAsync())["text"].ToString();
            return text.Length == 0 ? Results.BadRequest() : Results.Json(simulator.Groups.Place(group, text), Errors.Json, statusCode: 201);
        }).DisableAntiforgery();
        app.MapPost("/_admin/groups/{group}/moderate", (string group) =>
        {
            simulator.Groups.Moderate(group);
            return Results.NoContent();
        });
        app.MapPost("/_admin/groups/posts/{activity:long}/{decision}", (long activity, string decision) =>
            decision is "approve" or "reject" && simulator.Groups.Decide(activity, decision == "approve") ? Results.NoContent() : Results.NotFound());
    }

    // What a member sees: visible posts with their links; the author's own pending ones without.
    private static IResult Page(string group, IReadOnlyList<SimulatedGroupPost> posts)
    {
        var items = posts.Where(p => p.State is GroupPostState.Visible or GroupPostState.Pending).Select(p => p.State == GroupPostState.Visible
            ? $"<li><a href=\"{p.Permalink}\">{Text(p.Text)}</a></li>"
            : $"<li>{Text(p.Text)} (Pending)</li>");
        return Results.Text(
            string.Create(CultureInfo.InvariantCulture, $"<!doctype html><title>Group {Text(group)}</title><form method=\"post\"><textarea name=\"text\"></textarea><button>Post</button></form><ul>{string.Concat(items)}</ul>"),
            "text/html");
    }

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}

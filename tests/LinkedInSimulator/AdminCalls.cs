namespace Recruiting.LinkedInSimulator;

/// <summary>What LinkedIn does not have: <c>/_admin</c>, to set this one up and look behind its page.</summary>
internal static class AdminCalls
{
    public static void MapAdminCalls(this IEndpointRouteBuilder app, Simulator simulator)
    {
        var admin = app.MapGroup("/_admin");
        admin.MapGet("/posts", () => simulator.Posts.Visible.Select(p => new { p.Urn, p.Author, p.Rendered, p.Stored, p.Link, p.CreatedAt, p.Cut, Media = ShownMedia.Of(p, simulator.Assets) }));
        admin.MapPost("/media", (MediaPlan plan) =>
        {
            simulator.Assets.Plan(plan);
            return Results.Json(plan, statusCode: 201);
        });
        admin.MapGet("/requests", () => simulator.Requests.All);

        admin.MapGet("/tokens", () => simulator.Tokens.All.Select(t => t with { Value = null }));
        admin.MapPost("/tokens", (SimulatedToken token) => Results.Json(simulator.Tokens.Put(token), statusCode: 201));

        admin.MapPost("/redirects", (AllowedRedirect redirect) =>
        {
            simulator.SignIn.AllowRedirect(redirect.Address);
            return Results.NoContent();
        });

        admin.MapGet("/faults", () => simulator.Faults.Pending);
        admin.MapPost("/faults", (SimulatedFault fault) => Results.Json(simulator.Faults.Add(fault).Fault, statusCode: 201));
        admin.MapDelete("/faults", () =>
        {
            simulator.Faults.Clear();
            return Results.NoContent();
        });
    }
}

/// <summary>An address that both apps may send members back to.</summary>
internal sealed record AllowedRedirect(string Address);

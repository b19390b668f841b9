using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Recruiting.LinkedInSimulator;

/// <summary>Which pages a member has a role at, and what the pages are called.</summary>
internal static partial class OrganizationCalls
{
    private static readonly string[] Known = ["q", "state", "role", "count", "start"];

    public static void MapOrganizationCalls(this IEndpointRouteBuilder app, Simulator simulator)
    {
        app.MapGet("/rest/organizationAcls", (HttpContext http) => Roles(http, simulator));
        app.MapGet("/rest/organizationsLookup", (HttpContext http) => Names(http, simulator));
    }

    private static IResult Roles(HttpContext http, Simulator simulator)
    {
        var query = http.Request.Query;
        if (!http.Token().May("rw_organization_admin")) return Errors.NotPermitted("organizationAcls", "FINDER-roleAssignee", http.Version());
        if (query.Keys.FirstOrDefault(key => !Known.Contains(key)) is { } unknown) return Errors.QueryParameter(unknown);
        if (query["q"] != "roleAssignee") return Errors.NoSuchMethod;
        if (!int.TryParse(query["start"].FirstOrDefault("0"), CultureInfo.InvariantCulture, out var start) || start < 0) return Errors.QueryParameter("start");
        if (!int.TryParse(query["count"].FirstOrDefault("10"), CultureInfo.InvariantCulture, out var count) || count is < 1 or > 100) return Errors.QueryParameter("count");
        count = Math.Min(count, simulator.SignIn.Switches.MostRoles);
        var all = (simulator.SignIn.MemberOf(http.Token())?.Roles ?? [.. http.Token().Pages.Select(p => new SimulatedRole(p))])
            .Where(r => query["state"] != "APPROVED" || r.Approved).Where(r => query["role"].Count == 0 || query["role"] == r.Role).ToList();
        return Results.Json(
            new JsonObject
            {
                ["elements"] = new JsonArray([.. all.Skip(start).Take(count).Select(r => Shape(r, http.Token()))]),
                ["paging"] = new JsonObject { ["start"] = start, ["count"] = count, ["links"] = Links(http, start, count, all.Count) },
            },
            Errors.Json);
    }

    private static IResult Names(HttpContext http, Simulator simulator)
    {
        if (http.Target().Split('?', 2) is not [_, var query] || Ids().Match(query) is not { Success: true } ids) return Errors.NoSuchMethod;
        var results = new JsonObject();
        foreach (var id in ids.Groups["id"].Captures.Select(c => c.Value).Distinct())
        {
            if (simulator.SignIn.Organization(id) is { } name) results[id] = new JsonObject { ["id"] = long.Parse(id, CultureInfo.InvariantCulture), ["localizedName"] = name };
        }

        return Results.Json(new JsonObject { ["results"] = results, ["statuses"] = new JsonObject(), ["errors"] = new JsonObject() }, Errors.Json);
    }

    private static JsonObject Shape(SimulatedRole role, SimulatedToken token) => new JsonObject
    {
        [role.ByTarget ? "organizationTarget" : "organization"] = $"urn:li:organization:{role.Organization}",
        ["role"] = role.Role,
        ["roleAssignee"] = token.PersonUrn,
        ["state"] = role.Approved ? "APPROVED" : "REQUESTED",
    };

    private static JsonArray Links(HttpContext http, int start, int count, int total) => start + count >= total
        ? []
        : [new JsonObject { ["rel"] = "next", ["href"] = string.Create(CultureInfo.InvariantCulture, $"{http.Request.Path}?q=roleAssignee&state=APPROVED&count={count}&start={start + count}"), ["type"] = "application/json" }];

    [GeneratedRegex(@"\Aids=List\((?:(?<id>[0-9]+)(?:,|(?=\))))+\)\z")]
    private static partial Regex Ids();
}

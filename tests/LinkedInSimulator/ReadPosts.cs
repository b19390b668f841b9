using System.Globalization;
using System.Text.Json.Nodes;

namespace Recruiting.LinkedInSimulator;

/// <summary><c>GET /rest/posts/{urn}</c> and the finder <c>GET /rest/posts?q=author</c>.</summary>
internal static class ReadPosts
{
    private const int DefaultCount = 10;
    private const int MostCount = 100;
    private static readonly string[] Known = ["q", "author", "count", "start", "sortBy", "isDsc", "viewContext"];

    public static IResult One(HttpContext http, Simulator simulator, string urn)
    {
        if (http.Target().Contains("urn:", StringComparison.Ordinal)) return Errors.NotEncoded("The URN in the path");
        var post = simulator.Posts.Find(urn);
        if (Rights.ReadRefusal(http.Token(), simulator.Posts.All.FirstOrDefault(p => p.Urn == urn)?.Author ?? http.Token().PersonUrn, "GET", http.Version()) is { } refusal) return refusal;
        return post is null ? Errors.NotFound(urn) : Results.Json(Shape(post), Errors.Json);
    }

    public static IResult ByAuthor(HttpContext http, Simulator simulator)
    {
        var query = http.Request.Query;
        if (query.Keys.FirstOrDefault(key => !Known.Contains(key)) is { } unknown) return Errors.QueryParameter(unknown);
        if (query["q"] != "author" || query["author"].Count != 1) return Errors.NoSuchMethod;
        if (http.Target().Contains("urn:", StringComparison.Ordinal)) return Errors.NotEncoded("The author");
        var author = query["author"].ToString();
        if (Rights.ReadRefusal(http.Token(), author, "FINDER-author", http.Version()) is { } refusal) return refusal;
        if (Number(query["start"], 0) is not (>= 0 and var start)) return Errors.QueryParameter("start");
        if (Number(query["count"], DefaultCount) is not (> 0 and <= MostCount and var count)) return Errors.QueryParameter("count");
        if (query["sortBy"].ToString() is not ("" or "CREATED" or "LAST_MODIFIED")) return Errors.QueryParameter("sortBy");

        var posts = simulator.Posts.Find(author, http.Token());
        var sorted = (query["sortBy"] == "CREATED" ? posts.OrderByDescending(p => p.CreatedAt) : posts.OrderByDescending(p => p.ChangedAt)).ToList();
        return Results.Json(
            new JsonObject
            {
                ["elements"] = new JsonArray([.. sorted.Skip(start).Take(count).Select(Shape)]),
                ["paging"] = new JsonObject { ["start"] = start, ["count"] = count, ["total"] = sorted.Count, ["links"] = Links(author, start, count, sorted.Count) },
            },
            Errors.Json);
    }

    private static JsonNode Shape(SimulatedPost post)
    {
        var shape = JsonNode.Parse(post.Body)!.AsObject();
        shape["id"] = post.Urn;
        shape["createdAt"] = post.CreatedAt.ToUnixTimeMilliseconds();
        shape["publishedAt"] = post.CreatedAt.ToUnixTimeMilliseconds();
        shape["lastModifiedAt"] = post.ChangedAt.ToUnixTimeMilliseconds();
        shape["lifecycleStateInfo"] = new JsonObject { ["isEditedByAuthor"] = post.ChangedAt != post.CreatedAt };
        return shape;
    }

    private static JsonArray Links(string author, int start, int count, int total)
    {
        if (start + count >= total) return [];
        var href = string.Create(CultureInfo.InvariantCulture, $"/rest/posts?author={Uri.EscapeDataString(author)}&count={count}&q=author&start={start + count}");
        return [new JsonObject { ["rel"] = "next", ["href"] = href, ["type"] = "application/json" }];
    }

    private static int? Number(string? text, int otherwise) =>
        string.IsNullOrEmpty(text) ? otherwise : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

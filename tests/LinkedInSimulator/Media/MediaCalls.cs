using System.Text.Json.Nodes;

namespace Recruiting.LinkedInSimulator;

/// <summary>Images and documents: <c>initializeUpload</c>, the PUT of the bytes, and the status. Videos are not offered.</summary>
internal static class MediaCalls
{
    private const string Uploads = "/dms-uploads";

    public static void MapMediaCalls(this IEndpointRouteBuilder app)
    {
        foreach (var (resource, type) in ((string, string)[])[("images", "image"), ("documents", "document")])
        {
            app.MapPost($"/rest/{resource}", (HttpContext http, Simulator simulator) => Initialize(http, simulator, resource, type));
            app.MapGet($"/rest/{resource}/{{urn}}", (HttpContext http, Simulator simulator, string urn) => Status(http, simulator, resource, urn));
        }

        app.MapPost("/rest/videos", (HttpContext http) => Errors.NotPermitted("videos", "ACTION-initializeUpload", http.Version()));
        app.MapGet("/rest/videos/{urn}", (string urn) => Errors.NotFound(urn));
        app.MapPut(Uploads + "/{key}", PutAsync);
    }

    private static IResult Initialize(HttpContext http, Simulator simulator, string resource, string type)
    {
        if (http.Request.Query["action"] != "initializeUpload") return Errors.NoSuchMethod;
        if (CreateRequest.AsObject(http.Body()) is not { } body) return Errors.NotAJsonObject;
        var faults = Schema.Record(new Field("initializeUploadRequest", Schema.Record(new Field("owner", Schema.Urn("person", "organization"), true)), true))(body, "").ToList();
        if (faults.Count > 0) return Errors.Schema(faults);
        var owner = (string)body["initializeUploadRequest"]!["owner"]!;
        if (Rights.WriteRefusal(http.Token(), owner, "ACTION-initializeUpload", http.Version(), resource) is { } refusal) return refusal;
        var asset = simulator.Assets.Expect(type, owner, http.Token().Name);
        return Results.Json(new { value = new JsonObject { ["uploadUrlExpiresAt"] = simulator.Options.Clock.GetUtcNow().AddDays(1).ToUnixTimeMilliseconds(), ["uploadUrl"] = $"{http.Request.Scheme}://{http.Request.Host}{Uploads}/{asset.Key}", [type] = asset.Urn } }, Errors.Json);
    }

    // Whole, once, by whoever asked for the address.
    private static async Task<IResult> PutAsync(HttpContext http, Simulator simulator, string key)
    {
        if (simulator.Assets.ByKey(key) is not { } asset) return Results.StatusCode(404);
        if (http.Token().Name != asset.Token) return Results.StatusCode(403);
        if (http.Request.Headers.ContainsKey("Content-Range")) return Results.StatusCode(400);
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes, http.RequestAborted);
        if (bytes.Length == 0 || (http.Request.ContentLength is { } length && length != bytes.Length)) return Results.StatusCode(400);
        return Results.StatusCode(simulator.Assets.Take(asset.Urn, bytes.ToArray()) ? 201 : 409);
    }

    private static IResult Status(HttpContext http, Simulator simulator, string resource, string urn)
    {
        if (http.Target().Contains("urn:", StringComparison.Ordinal)) return Errors.NotEncoded("The URN in the path");
        // Only of a page's files, and only whoever reads its posts (linkedin.md section 4).
        var owner = simulator.Assets.Find(urn)?.Owner;
        if (owner is null && !http.Token().May("r_organization_social")) return Errors.NotPermitted(resource, "GET", http.Version());
        if (owner is null) return Errors.NotFound(urn);
        if (!owner.StartsWith("urn:li:organization:", StringComparison.Ordinal) || Rights.ReadRefusal(http.Token(), owner, "GET", http.Version()) is not null) return Errors.NotPermitted(resource, "GET", http.Version());
        var asset = simulator.Assets.Ask(urn)!;
        var body = new JsonObject { ["id"] = urn, ["owner"] = asset.Owner, ["status"] = asset.Status };
        if (asset.Status == "PROCESSING_FAILED") body["processingFailureReason"] = asset.Failure;
        return Results.Json(body, Errors.Json);
    }
}

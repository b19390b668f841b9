using System.Text.Json.Nodes;

namespace Recruiting.LinkedInSimulator;

/// <summary>Partial update (<c>POST /rest/posts/{urn}</c>) and <c>DELETE /rest/posts/{urn}</c>.</summary>
internal static class ChangePost
{
    private static readonly string[] Updatable =
        ["commentary", "contentCallToActionLabel", "contentLandingPage", "reshareContext", "lifecycleState", "adContext"];

    public static IResult Update(HttpContext http, Simulator simulator, string urn)
    {
        if (http.Request.Headers["X-RestLi-Method"] != "PARTIAL_UPDATE") return Errors.NoSuchMethod;
        if (http.Target().Contains("urn:", StringComparison.Ordinal)) return Errors.NotEncoded("The URN in the path");
        if (CreateRequest.AsObject(http.Body())?["patch"]?["$set"] is not JsonObject changes) return Errors.NotAJsonObject;
        if (simulator.Posts.Find(urn) is not { } post) return Errors.NotFound(urn);
        if (Rights.WriteRefusal(http.Token(), post.Author, "PARTIAL_UPDATE", http.Version()) is { } refusal) return refusal;
        var fixedFields = changes.Select(c => c.Key).Where(name => !Updatable.Contains(name)).ToList();
        if (fixedFields.Count > 0) return Errors.Schema(fixedFields.Select(name => $"/patch/$set/{name} :: unrecognized field found but not allowed"));

        var body = JsonNode.Parse(post.Body)!.AsObject();
        foreach (var (name, value) in changes) body[name] = value?.DeepClone();
        var (changed, wrong) = CreateRequest.Read(body.ToJsonString(Errors.Json));
        if ((wrong ?? changed!.Refusal(simulator.Assets)) is { } invalid) return invalid;
        simulator.Posts.Change(urn, p => p with { Stored = changed!.Commentary, LifecycleState = changed.LifecycleState, Body = changed.Body.ToJsonString(Errors.Json) });
        return Results.NoContent();
    }

    // Idempotent: what is gone, or never was, is deleted as well.
    public static IResult Delete(HttpContext http, Simulator simulator, string urn)
    {
        if (http.Target().Contains("urn:", StringComparison.Ordinal)) return Errors.NotEncoded("The URN in the path");
        var author = simulator.Posts.All.FirstOrDefault(p => p.Urn == urn)?.Author;
        if (author is not null && Rights.WriteRefusal(http.Token(), author, "DELETE", http.Version()) is { } refusal) return refusal;
        simulator.Posts.Delete(urn);
        return Results.NoContent();
    }
}

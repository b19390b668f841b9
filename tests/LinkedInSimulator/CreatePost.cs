namespace Recruiting.LinkedInSimulator;

/// <summary><c>POST /rest/posts</c>.</summary>
internal static class CreatePost
{
    public static IResult Handle(HttpContext http, Simulator simulator)
    {
        if (http.Request.Headers["X-RestLi-Method"].ToString() is not ("" or "CREATE")) return Errors.NoSuchMethod;
        var (request, refusal) = CreateRequest.Read(http.Body());
        refusal ??= Rights.WriteRefusal(http.Token(), request!.Author, "CREATE", http.Version()) ?? request.Refusal(simulator.Assets);
        if (refusal is not null) return refusal;

        var (made, duplicateOf) = simulator.Posts.Create(request!);
        if (made is null) return Errors.Duplicate(duplicateOf!);
        http.Response.Headers["x-restli-id"] = made.Urn;
        return Results.StatusCode(201);
    }
}

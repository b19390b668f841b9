namespace Recruiting.LinkedInSimulator;

/// <summary>A family of calls.</summary>
public enum SimulatedCall
{
    /// <summary>Whatever is called.</summary>
    Any,

    /// <summary><c>POST /rest/posts</c>.</summary>
    Create,

    /// <summary><c>GET /rest/posts/{urn}</c>.</summary>
    Get,

    /// <summary><c>GET /rest/posts?q=author</c>.</summary>
    Finder,

    /// <summary><c>POST</c> and <c>DELETE /rest/posts/{urn}</c>.</summary>
    Change,

    /// <summary><c>/rest/socialActions/{urn}/comments</c>.</summary>
    Comments,

    /// <summary><c>POST /rest/images</c>, <c>documents</c> or <c>videos</c>: an upload begins or ends.</summary>
    Initialize,

    /// <summary>The bytes of an upload (<c>PUT</c>).</summary>
    Upload,

    /// <summary><c>GET /rest/images/{urn}</c> and the like: is it available?</summary>
    MediaStatus,

    /// <summary><c>/oauth/…</c>.</summary>
    Token,

    /// <summary><c>/v2/userinfo</c>, <c>/v2/me</c>, the roles and names of pages.</summary>
    Who,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Which family a request belongs to.</summary>
internal static class SimulatedCalls
{
    public static SimulatedCall Of(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        var isGet = HttpMethods.IsGet(request.Method);
        if (path.StartsWith("/oauth/", StringComparison.Ordinal)) return SimulatedCall.Token;
        if (HttpMethods.IsPut(request.Method)) return SimulatedCall.Upload;
        if (path is "/v2/userinfo" or "/v2/me" || path.StartsWith("/rest/organization", StringComparison.Ordinal)) return SimulatedCall.Who;
        if (path == "/rest/posts") return isGet ? SimulatedCall.Finder : SimulatedCall.Create;
        if (path.StartsWith("/rest/posts/", StringComparison.Ordinal)) return isGet ? SimulatedCall.Get : SimulatedCall.Change;
        if (path.StartsWith("/rest/socialActions/", StringComparison.Ordinal)) return SimulatedCall.Comments;
        if (path.Split('/') is [_, "rest", "images" or "documents" or "videos", ..]) return isGet ? SimulatedCall.MediaStatus : SimulatedCall.Initialize;
        return SimulatedCall.Other;
    }
}

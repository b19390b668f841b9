using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Http;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Api;

/// <summary><c>/api/posts</c>: writing, reading and listing posts.</summary>
internal static class PostEndpoints
{
    internal static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/posts", CreateAsync).WithName("createPost").Accepts<PostForm>("application/json").Produces<PostBody>(201).Needs(Role.Contributor);
        api.MapGet("/posts", ListAsync).WithName("listPosts").Produces<ItemsBody<PostBody>>().Takes("channel", "state", "from", "to", "top", "after").Needs(Role.Reader);
        api.MapGet("/posts/{id}", GetAsync).WithName("getPost").Produces<PostBody>().Needs(Role.Reader);
        api.MapPatch("/posts/{id}", PatchAsync).WithName("changePost").Accepts<PostForm>("application/json").Produces<PostBody>().Needs(Role.Contributor);
    }

    private static async Task<IResult> CreateAsync(HttpContext context, Writing writing, PostStore posts, IWho who, PresenceOptions options)
    {
        var wanted = (await JsonBody.ReadAsync<PostForm>(context.Request).ConfigureAwait(false)).ToNewPost();
        var language = Asked.Language(context, options);
        var written = await writing.CreateAsync(options.Workspace, wanted, who.Of(context), language, context.RequestAborted).ConfigureAwait(false);
        context.Response.Headers.Location = $"/api/posts/{written.Post.Value.Id}";
        Asked.SetETag(context, written.Post.Version);
        return Answer.Json(await PostBody.ReadAsync(posts, options.Workspace, written.Post.Value, language, written.Findings, context.RequestAborted).ConfigureAwait(false), 201);
    }

    private static async Task<IResult> GetAsync(string id, HttpContext context, PostStore posts, PresenceOptions options)
    {
        var post = await posts.GetAsync(new(options.Workspace, id), context.RequestAborted).ConfigureAwait(false);
        Asked.SetETag(context, post.Version);
        return Answer.Json(await PostBody.ReadAsync(posts, options.Workspace, post.Value, Asked.Language(context, options), cancel: context.RequestAborted).ConfigureAwait(false));
    }

    private static async Task<IResult> PatchAsync(string id, HttpContext context, Writing writing, PostStore posts, IWho who, PresenceOptions options)
    {
        var which = new PostRef(options.Workspace, id);
        await posts.GetAsync(which, context.RequestAborted).ConfigureAwait(false);
        using var body = await JsonBody.ReadAsync<JsonDocument>(context.Request).ConfigureAwait(false);
        var (fields, notPlaced) = SplitNotPlaced(body.RootElement);
        var language = Asked.Language(context, options);
        var written = await writing.EditAsync(which, Asked.IfMatch(context), PostPatch.Read(fields), notPlaced, who.Of(context), language, cancel: context.RequestAborted).ConfigureAwait(false);
        Asked.SetETag(context, written.Post.Version);
        return Answer.Json(await PostBody.ReadAsync(posts, options.Workspace, written.Post.Value, language, written.Findings, context.RequestAborted).ConfigureAwait(false));
    }

    private static async Task<IResult> ListAsync(HttpContext context, PostLists lists, PostStore posts, PresenceOptions options)
    {
        var (top, after, cancel) = (Asked.Top(context), Pages.After(context), context.RequestAborted);
        var language = Asked.Language(context, options);
        var items = new List<PostBody>();
        await foreach (var post in lists.PostsAsync(options.Workspace, Filter(context), after, cancel).ConfigureAwait(false))
        {
            if (items.Count == top) return Answer.Json(new ItemsBody<PostBody>(items, Pages.Next(context, items[^1].Id)));
            items.Add(await PostBody.ReadAsync(posts, options.Workspace, post.Value, language, cancel: cancel).ConfigureAwait(false));
        }

        return Answer.Json(new ItemsBody<PostBody>(items));
    }

    /// <summary>The filter of <c>?channel=&amp;state=&amp;from=&amp;to=</c>.</summary>
    internal static PostFilter Filter(HttpContext context) => new()
    {
        Channel = context.Request.Query["channel"].ToString() is { Length: > 0 } channel ? channel : null,
        States = context.Request.Query["state"].ToString() is { Length: > 0 } words
            ? PostFilter.StatesOf(words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            : null,
        From = Asked.Range(context, "from"),
        To = Asked.Range(context, "to"),
    };

    // notPlaced stands beside the fields: an edit takes an opened post away from its opener as well.
    private static (JsonElement Fields, bool NotPlaced) SplitNotPlaced(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("notPlaced", out var said)) return (body, false);
        var fields = body.EnumerateObject().Where(p => p.Name != "notPlaced").ToDictionary(p => p.Name, p => p.Value);
        return said.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? (JsonSerializer.SerializeToElement(fields), said.ValueKind == JsonValueKind.True)
            : throw PresenceException.Invalid("request.malformed", "'notPlaced' is true or false.", "notPlaced");
    }
}

using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using Recruiting.Board.Http;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Api;

/// <summary><c>/api/posts</c>: writing, reading and listing posts.</summary>
internal static class PostEndpoints
{
    internal static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/posts", CreateAsync).WithName("createPost").Accepts<NewPostBody>("application/json").Produces<PostBody>(201).Needs(Role.Contributor);
        api.MapGet("/posts", ListAsync).WithName("listPosts").Produces<ItemsBody<PostBody>>().Takes("channel", "state", "from", "to", "top", "after").Needs(Role.Reader);
        api.MapGet("/posts/{id}", GetAsync).WithName("getPost").Produces<PostBody>().Needs(Role.Reader);
        api.MapPatch("/posts/{id}", PatchAsync).WithName("changePost").Accepts<NewPostBody>("application/json").Produces<PostBody>().Needs(Role.Contributor);
    }

    private static async Task<IResult> CreateAsync(HttpContext context, Writing writing, PostStore posts, IWho who, PresenceOptions options)
    {
        var body = await JsonBody.ReadAsync<NewPostBody>(context.Request).ConfigureAwait(false);
        var wanted = body.ToNewPost();
        var language = Asked.Language(context, options);
        var written = await writing.CreateAsync(options.Workspace, wanted with { Text = PostFields.Text(wanted.Text) }, who.Of(context), language, context.RequestAborted).ConfigureAwait(false);
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

    private static async Task<IResult> ListAsync(HttpContext context, PostStore posts, ChannelStore channels, PresenceOptions options)
    {
        var (top, after, cancel) = (Asked.Top(context), Pages.After(context), context.RequestAborted);
        var language = Asked.Language(context, options);
        var filter = await PostFilter.ReadAsync(context, channels, options, cancel).ConfigureAwait(false);
        var items = new List<PostBody>();
        await foreach (var post in filter.PostsAsync(posts, after, cancel).ConfigureAwait(false))
        {
            if (items.Count == top) return Answer.Json(new ItemsBody<PostBody>(items, Pages.Next(context, items[^1].Id)));
            items.Add(await PostBody.ReadAsync(posts, options.Workspace, post.Value, language, cancel: cancel).ConfigureAwait(false));
        }

        return Answer.Json(new ItemsBody<PostBody>(items));
    }

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

/// <summary>Which posts are asked for.</summary>
internal sealed class PostFilter
{
    private readonly List<Setting> places = [];
    private string workspace = "";
    private HashSet<PostState>? states;
    private (LocalDate? Date, Instant? At)? from;
    private (LocalDate? Date, Instant? At)? to;

    internal static async Task<PostFilter> ReadAsync(HttpContext context, ChannelStore channels, PresenceOptions options, CancellationToken cancel)
    {
        var filter = new PostFilter
        {
            workspace = options.Workspace,
            from = Asked.Moment(context, "from"),
            to = Asked.Moment(context, "to"),
            states = context.Request.Query["state"].ToString() is { Length: > 0 } words
                ? [.. words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(State)]
                : null,
        };
        var (team, _) = await channels.WorkspaceAsync(options.Workspace, cancel).ConfigureAwait(false);
        if (context.Request.Query["channel"].ToString() is { Length: > 0 } id)
        {
            filter.places.Add(Setting.Of(options.Workspace, (await channels.GetAsync(options.Workspace, id, cancel).ConfigureAwait(false)).Value, team, options));
        }
        else
        {
            await foreach (var channel in channels.AllAsync(options.Workspace, cancel).ConfigureAwait(false)) filter.places.Add(Setting.Of(options.Workspace, channel.Value, team, options));
        }

        return filter;
    }

    /// <summary>Channel by channel in order of their ids, each channel's posts in order of theirs.</summary>
    internal async IAsyncEnumerable<Versioned<Post>> PostsAsync(PostStore posts, string? after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var afterChannel = after is null ? null : PostId.ChannelOf(after);
        foreach (var where in places)
        {
            var id = where.Channel.Id;
            if (afterChannel is not null && string.CompareOrdinal(id, afterChannel) < 0) continue;
            var suffix = id == afterChannel ? after![(id.Length + 1)..] : null;
            await foreach (var post in posts.OfChannelAsync(workspace, id, suffix, cancel).ConfigureAwait(false))
            {
                if (Fits(post.Value, where)) yield return post;
            }
        }
    }

    private bool Fits(Post post, Setting where)
    {
        if (states is not null && !states.Contains(post.State)) return false;
        if (from is null && to is null) return true;
        if ((post.PublishedAt ?? post.Due?.At) is not { } at) return false;
        var date = at.InZone(where.Zone).Date;
        return (from is not { } f || (f.At is { } a ? at >= a : date >= f.Date)) && (to is not { } t || (t.At is { } b ? at < b : date <= t.Date));
    }

    private static PostState State(string word) =>
        Enum.TryParse<PostState>(word, ignoreCase: true, out var state) && Enum.IsDefined(state) && !char.IsAsciiDigit(word[0])
            ? state
            : throw PresenceException.Invalid(
                "request.state-unknown", $"'{word}' is no state. States: {string.Join(", ", Enum.GetValues<PostState>().Select(Change.Word))}.", "state");
}

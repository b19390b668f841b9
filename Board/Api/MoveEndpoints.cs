using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using Recruiting.Board.Http;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Guardrails;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Api;

/// <summary><c>POST /api/posts/{id}/…</c>: the moves, each answered with the post.</summary>
internal static class MoveEndpoints
{
    internal static void Map(IEndpointRouteBuilder api)
    {
        Move<NothingBody>(api, "submit", async (m, _) => Plain(await m.Writing.SubmitAsync(m.Post, m.IfMatch, m.Actor, m.Cancel).ConfigureAwait(false)));
        Move<NothingBody>(api, "approve", async (m, _) => await m.Writing.ApproveAsync(m.Post, m.IfMatch, m.Actor, m.Language, m.Cancel).ConfigureAwait(false));
        Move<RejectBody>(api, "reject", async (m, b) => Plain(await m.Writing.RejectAsync(m.Post, m.IfMatch, b.Note, b.NotPlaced == true, m.Actor, m.Cancel).ConfigureAwait(false)));
        Move<RescheduleBody>(api, "reschedule", async (m, b) => Plain(await m.Writing.RescheduleAsync(m.Post, m.IfMatch, PostFields.Due(b.DueAt), b.NotPlaced == true, m.Actor, m.Cancel).ConfigureAwait(false)));
        Move<AssignBody>(api, "assign", async (m, b) => Plain(await m.Writing.AssignAsync(m.Post, m.IfMatch, b.Author, b.NotPlaced == true, m.Actor, m.Cancel).ConfigureAwait(false)));
        Move<NotPlacedBody>(api, "cancel", async (m, b) => Plain(await m.Writing.CancelAsync(m.Post, m.IfMatch, b.NotPlaced == true, m.Actor, m.Cancel).ConfigureAwait(false)));
        Move<OpenedBody>(api, "opened", async (m, b) => Plain(await m.Placing.OpenAsync(m.Post, m.IfMatch, b.TakeOver == true, m.Actor, m.Cancel).ConfigureAwait(false)));
        Move<ConfirmBody>(api, "confirm", async (m, b) => Plain(await m.Placing.ConfirmAsync(m.Post, m.IfMatch, new Confirmation(b.Permalink, b.Sight, b.PlacedAt), m.Actor, m.Cancel).ConfigureAwait(false)));
        Move<NothingBody>(api, "unconfirm", async (m, _) => Plain(await m.Placing.UnconfirmAsync(m.Post, m.IfMatch, m.Actor, m.Cancel).ConfigureAwait(false)));
        Move<NotPlacedBody>(api, "skip", async (m, b) => Plain(await m.Placing.SkipAsync(m.Post, m.IfMatch, b.NotPlaced == true, m.Actor, m.Cancel).ConfigureAwait(false)));
        Move<NotPlacedBody>(api, "retry", async (m, b) => Plain(await m.Placing.RetryAsync(m.Post, m.IfMatch, b.NotPlaced == true, m.Actor, m.Cancel).ConfigureAwait(false)));
        Move<SettleBody>(api, "settle", async (m, b) => Plain(await m.Placing.SettleAsync(m.Post, m.IfMatch, b.Placed(), b.Permalink, m.Actor, m.Cancel).ConfigureAwait(false)));
    }

    private static void Move<TBody>(IEndpointRouteBuilder api, string name, Func<Asking, TBody, Task<Written>> move)
        where TBody : class, new() =>
        api.MapPost($"/posts/{{id}}/{name}", async (string id, HttpContext context, Writing writing, Placing placing, PostStore posts, IWho who, PresenceOptions options) =>
        {
            var body = await JsonBody.ReadOrNullAsync<TBody>(context.Request).ConfigureAwait(false) ?? new();
            var language = Asked.Language(context, options);
            var asking = new Asking(new(options.Workspace, id), Asked.IfMatch(context), who.Of(context), language, writing, placing, context.RequestAborted);
            var written = await move(asking, body).ConfigureAwait(false);
            Asked.SetETag(context, written.Post.Version);
            IReadOnlyList<Finding>? findings = written.Findings.Count > 0 ? written.Findings : null;
            return Answer.Json(await PostBody.ReadAsync(posts, options.Workspace, written.Post.Value, language, findings, context.RequestAborted).ConfigureAwait(false));
        }).WithName($"{name}Post").Accepts<TBody>(isOptional: true, "application/json").Produces<PostBody>().Needs(Role.Contributor);

    private static Written Plain(Versioned<Post> post) => new(post, []);

    private sealed record Asking(PostRef Post, string? IfMatch, Actor Actor, System.Globalization.CultureInfo Language, Writing Writing, Placing Placing, CancellationToken Cancel);
}

/// <summary>Nothing to say.</summary>
public sealed record NothingBody;

/// <summary>Why it is sent back.</summary>
public sealed record RejectBody
{
    /// <summary>For the author.</summary>
    public string? Note { get; init; }

    /// <summary>It was opened for placing, and was not placed.</summary>
    public bool? NotPlaced { get; init; }
}

/// <summary>A new time.</summary>
public sealed record RescheduleBody
{
    /// <summary>An instant, or <c>"next"</c>.</summary>
    public string? DueAt { get; init; }

    /// <summary>It was opened for placing, and was not placed.</summary>
    public bool? NotPlaced { get; init; }
}

/// <summary>Another author.</summary>
public sealed record AssignBody
{
    /// <summary>A colleague's id; null leaves it open.</summary>
    public string? Author { get; init; }

    /// <summary>It was opened for placing, and was not placed.</summary>
    public bool? NotPlaced { get; init; }
}

/// <summary>What is known of an opened post.</summary>
public sealed record NotPlacedBody
{
    /// <summary>It was opened for placing, and was not placed.</summary>
    public bool? NotPlaced { get; init; }
}

/// <summary>Opening for placing.</summary>
public sealed record OpenedBody
{
    /// <summary>Take it over from whoever has it open.</summary>
    public bool? TakeOver { get; init; }
}

/// <summary>It was placed.</summary>
public sealed record ConfirmBody
{
    /// <summary>The link, in any of LinkedIn's forms.</summary>
    public string? Permalink { get; init; }

    /// <summary>Whether it can be seen.</summary>
    public Sight? Sight { get; init; }

    /// <summary>When; not in the future, at most a week back; the link's own time wins.</summary>
    public Instant? PlacedAt { get; init; }
}

/// <summary>What somebody saw.</summary>
public sealed record SettleBody
{
    /// <summary><c>placed</c> or <c>notPlaced</c>.</summary>
    public string? Outcome { get; init; }

    /// <summary>Its link, where placed.</summary>
    public string? Permalink { get; init; }

    internal bool Placed() => Outcome switch
    {
        "placed" => true,
        "notPlaced" => false,
        _ => throw PresenceException.Invalid("settle.outcome-invalid", "Say what you saw: \"placed\" or \"notPlaced\".", "outcome"),
    };
}

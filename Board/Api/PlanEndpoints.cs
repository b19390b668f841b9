using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using Recruiting.Board.Http;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Api;

/// <summary><c>/api/import</c>, <c>/api/export</c>, <c>/api/hand</c>.</summary>
internal static class PlanEndpoints
{
    internal static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/import", ImportAsync).WithName("importPosts").Accepts<string>("text/csv", "application/json").Produces<ImportBody>().Takes("dryRun", "approve", "partial").Needs(Role.Contributor);
        api.MapGet("/export", ExportAsync).WithName("exportPosts").Produces<string>(200, "text/csv").Takes("channel", "state", "from", "to", "separator").Needs(Role.Reader);
        api.MapGet("/hand", HandAsync).WithName("listHand").Produces<ItemsBody<HandBody>>().Needs(Role.Reader);
    }

    private static async Task<IResult> ImportAsync(HttpContext context, Importing importing, IWho who, PresenceOptions options)
    {
        var language = Asked.Language(context, options);
        var wish = new ImportWish(Asked.Flag(context, "dryRun"), Asked.Flag(context, "approve"), Asked.Flag(context, "partial"), language);
        var reading = new ImportOptions { Language = language };
        BadBodyException TooLarge() => new BadBodyException($"The file is larger than {reading.MostBytes >> 20} MB. Import it in parts.", StatusCodes.Status413PayloadTooLarge);
        var sent = new LimitedStream(context.Request.Body, reading.MostBytes, TooLarge);
        var type = context.Request.ContentType?.Split(';')[0].Trim();
        var file = type switch
        {
            "text/csv" => await ImportFile.ReadCsvAsync(sent, reading, context.RequestAborted).ConfigureAwait(false),
            "application/json" => await ImportFile.ReadJsonAsync(sent, reading, context.RequestAborted).ConfigureAwait(false),
            _ => throw new BadBodyException("Send the file with 'Content-Type: text/csv' or 'application/json'.", StatusCodes.Status415UnsupportedMediaType),
        };
        var report = await importing.ImportAsync(options.Workspace, file, wish, who.Of(context), context.RequestAborted).ConfigureAwait(false);
        var rejected = report.Rejected.Select(r => new RejectedBody(r.Line, r.Column, r.Error, r.Code)).ToList();
        if (rejected.Count > 0 && (!wish.Partial || file.Unreadable))
        {
            throw new PresenceException(FaultKind.Refused, [new Fault(
                "import.rejected", $"{rejected.Count} place(s) in the file are not in order, so nothing was imported. Mend them, or import with partial=true to take the other rows.")])
            {
                Details = new Dictionary<string, object?> { ["accepted"] = 0, ["unchanged"] = 0, ["rejected"] = rejected },
            };
        }

        return Answer.Json(new ImportBody(report.Accepted, report.Unchanged, rejected));
    }

    private static async Task ExportAsync(HttpContext context, PostLists lists, PresenceOptions options)
    {
        var cancel = context.RequestAborted;
        var separator = context.Request.Query["separator"].ToString() switch { "" or "," => ',', ";" or "semicolon" => ';', _ => throw PresenceException.Invalid("export.separator-invalid", "The separator is ',' or ';'.", "separator") };
        var filter = PostEndpoints.Filter(context);
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"posts.csv\"";
        await lists.ExportAsync(options.Workspace, lists.PostsAsync(options.Workspace, filter, cancel: cancel).Select(p => p.Value), context.Response.Body, separator, cancel).ConfigureAwait(false);
    }

    private static async Task<IResult> HandAsync(HttpContext context, HandList hand, PostStore posts, PresenceOptions options)
    {
        var language = Asked.Language(context, options);
        var items = new List<HandBody>();
        foreach (var item in await hand.ReadAsync(options.Workspace, context.RequestAborted).ConfigureAwait(false))
        {
            var post = await PostBody.ReadAsync(posts, options.Workspace, item.Post.Value, language, cancel: context.RequestAborted).ConfigureAwait(false);
            items.Add(new(post, item.Why.Text(language), item.Why.Code, item.Since, item.Until, [.. item.Steps.Select(s => s.Text(language))]));
        }

        return Answer.Json(new ItemsBody<HandBody>(items));
    }
}

/// <summary>What an import came to.</summary>
public sealed record ImportBody(int Accepted, int Unchanged, IReadOnlyList<RejectedBody> Rejected);

/// <summary>A place in the file that is not in order.</summary>
public sealed record RejectedBody(int Line, string? Column, string Error, string Code);

/// <summary>One thing that waits for a person.</summary>
/// <param name="Post">The whole post.</param>
/// <param name="Why">Why it waits, in words.</param>
/// <param name="Code">The same as a stable code.</param>
/// <param name="Since">Since when.</param>
/// <param name="Until">When it stops waiting by itself.</param>
/// <param name="Steps">What to do, in order.</param>
public sealed record HandBody(PostBody Post, string Why, string Code, Instant Since, Instant? Until, IReadOnlyList<string> Steps);

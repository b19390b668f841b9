using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Recruiting.Board.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Media;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Api;

/// <summary><c>/api/media</c>: giving images and documents, and getting them back.</summary>
internal static class MediaEndpoints
{
    // In memory up to this; the rest of a body goes to a temporary file, which ends with the request.
    private const int InMemory = 1 << 20;

    internal static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/media", TakeAsync).WithName("uploadMedia").Accepts<byte[]>("application/octet-stream", "*/*").Produces<MediaBody>(201).Needs(Role.Contributor);
        api.MapGet("/media/{file}", GetAsync).WithName("getMedia").Produces(200).Produces(404).WithSecurityHeadersPolicy(PageSecurity.Files).Needs(Role.Reader);
    }

    /// <summary>The body's bytes, or the one file of a form. What it is called and what it says it is do not matter.</summary>
    private static async Task<IResult> TakeAsync(HttpContext context, MediaBook media, PresenceOptions options)
    {
        var request = context.Request;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = null; // Counted below, with an answer.
        if (request.ContentLength > MediaLimits.DocumentBytes) throw TooLarge(request.ContentLength.Value);
        var taken = request.HasFormContentType
            ? await TakeFormAsync(await FormFileAsync(request).ConfigureAwait(false), media, options, context.RequestAborted).ConfigureAwait(false)
            : await TakeBodyAsync(request, media, options, context.RequestAborted).ConfigureAwait(false);
        context.Response.Headers.Location = $"/api/media/{taken.File}";
        return Answer.Json(MediaBody.Of(taken), 201);
    }

    private static async Task<StoredMedia> TakeBodyAsync(HttpRequest request, MediaBook media, PresenceOptions options, CancellationToken cancel)
    {
        var body = new FileBufferingReadStream(
            new LimitedStream(request.Body, MediaLimits.DocumentBytes, () => TooLarge(MediaLimits.DocumentBytes + 1)), InMemory);
        await using (body.ConfigureAwait(false))
        {
            await body.DrainAsync(cancel).ConfigureAwait(false);
            return await media.TakeAsync(options.Workspace, body, cancel: cancel).ConfigureAwait(false);
        }
    }

    private static async Task<StoredMedia> TakeFormAsync(IFormFile file, MediaBook media, PresenceOptions options, CancellationToken cancel)
    {
        var content = file.OpenReadStream();
        await using (content.ConfigureAwait(false)) return await media.TakeAsync(options.Workspace, content, cancel: cancel).ConfigureAwait(false);
    }

    private static async Task<IFormFile> FormFileAsync(HttpRequest request) =>
        (await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = MediaLimits.DocumentBytes }, request.HttpContext.RequestAborted).ConfigureAwait(false)).Files is [var file]
            ? file
            : throw PresenceException.Invalid("media.one-file", "Send one file at a time.", "file");

    /// <summary>A file as it is answered.</summary>
    /// <exception cref="PresenceException">404 <c>media.not-found</c>.</exception>
    internal static async Task<IResult> GetAsync(string file, HttpContext context, MediaBook media)
    {
        if (await media.FactsAsync(file, context.RequestAborted).ConfigureAwait(false) is not { } facts || await media.OpenAsync(file, context.RequestAborted).ConfigureAwait(false) is not { } content)
        {
            throw NotFound();
        }

        // Images are shown, all else is saved.
        var headers = context.Response.Headers;
        headers.CacheControl = "private, max-age=31536000, immutable";
        headers.ContentDisposition = new ContentDispositionHeaderValue(facts.Kind == MediaKind.Image && !context.Request.Query.ContainsKey("download") ? "inline" : "attachment") { FileName = file[..12] + facts.Type.Extension() }.ToString();
        return Results.Stream(content, facts.Type.ContentType());
    }

    /// <summary>There is no such file.</summary>
    internal static PresenceException NotFound() =>
        PresenceException.NotFound("media.not-found", "There is no such file here. Give the file itself: choose it on the page, name its path at the prompt, or upload it over the API first (POST /api/media).");

    private static PresenceException TooLarge(long bytes) => new(FaultKind.Invalid, [MediaRules.TooLarge(bytes, MediaLimits.DocumentBytes, "file")]);
}

/// <summary>A file that was taken in.</summary>
/// <param name="File">Its name, to give to a post: the SHA-256 of its content.</param>
/// <param name="Kind">A picture, or a document.</param>
/// <param name="Type">Its media type, as its bytes say.</param>
/// <param name="Width">Pixels across; null for a document.</param>
/// <param name="Height">Pixels down; null for a document.</param>
/// <param name="Pages">Pages, of a PDF that says so; else null.</param>
/// <param name="Bytes">Its length.</param>
public sealed record MediaBody(string File, MediaKind Kind, string Type, int? Width, int? Height, int? Pages, long Bytes)
{
    /// <summary>As the API answers it.</summary>
    public static MediaBody Of(StoredMedia media) =>
        new(media.File, media.Facts.Kind, media.Facts.Type.ContentType(), media.Facts.Width, media.Facts.Height, media.Facts.Pages, media.Facts.Bytes);
}

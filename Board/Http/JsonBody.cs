using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Recruiting.Core;

namespace Recruiting.Board.Http;

/// <summary>Reads a request's JSON, with an error that names the place.</summary>
public static class JsonBody
{
    /// <summary>The body as <typeparamref name="T"/>.</summary>
    /// <exception cref="PresenceException"><c>request.not-json</c>, <c>request.malformed</c>, <c>request.unknown-field</c>, <c>request.too-large</c>.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request)
        where T : class =>
        await ReadOrNullAsync<T>(request).ConfigureAwait(false)
        ?? throw PresenceException.Invalid("request.malformed", "The body is empty. Send a JSON object.");

    /// <summary>The body as <typeparamref name="T"/>; null where there is none.</summary>
    public static async Task<T?> ReadOrNullAsync<T>(HttpRequest request)
        where T : class
    {
        if (request.ContentLength is null or 0 && !request.Headers.ContainsKey("Transfer-Encoding")) return null;
        if (!request.HasJsonContentType())
        {
            throw PresenceException.Invalid("request.not-json", "Send JSON with 'Content-Type: application/json'.");
        }

        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, BoardJson.Options, request.HttpContext.RequestAborted).ConfigureAwait(false);
        }
        catch (JsonException e)
        {
            throw Malformed(e);
        }
    }

    internal static PresenceException Malformed(JsonException e)
    {
        var field = e.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : null;
        var unknown = e.Message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal);
        var code = unknown ? "request.unknown-field" : "request.malformed";
        var line = e.LineNumber is { } n ? $" (line {n + 1})" : "";
        return PresenceException.Invalid(
            code,
            unknown ? $"There is no field '{field ?? "?"}' here{line}. Leave it out, or look at /openapi/v1.json for what there is."
                : field is null ? $"This is no valid JSON{line}." : $"'{field}' has a value that does not fit{line}. Look at /openapi/v1.json for its form.",
            field);
    }
}

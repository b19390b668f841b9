using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Recruiting.Core;

namespace Recruiting.Board.Http;

/// <summary>Reads a request's JSON, with an error that names the place.</summary>
public static class JsonBody
{
    /// <summary>No single thing that the API takes comes near it; plans come by import, which has its own.</summary>
    private const long MostBytes = 1 << 20;

    /// <summary>The body as <typeparamref name="T"/>.</summary>
    /// <exception cref="PresenceException"><c>request.malformed</c>, <c>request.unknown-field</c>.</exception>
    /// <exception cref="BadHttpRequestException">415 where it is no JSON by its media type, 413 where it is too large.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request)
        where T : class =>
        await ReadOrNullAsync<T>(request).ConfigureAwait(false)
        ?? throw PresenceException.Invalid("request.malformed", "The body is empty. Send a JSON object.");

    /// <summary>The body as <typeparamref name="T"/>; null where there is none.</summary>
    public static async Task<T?> ReadOrNullAsync<T>(HttpRequest request)
        where T : class
    {
        if (request.ContentLength is null or 0 && !request.Headers.ContainsKey("Transfer-Encoding")) return null;
        if (!request.HasJsonContentType()) throw new BadBodyException("Send JSON with 'Content-Type: application/json'.", StatusCodes.Status415UnsupportedMediaType);
        if (request.ContentLength > MostBytes) throw TooLarge();
        try
        {
            var body = new LimitedStream(request.Body, MostBytes, TooLarge);
            await using (body.ConfigureAwait(false))
            {
                return await JsonSerializer.DeserializeAsync<T>(body, PresenceJson.Options, request.HttpContext.RequestAborted).ConfigureAwait(false);
            }
        }
        catch (JsonException e)
        {
            throw Malformed(e);
        }
    }

    /// <summary>JSON that was read already, as <typeparamref name="T"/>.</summary>
    /// <param name="json">It.</param>
    /// <exception cref="PresenceException">As above.</exception>
    public static T As<T>(JsonElement json)
        where T : class
    {
        try
        {
            return json.Deserialize<T>(PresenceJson.Options) ?? throw PresenceException.Invalid("request.malformed", "Send a JSON object.");
        }
        catch (JsonException e)
        {
            throw Malformed(e);
        }
    }

    private static BadBodyException TooLarge() =>
        new BadBodyException($"The body is larger than {MostBytes >> 20} MB. Send one thing at a time, or import a plan.", StatusCodes.Status413PayloadTooLarge);

    private static PresenceException Malformed(JsonException e)
    {
        var (field, unknown) = PresenceJson.PlaceOf(e, null);
        Sentence known = $" (line {e.LineNumber + 1})";
        var line = e.LineNumber is null ? "" : known;
        if (unknown) return PresenceException.Invalid("request.unknown-field", $"There is no field '{field ?? "?"}' here{line}. Leave it out, or look at /openapi/v1.json for what there is.", field);
        return field is null
            ? PresenceException.Invalid("request.malformed", $"This is no valid JSON{line}.")
            : PresenceException.Invalid("request.malformed", $"'{field}' has a value that does not fit{line}. Look at /openapi/v1.json for its form.", field);
    }
}

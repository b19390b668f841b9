using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Recruiting.Core;

namespace Recruiting.Board.Http;

/// <summary>Turns faults into RFC 9457 problem details: <c>type</c> is the stable code, <c>errors</c> maps fields to what is wrong with them; words are in the reader's language.</summary>
public static partial class Problems
{
    /// <summary>Catches what the API's endpoints throw. No stack trace reaches a reader.</summary>
    public static void UseProblems(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context).ConfigureAwait(false);
            await ExplainAsync(context).ConfigureAwait(false);
        }
        catch (PresenceException e) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, e).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, e.StatusCode, CodeOf(e.StatusCode), (e as BadBodyException)?.Sentence ?? e.Message, [], null).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer any more.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            Log.Unexpected(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Recruiting.Board"), e, context.Request.Method, SecretAddresses.Told(context.Request.Path));
            await WriteAsync(context, 500, "request.unexpected", "Something went wrong here that should not. The log says what; nothing was lost.", [], null).ConfigureAwait(false);
        }
    });

    /// <summary>The HTTP status of a kind of fault.</summary>
    public static int StatusOf(FaultKind kind) => kind switch
    {
        FaultKind.Invalid => 400,
        FaultKind.NotSignedIn => 401,
        FaultKind.Forbidden => 403,
        FaultKind.NotFound => 404,
        FaultKind.Conflict => 409,
        FaultKind.Changed => 412,
        FaultKind.Refused => 422,
        _ => 503,
    };

    /// <summary>Writes a problem.</summary>
    public static Task WriteAsync(HttpContext context, PresenceException e) =>
        WriteAsync(context, StatusOf(e.Kind), e.Code, null, e.Faults, e.Details);

    /// <summary>Routing answers some things by a bare status; under <c>/api</c> each gets its problem.</summary>
    private static Task ExplainAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (response.HasStarted || response.StatusCode < 400 || response.ContentType is not null || !request.Path.StartsWithSegments("/api", StringComparison.Ordinal)) return Task.CompletedTask;
        Sentence nothing = $"There is nothing at {request.Path}. /openapi/v1.json lists what there is.";
        Sentence method = $"{request.Path} does not take {request.Method}. It takes {response.Headers.Allow}.";
        Sentence media = $"{request.Path} does not take '{request.ContentType}'. Send JSON with 'Content-Type: application/json', or what /openapi/v1.json says.";
        Sentence other = "The request could not be answered.";
        var detail = response.StatusCode switch { 404 => nothing, 405 => method, 415 => media, _ => other };
        return WriteAsync(context, response.StatusCode, CodeOf(response.StatusCode), detail, [], null);
    }

    private static string CodeOf(int status) => status switch
    {
        404 => "request.no-route",
        405 => "request.method-not-allowed",
        413 => "request.too-large",
        415 => "request.media-type",
        _ => "request.malformed",
    };

    private static async Task WriteAsync(
        HttpContext context, int status, string code, Sentence? detail, IReadOnlyList<Fault> faults, IReadOnlyDictionary<string, object?>? details)
    {
        var language = Asked.Language(context, context.RequestServices.GetRequiredService<PresenceOptions>());
        var said = detail?.In(language) ?? string.Join(" ", faults.Select(f => f.Text(language)));
        var errors = faults.Where(f => f.Field is not null).GroupBy(f => f.Field!).ToDictionary(g => g.Key, g => g.Select(f => f.Text(language)).ToArray());
        var problem = new Dictionary<string, object?> { ["type"] = code, ["title"] = Title(status).In(language), ["status"] = status, ["detail"] = said, ["errors"] = errors };
        foreach (var (name, value) in details ?? new Dictionary<string, object?>()) problem[name] = value;
        var allow = context.Response.Headers.Allow;
        context.Response.Clear();
        context.Response.Headers.Allow = allow;
        // RFC 9110, 11.6.1: a 401 says how to sign in; App Service Authentication takes a token of Entra ID as well.
        if (status == 401) context.Response.Headers.WWWAuthenticate = "Bearer";
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/problem+json";
        await context.Response.WriteAsync(JsonSerializer.Serialize(problem, PresenceJson.Options)).ConfigureAwait(false);
    }

    private static Sentence Title(int status) => status switch
    {
        400 => "Invalid",
        401 => "Not signed in",
        403 => "Not yours",
        404 => "Not found",
        405 => "Not allowed here",
        409 => "Not possible now",
        412 => "Changed in the meantime",
        413 => "Too large",
        415 => "Another media type is wanted",
        422 => "Refused",
        500 => "Unexpected",
        _ => "Unavailable",
    };

    private static partial class Log
    {
        [LoggerMessage(2001, LogLevel.Error, "{Method} {Path} failed unexpectedly.")]
        internal static partial void Unexpected(ILogger logger, Exception e, string method, string path);
    }
}

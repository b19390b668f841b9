using Microsoft.AspNetCore.Http.Features;

namespace Recruiting.LinkedInSimulator;

/// <summary>What every call to LinkedIn passes first: it is noted, its token is looked at, then its version and protocol headers.</summary>
internal static class Gate
{
    private const string TokenItem = "simulator.token";
    private const string BodyItem = "simulator.body";
    private const string DroppedItem = "simulator.dropped";

    /// <summary>The token of a request that passed.</summary>
    public static SimulatedToken Token(this HttpContext http) => (SimulatedToken)http.Items[TokenItem]!;

    /// <summary>The token of a request; null where the call takes none.</summary>
    public static SimulatedToken? TokenOrNull(this HttpContext http) => http.Items.TryGetValue(TokenItem, out var token) ? token as SimulatedToken : null;

    /// <summary>The body's text.</summary>
    public static string Body(this HttpContext http) => (string)http.Items[BodyItem]!;

    /// <summary>The version header, <c>yyyymm</c>.</summary>
    public static string Version(this HttpContext http) => http.Request.Headers["LinkedIn-Version"].ToString();

    /// <summary>The path and query as they stood on the wire.</summary>
    public static string Target(this HttpContext http) => http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    /// <summary>Resets the connection instead of answering.</summary>
    public static IResult Drop(this HttpContext http)
    {
        http.Items[DroppedItem] = true;
        http.Abort();
        return Results.Empty;
    }

    public static async Task PassAsync(HttpContext http, RequestDelegate next, Simulator simulator)
    {
        var sent = BearerToken(http);
        var token = simulator.Tokens.Find(sent);
        if (simulator.Faults.TakeDuringRequest(SimulatedCalls.Of(http.Request), token))
        {
            await http.Drop().ExecuteAsync(http);
            return;
        }

        // A file's bytes are left to whoever takes the file.
        using var reader = new StreamReader(http.Request.Method == "PUT" ? Stream.Null : http.Request.Body);
        http.Items[BodyItem] = await reader.ReadToEndAsync(http.RequestAborted);
        var seen = Note(http, simulator, token);
        http.Response.Headers["x-li-uuid"] = Convert.ToBase64String(simulator.Chance.Bytes(16));
        http.Response.Headers["x-li-fabric"] = "simulator";
        http.Response.Headers["x-restli-protocol-version"] = "2.0.0";
        http.Response.OnStarting(() =>
        {
            if (http.Response.StatusCode >= 400) http.Response.Headers["x-restli-error-response"] = "true";
            if (!http.Items.ContainsKey(DroppedItem)) seen.Status = http.Response.StatusCode;
            return Task.CompletedTask;
        });

        http.Items[TokenItem] = token;
        // Who signs in has no token yet.
        var signsIn = http.Request.Path.StartsWithSegments("/oauth");
        if (!signsIn && (TokenRefusal(sent, token, simulator) ?? HeaderRefusal(http, simulator) ?? simulator.Quotas.Refusal(http, token!)) is { } refusal) await refusal.ExecuteAsync(http);
        else await next(http);
    }

    private static string? BearerToken(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : null;
    }

    private static SeenRequest Note(HttpContext http, Simulator simulator, SimulatedToken? token)
    {
        var headers = http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        if (headers.ContainsKey("Authorization")) headers["Authorization"] = $"Bearer ({token?.Name ?? "unknown"})";
        var seen = new SeenRequest
        {
            At = simulator.Options.Clock.GetUtcNow(),
            Method = http.Request.Method,
            Target = http.Target(),
            Headers = headers,
            // Codes, tokens and secrets are kept nowhere.
            Body = http.Request.Path.StartsWithSegments("/oauth") ? "" : http.Body(),
            Connection = http.Connection.Id,
        };
        simulator.Requests.Add(seen);
        return seen;
    }

    private static IResult? TokenRefusal(string? sent, SimulatedToken? token, Simulator simulator) => (sent, token) switch
    {
        (null or "", _) => Errors.EmptyToken,
        (_, null) => Errors.InvalidToken,
        (_, { State: TokenState.Revoked }) => Errors.RevokedToken,
        (_, { State: TokenState.Expired }) => Errors.ExpiredToken,
        (_, { UnknownUntil: { } known }) when known > simulator.Options.Clock.GetUtcNow() => Errors.RevokedToken,
        (_, { ExpiresAt: { } end }) when end <= simulator.Options.Clock.GetUtcNow() => Errors.ExpiredToken,
        _ => null,
    };

    private static IResult? HeaderRefusal(HttpContext http, Simulator simulator)
    {
        if (!http.Request.Path.StartsWithSegments("/rest")) return null;
        var version = http.Version();
        if (version.Length == 0) return Errors.VersionMissing;
        if (!simulator.Versions.IsActive(version, http.TokenOrNull()?.VersionsOn)) return Errors.VersionGone(version);
        if (http.Request.Headers["X-Restli-Protocol-Version"] != "2.0.0") return Errors.ProtocolMissing;
        return http.Body().Length > 0 && http.Request.ContentType?.Split(';')[0].Trim() != "application/json" ? Errors.NotJson : null;
    }
}

using System.Text.Json.Nodes;
using Recruiting.LinkedInSimulator;
using Recruiting.Testing;

namespace Recruiting.Board.Tests.Lanes;

/// <summary>Answers of a LinkedIn, or of a proxy before it, that repeat what they were sent.</summary>
internal static class Echo
{
    /// <summary>In LinkedIn's envelope and OAuth's alike, in its headers too.</summary>
    public static SimulatedFault Json(SimulatedCall call, int status, string dress, params IEnumerable<string> secrets)
    {
        var line = Said(dress, secrets).ReplaceLineEndings(" ");
        return Fault(call, status, Envelope(status, dress, secrets)) with { Headers = new Dictionary<string, string> { ["x-li-uuid"] = line, ["Retry-After"] = line, ["x-restli-id"] = line } };
    }

    /// <summary>As a page that dumps the request.</summary>
    public static SimulatedFault Html(SimulatedCall call, int status, string dress, params IEnumerable<string> secrets) => Fault(call, status, Page(dress, secrets));

    /// <summary>The body of <see cref="Json"/>.</summary>
    public static JsonNode Envelope(int status, string dress, IEnumerable<string> secrets)
    {
        var said = Said(dress, secrets);
        return new JsonObject { ["status"] = status, ["code"] = said, ["message"] = said, ["serviceErrorCode"] = said, ["error"] = said, ["error_description"] = said };
    }

    /// <summary>The body of <see cref="Html"/>.</summary>
    public static JsonNode Page(string dress, IEnumerable<string> secrets) => JsonValue.Create($"<html><h1>Bad gateway</h1><pre>{Said(dress, secrets)}");

    private static SimulatedFault Fault(SimulatedCall call, int status, JsonNode body) => new() { Kind = SimulatedFaultKind.Answer, Call = call, Count = 100, Status = status, Body = body };

    private static string Said(string dress, IEnumerable<string> secrets) => string.Join(' ', secrets.Select(s => SecretDress.Of(dress, s)));
}

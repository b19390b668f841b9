using System.Collections.Concurrent;

namespace Recruiting.LinkedInSimulator;

/// <summary>A request as it came in, whatever became of it.</summary>
public sealed record SeenRequest
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Path and query as they stood on the wire, percent-encoded.</summary>
    public required string Target { get; init; }

    /// <summary>The headers; names in their own spelling, found in any. <c>Authorization</c> shows the token's name, or <c>Bearer (unknown)</c>.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body's text.</summary>
    public required string Body { get; init; }

    /// <summary>The connection it came by: a different one, a different id.</summary>
    public required string Connection { get; init; }

    /// <summary>What was answered; null while it is not, or where the connection was dropped instead.</summary>
    public int? Status { get; internal set; }
}

/// <summary>Every request to LinkedIn's own paths, oldest first. Safe for concurrent use.</summary>
public sealed class RequestLog
{
    private readonly ConcurrentQueue<SeenRequest> _seen = new();

    /// <summary>All of them.</summary>
    public IReadOnlyList<SeenRequest> All => [.. _seen];

    /// <summary>The creates among them.</summary>
    public IReadOnlyList<SeenRequest> Creates => [.. _seen.Where(r => r is { Method: "POST", Target: "/rest/posts" })];

    internal void Add(SeenRequest request) => _seen.Enqueue(request);
}

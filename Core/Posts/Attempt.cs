using NodaTime;

namespace Recruiting.Core.Posts;

/// <summary>What became of one try to publish.</summary>
public enum AttemptOutcome
{
    /// <summary>LinkedIn took it and named it.</summary>
    Accepted,

    /// <summary>LinkedIn said no, and why.</summary>
    Refused,

    /// <summary>LinkedIn said: later.</summary>
    Throttled,

    /// <summary>Nobody knows: time-out, dropped connection, 5xx, or 201 without an id.</summary>
    Unknown,

    /// <summary>Nothing was sent: name, connect or TLS failed.</summary>
    NotSent,
}

/// <summary>One try to publish: the intent is written before, the outcome after.</summary>
public sealed record Attempt : Stored
{
    /// <summary>1 for the first.</summary>
    public required int Number { get; init; }

    /// <summary>When the intent was written.</summary>
    public required Instant StartedAt { get; init; }

    /// <summary>Who tried; the lease's owner.</summary>
    public required string Owner { get; init; }

    /// <summary>Null while open.</summary>
    public AttemptOutcome? Outcome { get; init; }

    /// <summary>When the outcome was written.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>HTTP status, or null where there was no answer.</summary>
    public int? Status { get; init; }

    /// <summary>LinkedIn's code, or ours.</summary>
    public string? Code { get; init; }

    /// <summary>LinkedIn's <c>serviceErrorCode</c>, as it came.</summary>
    public string? ServiceErrorCode { get; init; }

    /// <summary>LinkedIn's words; holds no secret.</summary>
    public string? Message { get; init; }

    /// <summary>LinkedIn's trace id (<c>x-li-uuid</c>).</summary>
    public string? TraceId { get; init; }

    /// <summary>The id that LinkedIn gave.</summary>
    public string? Urn { get; init; }
}

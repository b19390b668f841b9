using System.Text.Json.Serialization;
using NodaTime;

namespace Recruiting.Core.Jobs;

/// <summary>How things are.</summary>
public enum HealthStatus
{
    /// <summary>All is done in time.</summary>
    Healthy,

    /// <summary>The work is done, and something waits for a person.</summary>
    Attention,

    /// <summary>The work itself is not done: a job is late or fails, a due post is stuck, the store cannot be read.</summary>
    Unhealthy,
}

/// <summary>Something to look at.</summary>
/// <param name="Code">Its stable code.</param>
/// <param name="Message">What it is, in the language that was asked for; instants in UTC.</param>
public sealed record HealthFinding(string Code, string Message)
{
    /// <summary>The post that it is about; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Post { get; init; }

    /// <summary>The timed job that it is about; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Job { get; init; }

    /// <summary>Since when it is so; null where that is not told.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Instant? Since { get; init; }
}

/// <summary>What is known of one job.</summary>
public sealed record JobHealth(string Job, Instant? LastFinished, bool Late, string? Error);

/// <summary>A connection without its tokens.</summary>
public sealed record ConnectionHealth(string Of, string Urn, Instant ExpiresAt);

/// <summary>The health of the work itself.</summary>
public sealed record HealthReport(
    HealthStatus Status,
    IReadOnlyList<HealthFinding> Findings,
    IReadOnlyList<JobHealth> Jobs,
    Instant? OldestDue,
    int InDoubt,
    int Missed,
    int Hand,
    Instant? OldestHand,
    string Store,
    IReadOnlyList<ConnectionHealth> Connections);

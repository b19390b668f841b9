using Recruiting.Core.Jobs;

namespace Recruiting.PowerShell.Output;

/// <summary>Something to look at.</summary>
public sealed class PresenceHealthFinding
{
    internal PresenceHealthFinding(HealthFinding finding) => (Code, Message, Post) = (finding.Code, finding.Message, finding.Post);

    /// <summary>Its stable code.</summary>
    public string Code { get; }

    /// <summary>What it is.</summary>
    public string Message { get; }

    /// <summary>The post that it is about; null for none.</summary>
    public string? Post { get; }

    /// <summary>What it is.</summary>
    public override string ToString() => Message;
}

/// <summary>A connection to LinkedIn, without its tokens.</summary>
public sealed class PresenceConnectionHealth
{
    internal PresenceConnectionHealth(ConnectionHealth connection) =>
        (Of, Urn, ExpiresAt) = (connection.Of, connection.Urn, connection.ExpiresAt.ToDateTimeOffset());

    /// <summary>Whose: <c>channel our-page</c>, <c>colleague anna</c>.</summary>
    public string Of { get; }

    /// <summary>As whom it posts.</summary>
    public string Urn { get; }

    /// <summary>When it ends, in UTC.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>Whose, and until when.</summary>
    public override string ToString() => $"{Of} until {ExpiresAt:yyyy-MM-dd}";
}

/// <summary>The health of the work itself.</summary>
public sealed class PresenceHealth
{
    internal PresenceHealth(HealthReport report)
    {
        Status = report.Status.ToString();
        Findings = [.. report.Findings.Select(f => new PresenceHealthFinding(f))];
        LateJobs = [.. report.Jobs.Where(j => j.Late).Select(j => j.Job)];
        OldestDue = report.OldestDue?.ToDateTimeOffset();
        InDoubt = report.InDoubt;
        Missed = report.Missed;
        Hand = report.Hand;
        OldestHand = report.OldestHand?.ToDateTimeOffset();
        Store = report.Store;
        Connections = [.. report.Connections.Select(c => new PresenceConnectionHealth(c))];
    }

    /// <summary>Healthy: all is done in time. Attention: something waits for a person. Unhealthy: the work itself is not done.</summary>
    public string Status { get; }

    /// <summary>What to look at, the worst first.</summary>
    public PresenceHealthFinding[] Findings { get; }

    /// <summary>The timed jobs that have not finished when they should have.</summary>
    public string[] LateJobs { get; }

    /// <summary>Since when the oldest due post could have gone out and has not, in UTC; null where there is none.</summary>
    public DateTimeOffset? OldestDue { get; }

    /// <summary>Posts of which nobody knows whether LinkedIn has them.</summary>
    public int InDoubt { get; }

    /// <summary>Posts that missed their time and ask for another.</summary>
    public int Missed { get; }

    /// <summary>Posts that wait for a person.</summary>
    public int Hand { get; }

    /// <summary>Since when the oldest of them waits, in UTC.</summary>
    public DateTimeOffset? OldestHand { get; }

    /// <summary>The store.</summary>
    public string Store { get; }

    /// <summary>The connections to LinkedIn.</summary>
    public PresenceConnectionHealth[] Connections { get; }

    /// <summary>The status.</summary>
    public override string ToString() => Status;
}

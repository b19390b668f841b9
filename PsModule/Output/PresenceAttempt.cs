using Recruiting.Core.Posts;

namespace Recruiting.PowerShell.Output;

/// <summary>One try to publish a post through LinkedIn's API.</summary>
public sealed class PresenceAttempt
{
    private readonly PostView view;

    internal PresenceAttempt(Attempt attempt, PostView view)
    {
        this.view = view;
        Number = attempt.Number;
        StartedAt = view.Local(attempt.StartedAt);
        EndedAt = attempt.EndedAt is { } ended ? view.Local(ended) : null;
        Outcome = attempt.Outcome?.ToString();
        Status = attempt.Status;
        Code = attempt.Code;
        Message = attempt.Message;
        TraceId = attempt.TraceId;
        Urn = attempt.Urn;
    }

    /// <summary>1 for the first.</summary>
    public int Number { get; }

    /// <summary>When it began, in the channel's zone.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>When its outcome was known; null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; }

    /// <summary>Accepted, Refused, Throttled, Unknown or NotSent; null while it is open.</summary>
    public string? Outcome { get; }

    /// <summary>The HTTP status; null where there was no answer.</summary>
    public int? Status { get; }

    /// <summary>LinkedIn's code, or ours.</summary>
    public string? Code { get; }

    /// <summary>LinkedIn's words.</summary>
    public string? Message { get; }

    /// <summary>LinkedIn's trace id, for its support.</summary>
    public string? TraceId { get; }

    /// <summary>The id that LinkedIn gave.</summary>
    public string? Urn { get; }

    /// <summary>It on one line.</summary>
    public override string ToString() => $"{view.Short(StartedAt)} {Outcome} {Status} {Code}".TrimEnd();
}

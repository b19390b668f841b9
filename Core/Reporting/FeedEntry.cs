using NodaTime;
using Recruiting.Core.Time;

namespace Recruiting.Core.Reporting;

/// <summary>How sure it is (RFC 5545 section 3.8.1.11).</summary>
public enum FeedStatus
{
    /// <summary>Meant so.</summary>
    Confirmed,

    /// <summary>Not settled yet: a slot without a post, a post without a yes.</summary>
    Tentative,

    /// <summary>Taken back.</summary>
    Cancelled,
}

/// <summary>One event of a calendar.</summary>
/// <param name="Uid">The same for ever, whatever becomes of it (RFC 7986 section 5.3 asks for no more).</param>
/// <param name="Summary">In a few words.</param>
public sealed record FeedEntry(string Uid, string Summary)
{
    /// <summary>When it begins; null for an event of whole days.</summary>
    public LocalMoment? From { get; init; }

    /// <summary>When it ends, exclusive; with <see cref="From"/>.</summary>
    public Instant To { get; init; }

    /// <summary>Its days, both inclusive; null for one with times.</summary>
    public DateInterval? Days { get; init; }

    /// <summary>How often it was changed.</summary>
    public int Sequence { get; init; }

    /// <summary>When it was last changed.</summary>
    public Instant ChangedAt { get; init; }

    /// <summary>How sure it is.</summary>
    public FeedStatus Status { get; init; }

    /// <summary>More about it: what is to be placed, ready to copy; null for nothing.</summary>
    public string? Text { get; init; }

    /// <summary>The page of the board where it is dealt with; null where there is none.</summary>
    public Uri? Page { get; init; }

    /// <summary>Does it take the reader's time? Else they are shown as free.</summary>
    public bool IsBusy { get; init; }

    /// <summary>How long before it the calendar rings; null for not at all.</summary>
    public Duration? Alarm { get; init; }
}

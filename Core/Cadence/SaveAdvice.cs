using NodaTime;
using Recruiting.Core.Channels;
using Period = Recruiting.Core.Time.Period;

namespace Recruiting.Core.Cadence;

/// <summary>What would save a streak at risk.</summary>
/// <param name="Missing">How many more posts the running period needs.</param>
/// <param name="Dates">The earliest local dates on which they could be placed, one for each; fewer than <paramref name="Missing"/> where the promise cannot be kept any more.</param>
/// <param name="Slot">The first open slot in which a post would count, or null.</param>
/// <param name="Why">The advice in short: <c>save.slot</c>, <c>save.on</c>, <c>save.too-late</c>, <c>save.paused</c>; in words by <see cref="StreakTexts"/>.</param>
public sealed record SaveAdvice(int Missing, IReadOnlyList<LocalDate> Dates, Slot? Slot, Reason Why)
{
    /// <summary>Can the promise still be kept?</summary>
    public bool CanBeSaved => Dates.Count >= Missing;
}

/// <summary>What there is to find a saving moment in.</summary>
public sealed record SaveInput
{
    /// <summary>The channel: its kind, spacing, weekly maximum, blackouts and pause.</summary>
    public required Channel Channel { get; init; }

    /// <summary>Its zone.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>Now.</summary>
    public required Instant Now { get; init; }

    /// <summary>The running period.</summary>
    public required Period Running { get; init; }

    /// <summary>How many more posts it needs: promised less placed less still to come.</summary>
    public required int Missing { get; init; }

    /// <summary>When posts went out or are to go out, those just outside the period too; rejected and lapsed ones as well, for they took their day.</summary>
    public IReadOnlyList<Instant> Taken { get; init; } = [];

    /// <summary>The channel's slots without a post.</summary>
    public IReadOnlyList<Slot> OpenSlots { get; init; } = [];

    /// <summary>The workspace's blackouts.</summary>
    public IReadOnlyList<Blackout> Blackouts { get; init; } = [];

    /// <summary>The workspace's pause, or null.</summary>
    public Pause? Paused { get; init; }
}

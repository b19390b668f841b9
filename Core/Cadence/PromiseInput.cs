using NodaTime;
using Recruiting.Core.Channels;

namespace Recruiting.Core.Cadence;

/// <summary>What promises are made from.</summary>
public sealed record PromiseInput
{
    /// <summary>The channel: its cadences, blackouts and pauses, now and past, and since when it exists.</summary>
    public required Channel Channel { get; init; }

    /// <summary>The first local date asked for; its whole period is given.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The last local date asked for, inclusive; its whole period is given.</summary>
    public required LocalDate To { get; init; }

    /// <summary>The slots of a cadence from a local date to another, both inclusive, ids of this channel.</summary>
    public required Func<CadenceDefinition, LocalDate, LocalDate, IReadOnlyList<Slot>> SlotsBetween { get; init; }

    /// <summary>The workspace's blackouts; the channel's own are added.</summary>
    public IReadOnlyList<Blackout> Blackouts { get; init; } = [];

    /// <summary>The workspace's pauses, now and past; the channel's own are added.</summary>
    public IReadOnlyList<Pause> Pauses { get; init; } = [];

    /// <summary>Promises of periods that are over; each wins over what would be computed.</summary>
    public IReadOnlyList<RecordedPromise> Recorded { get; init; } = [];
}

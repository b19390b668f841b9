using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Time;

namespace Recruiting.Core.Cadence;

/// <summary>Which cadence held when: slots before a change come from the earlier cadence, slots from the change on from the new one.</summary>
public static class CadenceInForce
{
    /// <summary>The slots in force from one local date to another, both inclusive, in the order of their opening.</summary>
    /// <remarks>The instant at which a slot opens decides which cadence it belongs to. Where a cadence is changed in the middle of a day and the new
    /// one names a slot of that day that the old one had already opened (the same id), it is that slot, once: moving Tuesday's
    /// hour at noon does not make Tuesday promise two posts. A slot from before the channel existed takes no other's place.</remarks>
    public static IReadOnlyList<Slot> Slots(
        Channel channel, LocalDate from, LocalDate to, Func<CadenceDefinition, LocalDate, LocalDate, IReadOnlyList<Slot>> slotsBetween)
    {
        var inForce = new Dictionary<string, Slot>(StringComparer.Ordinal);
        foreach (var stretch in Stretches(channel))
        {
            if (stretch.Cadence is null) continue;
            foreach (var slot in slotsBetween(stretch.Cadence, Later(from, stretch.FirstDate), Earlier(to, stretch.LastDate)))
            {
                if (!stretch.Holds(slot.From.At)) continue;
                if (inForce.TryGetValue(slot.Id, out var earlier) && earlier.From.At >= channel.CreatedAt) continue;
                inForce[slot.Id] = slot;
            }
        }

        return [.. inForce.Values.OrderBy(slot => slot.From.At).ThenBy(slot => slot.Ordinal)];
    }

    /// <summary>The channel's cadences one after the other, the present one last and without end.</summary>
    internal static IEnumerable<CadenceStretch> Stretches(Channel channel)
    {
        Instant? since = null;
        foreach (var past in channel.PastCadences.OrderBy(past => past.Until))
        {
            yield return new(past.Cadence, since, past.Until);
            since = past.Until;
        }

        yield return new(channel.Cadence, since, null);
    }

    private static LocalDate Later(LocalDate date, LocalDate? other) => other is { } o && o > date ? o : date;

    private static LocalDate Earlier(LocalDate date, LocalDate? other) => other is { } o && o < date ? o : date;
}

/// <summary>A cadence and when it held: since inclusive, until exclusive, null for no bound.</summary>
internal sealed record CadenceStretch(CadenceDefinition? Cadence, Instant? Since, Instant? Until)
{
    public LocalDate? FirstDate => DateOf(Since);

    public LocalDate? LastDate => DateOf(Until);

    public bool Holds(Instant at) => (Since is null || at >= Since) && (Until is null || at < Until);

    private LocalDate? DateOf(Instant? at) => at is { } instant && Cadence is not null ? instant.InZone(Zones.Get(Cadence.TimeZone)).Date : null;
}

using NodaTime;

namespace Recruiting.Core.Channels;

/// <summary>Days without posts as they are written: both ends inclusive, without <c>to</c> one day.</summary>
public sealed record BlackoutForm(LocalDate? From, LocalDate? To, string? Reason)
{
    /// <summary>A blackout as it is written.</summary>
    public static BlackoutForm Of(Blackout b) => new(b.From, b.To, b.Reason);

    /// <summary>The blackouts that are asked for.</summary>
    /// <param name="forms">As written.</param>
    /// <param name="place">Where they stand, for faults (<c>blackouts</c>).</param>
    /// <exception cref="PresenceException">Everything that is wrong with them: <c>blackout.range-invalid</c>, <c>blackout.too-many</c>.</exception>
    public static IReadOnlyList<Blackout> ToBlackouts(IReadOnlyList<BlackoutForm> forms, string place = "blackouts")
    {
        var faults = new FaultList();
        var read = forms.Select((b, i) => faults.Try(() => b.ToBlackout($"{place}[{i}]"))).OfType<Blackout>().ToList();
        faults.Add(Blackouts.Check(read, place));
        faults.ThrowIfAny();
        return read;
    }

    private Blackout ToBlackout(string place)
    {
        if (From is not { } from) throw PresenceException.Invalid("blackout.range-invalid", "A blackout begins on a date: give 'from' (and 'to', the last day, where it is longer).", place + ".from");
        var to = To ?? from;
        return to < from
            ? throw PresenceException.Invalid("blackout.range-invalid", "A blackout's last day lies before its first. Both ends count.", place + ".to")
            : new Blackout(from, to, Reason);
    }
}

using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Time;

namespace Recruiting.Core.Cadence;

/// <summary>The slots of a cadence. Pure, and the same whatever range is asked: an id depends on channel and cadence alone.</summary>
/// <remarks>
/// <para>A slot keeps the local date and time that were meant, across clock changes and for ever. A time that a clock change skips opens
/// as RFC 5545 has it (02:30 opens at 03:30; a date that a zone skipped whole opens the day after); of a time that comes twice it is the
/// first. It closes its exact length later.</para>
/// <para>Ordinals count the windows of a local date by the local time meant. Lists are in the order in which slots open; that is the order
/// of date and ordinal, but that a skipped time may open with, or after, a later one that was not skipped. Such slots keep their own
/// ids, and their windows may then overlap, as may windows of nearly a day on the short day of spring.</para>
/// </remarks>
public static class Slots
{
    /// <summary>More than the longest window and the largest offset together, and than any clock change: zones have skipped a whole day at most.</summary>
    private static readonly Duration Slack = Duration.FromHours(48);

    /// <summary>The slots of the local dates <paramref name="from"/> to <paramref name="to"/>, both inclusive.</summary>
    public static IReadOnlyList<Slot> Between(string channel, CadenceDefinition cadence, LocalDate from, LocalDate to) =>
        [.. OnOrAfter(channel, cadence, from).TakeWhile(slot => slot.Date <= to).OrderBy(slot => slot.From.At)];

    /// <summary>The slots that open at or after <paramref name="from"/> and before <paramref name="to"/>.</summary>
    public static IReadOnlyList<Slot> Between(string channel, CadenceDefinition cadence, Instant from, Instant to) =>
        [.. Around(channel, cadence, from, to).Where(slot => slot.From.At >= from && slot.From.At < to).OrderBy(slot => slot.From.At)];

    /// <summary>The first slot that opens strictly after an instant, or null where the cadence has ended or is silent for years.</summary>
    public static Slot? Next(string channel, CadenceDefinition cadence, Instant after)
    {
        Slot? first = null;
        foreach (var slot in OnOrAfter(channel, cadence, DateBefore(after, cadence)))
        {
            if (first is not null && slot.From.At - first.From.At > Slack) break;
            if (slot.From.At > after && (first is null || slot.From.At < first.From.At)) first = slot;
        }

        return first;
    }

    /// <summary>The slot whose window holds an instant (from inclusive, to exclusive), or null. Of two that a clock change made overlap,
    /// the one that opened first.</summary>
    public static Slot? At(string channel, CadenceDefinition cadence, Instant at) =>
        Around(channel, cadence, at, at).Where(slot => slot.From.At <= at && at < slot.To).MinBy(slot => slot.From.At);

    /// <summary>All slots that are open at some time between two instants, and some around them.</summary>
    private static IEnumerable<Slot> Around(string channel, CadenceDefinition cadence, Instant from, Instant to) =>
        OnOrAfter(channel, cadence, DateBefore(from, cadence)).TakeWhile(slot => slot.From.At - to < Slack);

    private static IEnumerable<Slot> OnOrAfter(string channel, CadenceDefinition cadence, LocalDate from)
    {
        var zone = Zones.Get(cadence.TimeZone);
        var (date, ordinal) = (default(LocalDate), 0);
        foreach (var local in CadenceOccurrences.From(cadence, from))
        {
            (date, ordinal) = (local.Date, local.Date == date ? ordinal + 1 : 1);
            var opens = LocalMoment.Resolve(local, zone);
            yield return new(Slot.IdOf(channel, date, ordinal), channel, date, ordinal, opens, opens.At + cadence.Window);
        }
    }

    /// <summary>A local date so early that every slot that is still open at the instant, or opens later, is on it or later; the start, where that is later.</summary>
    private static LocalDate DateBefore(Instant at, CadenceDefinition cadence)
    {
        var start = cadence.Start.Date.AtMidnight().InUtc().ToInstant();
        return at - start < Slack ? cadence.Start.Date : (at - Slack).InUtc().Date;
    }
}

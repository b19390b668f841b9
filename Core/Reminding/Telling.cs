using NodaTime;

namespace Recruiting.Core.Reminding;

/// <summary>What is written down around a message: that it is told before it is sent, and what became of it after. Pure.</summary>
internal static class Telling
{
    private static readonly int[] MinutesToWait = [1, 2, 4, 8, 15];

    private static readonly int[] HoursToWait = [1, 4, 24];

    /// <summary>Before: these keys count as told, and a message is on its way.</summary>
    /// <param name="before">As it was read; null for a reader who was told nothing yet by this way.</param>
    /// <param name="outgoing">To whom, by which way, what.</param>
    /// <param name="message">The message's id; null where there is nothing to send.</param>
    /// <param name="now">Now.</param>
    internal static Told Begin(Told? before, Outgoing outgoing, string? message, Instant now)
    {
        var told = before ?? new Told(outgoing.Way, outgoing.Reader, []);
        return told with
        {
            Once = [.. told.Once, .. outgoing.Reminders.Select(r => new ToldOnce(Reminders.KeyFor(r, outgoing.Reader), now))],
            Open = message is null ? null : new(message, now),
        };
    }

    /// <summary>After: what did not arrive was not told, and comes again with what is so by then. What nobody knows of stays told.</summary>
    /// <param name="begun">As it was written down before.</param>
    /// <param name="before">As it was before that; null for nothing.</param>
    /// <param name="delivered">What became of it.</param>
    /// <param name="mark">Which address it went to.</param>
    /// <param name="now">Now.</param>
    internal static Told End(Told begun, Told? before, Delivered delivered, string? mark, Instant now) => delivered.Outcome switch
    {
        DeliveryOutcome.Taken => begun with { Open = null, Trouble = null },
        // Told for good; but whoever looks at health sees that nobody knows.
        DeliveryOutcome.Unknown => begun with { Open = null, Trouble = Next(before?.Trouble, delivered, mark, now) with { NotBefore = now } },
        _ => begun with { Open = null, Once = before?.Once ?? [], Trouble = delivered.IsOfTheWay ? before?.Trouble : Next(before?.Trouble, delivered, mark, now) },
    };

    /// <summary>The trouble that a message met, on top of what there was.</summary>
    internal static WayTrouble Next(WayTrouble? before, Delivered delivered, string? mark, Instant now)
    {
        // Of another address it says nothing.
        if (before?.Mark != mark) before = null;
        var tries = (before?.Tries ?? 0) + 1;
        var wait = delivered.Outcome == DeliveryOutcome.Refused && !delivered.IsOfTheWay
            ? Duration.FromHours(HoursToWait[Math.Min(tries, HoursToWait.Length) - 1])
            : Duration.FromMinutes(MinutesToWait[Math.Min(tries, MinutesToWait.Length) - 1]);
        return new(delivered.Code ?? "reminders.unknown", delivered.Detail, before?.Since ?? now, tries, now + wait) { Mark = mark };
    }
}

using NodaTime;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Reminding;

/// <summary>When a colleague can be told something: not in their quiet hours, on their days off, or while they are away; all by their own clock.</summary>
public sealed class Reach(Colleague colleague, DateTimeZone zone)
{
    // Longer than any absence that somebody comes back from to what is still so.
    private const int MostDays = 400;

    private readonly ReminderWishes wishes = colleague.ReminderWishes ?? ReminderWishes.Usual;

    /// <summary>Their zone.</summary>
    public DateTimeZone Zone => zone;

    /// <summary>Is it a day on which they are told nothing, or do they want no reminders at all?</summary>
    public bool IsOff(Instant at) => !colleague.Reminders || IsOff(at.InZone(zone).Date);

    /// <summary>Can they be told now?</summary>
    public bool IsOpen(Instant at) => colleague.Reminders && !IsSilent(at);

    /// <summary>The first moment from an instant on at which they can be told; null where that is not within a year.</summary>
    public Instant? OpenFrom(Instant at)
    {
        for (var days = 0; days < MostDays; days++)
        {
            if (!IsSilent(at)) return at;
            at = SilentUntil(at);
        }

        return null;
    }

    /// <summary>When to tell of what comes at an instant: so long before it, or, where they would not hear it then, so long before the silence begins.</summary>
    /// <returns>Null where they have been out of reach for longer than <paramref name="most"/> by then.</returns>
    public Instant? Before(Instant at, Duration ahead, Duration most)
    {
        var told = at - ahead;
        if (!IsSilent(told)) return told;
        var from = told;
        while (IsSilent(from - Duration.Epsilon) && told - from < most) from = SilentFrom(from - Duration.Epsilon);
        return IsSilent(from - Duration.Epsilon) ? null : from - ahead;
    }

    private bool IsSilent(Instant at)
    {
        var local = at.InZone(zone).LocalDateTime;
        return IsOff(local.Date) || IsQuiet(local.TimeOfDay);
    }

    private bool IsOff(LocalDate date) => wishes.DaysOff.Contains(date.DayOfWeek) || colleague.Away.Any(a => a.Contains(date));

    private bool IsQuiet(LocalTime time) => wishes.QuietFrom <= wishes.QuietTo
        ? time >= wishes.QuietFrom && time < wishes.QuietTo
        : time >= wishes.QuietFrom || time < wishes.QuietTo;

    // The end of the piece of silence that an instant lies in: of the day, or of the quiet hours.
    private Instant SilentUntil(Instant at)
    {
        var local = at.InZone(zone).LocalDateTime;
        var dayEnds = Zones.StartOfDay(local.Date.PlusDays(1), zone);
        if (IsOff(local.Date) || local.TimeOfDay >= wishes.QuietTo) return dayEnds;
        var ends = Zones.Passed(local.Date.At(wishes.QuietTo), zone);
        return ends > at ? ends : dayEnds;
    }

    // The beginning of the piece of silence that an instant lies in.
    private Instant SilentFrom(Instant at)
    {
        var local = at.InZone(zone).LocalDateTime;
        var dayBegins = Zones.StartOfDay(local.Date, zone);
        if (IsOff(local.Date) || local.TimeOfDay < wishes.QuietFrom) return dayBegins;
        var begins = Zones.Passed(local.Date.At(wishes.QuietFrom), zone);
        return begins <= at ? Instant.Max(begins, dayBegins) : dayBegins;
    }
}

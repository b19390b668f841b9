using System.Globalization;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using NodaTime.Extensions;
using Calendar = Ical.Net.Calendar;

namespace Recruiting.Core.Channels;

/// <summary>Blackouts as an iCalendar file (RFC 5545): public holidays, rest days, leave.</summary>
public static class BlackoutCalendar
{
    /// <summary>The longest file, in characters.</summary>
    public const int Longest = 1_000_000;

    private const int LongestReason = 200;

    /// <summary>Reads the events of a calendar as blackouts, in order of date, equal ones once.</summary>
    /// <remarks>An all-day event is its days (its DTEND is exclusive). An event with times counts for each local date that it touches; one
    /// that ends at midnight does not touch the day after. SUMMARY is the reason, cut at 200 characters. Cancelled events are left out,
    /// whatever their transparency all others count. Exceptions to a recurrence (EXDATE, RECURRENCE-ID) are obeyed.</remarks>
    /// <param name="ics">One or more VCALENDARs; at most <see cref="Longest"/> characters.</param>
    /// <param name="zone">Where events with a time zone are seen from.</param>
    /// <param name="from">The first day for which recurring events are expanded; single events count whenever they are.</param>
    /// <param name="to">The last such day, part of the range.</param>
    /// <exception cref="PresenceException">At field <c>blackouts</c>: <c>blackout.ics-invalid</c>, <c>blackout.too-large</c>,
    /// <c>blackout.too-many</c>, <c>blackout.range-invalid</c>.</exception>
    public static IReadOnlyList<Blackout> Parse(string ics, DateTimeZone zone, LocalDate from, LocalDate to)
    {
        if (ics.Length > Longest)
            throw PresenceException.Invalid("blackout.too-large", $"The calendar has {ics.Length} characters; {Longest} is the most. Export fewer years.", "blackouts");
        if (!ics.TrimEnd().EndsWith("END:VCALENDAR", StringComparison.OrdinalIgnoreCase))
            throw Invalid("It does not end with END:VCALENDAR: it is cut off or no calendar");

        List<Blackout> found;
        try
        {
            found = [.. Calendar.Load<Calendar>(ics.TrimStart('\uFEFF', ' ', '\r', '\n')).SelectMany(calendar => Read(calendar, zone, from, to)).Distinct().Take(Blackouts.Most + 1)];
        }
        catch (Exception e) when (e is not PresenceException)
        {
            // Ical.Net throws what its parts throw, of many kinds; whichever it is, the file cannot be read.
            throw new PresenceException(FaultKind.Invalid, [Invalid($"It cannot be read ({e.Message.Split(" (Parameter")[0].TrimEnd('.')})").Faults[0]], e);
        }

        if (Blackouts.Check(found).ToList() is { Count: > 0 } faults) throw new PresenceException(FaultKind.Invalid, faults);
        return [.. found.OrderBy(b => b.From).ThenBy(b => b.To).ThenBy(b => b.Reason, StringComparer.Ordinal)];
    }

    /// <summary>Reads a calendar as it is put today: recurring events count from two years back to five ahead.</summary>
    /// <exception cref="PresenceException">As <see cref="Parse"/>.</exception>
    public static IReadOnlyList<Blackout> ParseAround(string ics, DateTimeZone zone, LocalDate today) => Parse(ics, zone, today.PlusYears(-2), today.PlusYears(5));

    /// <summary>Writes blackouts as a calendar of all-day events; <see cref="Parse"/> reads the same back.</summary>
    /// <param name="blackouts">Each becomes one event.</param>
    /// <param name="stamp">When it is written (DTSTAMP).</param>
    public static string Write(IReadOnlyList<Blackout> blackouts, Instant stamp)
    {
        var calendar = new Calendar { ProductId = "-//Recruiting//Blackouts//EN" };
        calendar.Events.AddRange(blackouts.Select((blackout, i) => new CalendarEvent
        {
            Uid = string.Create(CultureInfo.InvariantCulture, $"{blackout.From:uuuuMMdd}-{blackout.To:uuuuMMdd}-{i}@blackouts.recruiting"),
            DtStamp = new CalDateTime(stamp.ToDateTimeUtc(), true),
            DtStart = new CalDateTime(blackout.From.ToDateOnly()),
            DtEnd = new CalDateTime(LocalDate.Min(blackout.To, LocalDate.MaxIsoValue.PlusDays(-1)).PlusDays(1).ToDateOnly()),
            Summary = blackout.Reason,
        }));
        return new CalendarSerializer(calendar).SerializeToString() ?? "";
    }

    private static IEnumerable<Blackout> Read(Calendar calendar, DateTimeZone zone, LocalDate from, LocalDate to)
    {
        foreach (var it in calendar.Events) Check(it);
        var single = calendar.Events.Where(it => !Recurs(it)).Select(it => Of(it, it.Start!, it.DtEnd ?? it.Start!.Add(it.EffectiveDuration), zone));
        var recurring = calendar.GetOccurrences<CalendarEvent>(new CalDateTime(from.PlusDays(-1).ToDateOnly()))
            .TakeWhile(it => it.Period.StartTime.Date <= to.PlusDays(1).ToDateOnly())
            .Where(it => Recurs((CalendarEvent)it.Source))
            .Select(it => Of((CalendarEvent)it.Source, it.Period.StartTime, it.Period.EffectiveEndTime ?? it.Period.StartTime, zone))
            .Where(it => it is null || (it.From <= to && it.To >= from));
        return single.Concat(recurring).OfType<Blackout>();
    }

    private static void Check(CalendarEvent it)
    {
        if (it.Start is null) throw Invalid($"{Name(it)} has no DTSTART that can be read");
        if (it.RecurrenceRule is { Frequency: FrequencyType.Secondly or FrequencyType.Minutely or FrequencyType.Hourly })
            throw Invalid($"{Name(it)} recurs within a day");
        if (it.DtEnd is { } end && end.LessThan(it.Start))
            throw PresenceException.Invalid("blackout.range-invalid", $"{Name(it)} ends before it begins. Put DTEND after DTSTART.", "blackouts");
    }

    /// <summary>Is it a series, or stands in for one of a series?</summary>
    private static bool Recurs(CalendarEvent it) =>
        it.RecurrenceRule is not null || it.RecurrenceIdentifier is not null || it.RecurrenceDates.GetAllPeriods().Any() || it.RecurrenceDates.GetAllDates().Any();

    private static Blackout? Of(CalendarEvent it, CalDateTime start, CalDateTime end, DateTimeZone zone)
    {
        if (string.Equals(it.Status, "CANCELLED", StringComparison.OrdinalIgnoreCase)) return null;
        var first = Local(start, zone);
        // The end is exclusive: the last moment before it is in the event. One without length touches its own day.
        var last = LocalDateTime.Max(first, Local(end, zone).PlusTicks(-1));
        return new(first.Date, last.Date, Reason(it));
    }

    private static LocalDateTime Local(CalDateTime time, DateTimeZone zone) =>
        time.IsFloating ? time.Value.ToLocalDateTime() : Instant.FromDateTimeUtc(time.AsUtc).InZone(zone).LocalDateTime;

    private static string? Reason(CalendarEvent it) =>
        it.Summary?.Trim() is { Length: > 0 } summary ? string.Concat(summary.EnumerateRunes().Take(LongestReason)) : null;

    private static Sentence Name(CalendarEvent it)
    {
        Sentence unnamed = $"Event {it.Uid}";
        return Reason(it) is { } reason ? Sentence.FromString($"'{reason}'") : unnamed;
    }

    private static PresenceException Invalid(Sentence what) =>
        PresenceException.Invalid("blackout.ics-invalid", $"{what}. Give an iCalendar file (RFC 5545), as calendars export it.", "blackouts");
}

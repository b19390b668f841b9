using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using NodaTime;
using NodaTime.Extensions;
using Recruiting.Core.Time;

namespace Recruiting.Core.Channels;

/// <summary>The intended local times of a cadence, from Ical.Net.</summary>
/// <remarks>Computed without a zone, so that no clock change touches what was meant; whoever needs instants resolves each with
/// <see cref="Zones.Resolve"/>. A start that does not match its own rule is no occurrence.</remarks>
internal static class CadenceOccurrences
{
    /// <summary>A rule that skips so many days (weeks, months, years) in a row is over: more than the eight years between 29 February
    /// 2096 and 2104, the longest that a rule of days can honestly be silent.</summary>
    private const int Patience = 3_000;

    /// <summary>All occurrences on or after a local date, in order, lazily; without end where the rule has none.</summary>
    public static IEnumerable<LocalDateTime> From(CadenceDefinition cadence, LocalDate from)
    {
        using var occurrences = Evaluate(cadence, LocalDate.Max(from, cadence.Start.Date)).GetEnumerator();
        // The calendar ends with the year 9999; a zone west of Greenwich and a window's length must still fit in.
        while (Next(occurrences) is { Year: < 9999 } next) yield return next;
    }

    // An iterator, so that Ical.Net does not start, and fail, before the first step.
    private static IEnumerable<Occurrence> Evaluate(CadenceDefinition cadence, LocalDate from)
    {
        var windows = new CalendarEvent { DtStart = Floating(cadence.Start), RecurrenceRule = Rule(cadence) };
        var options = new EvaluationOptions { MaxUnmatchedIncrementsLimit = Patience };
        foreach (var occurrence in windows.GetOccurrences(Floating(from.AtMidnight()), options)) yield return occurrence;
    }

    private static LocalDateTime? Next(IEnumerator<Occurrence> occurrences)
    {
        try
        {
            return occurrences.MoveNext() ? occurrences.Current.Period.StartTime.Value.ToLocalDateTime() : null;
        }
        catch (EvaluationException)
        {
            // Nothing for as long as our patience lasts, or until the year 9999: there is no next one.
            return null;
        }
    }

    /// <summary>The rule with its UNTIL in the cadence's local time, as all else here is: RFC 5545 writes it in UTC where the start has
    /// a zone. A bare date lasts until that day is over.</summary>
    private static RecurrenceRule Rule(CadenceDefinition cadence)
    {
        var rule = new RecurrenceRule(cadence.Rrule);
        if (rule.Until is { IsUtc: true } utc)
            rule.Until = Floating(Instant.FromDateTimeUtc(utc.AsUtc).InZone(Zones.Get(cadence.TimeZone)).LocalDateTime);
        else if (rule.Until is { HasTime: false } date)
            rule.Until = Floating(LocalDate.FromDateOnly(date.Date).At(new LocalTime(23, 59, 59)));
        return rule;
    }

    private static CalDateTime Floating(LocalDateTime local) => new(local.ToDateTimeUnspecified(), true);
}

using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using NodaTime;
using NodaTime.Extensions;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;
using Period = NodaTime.Period;

namespace Recruiting.Core.Channels;

/// <summary>The intended local times of a cadence, from Ical.Net.</summary>
/// <remarks>Computed without a zone, so that no clock change touches what was meant; whoever needs instants resolves each with
/// <see cref="Zones.Resolve"/>. A start that does not match its own rule is no occurrence.</remarks>
internal static class CadenceOccurrences
{
    /// <summary>A rule that skips so many days (weeks, months, years) in a row is over: more than the eight years between 29 February
    /// 2096 and 2104, the longest that a rule of days can honestly be silent.</summary>
    private const int Patience = 3_000;

    // Occurrences depend on the cadence alone, and a page of fifty channels asks for the same again and again: they are remembered by stretches of so many days.
    private const int Stretch = 64, Most = 256, LastYear = 9990;
    private static readonly LocalDate Epoch = new(2000, 1, 3);
    private static readonly Generations<(CadenceDefinition Cadence, int Stretch), IReadOnlyList<LocalDateTime>> Remembered = new(2_000);

    /// <summary>All occurrences on or after a local date, in order, lazily; without end where the rule has none.</summary>
    public static IEnumerable<LocalDateTime> From(CadenceDefinition cadence, LocalDate from)
    {
        var first = LocalDate.Max(from, cadence.Start.Date);
        for (var stretch = Math.DivRem(Period.DaysBetween(Epoch, first) - (first < Epoch ? Stretch - 1 : 0), Stretch).Quotient; ; stretch++)
        {
            var start = LocalDate.Max(first, Epoch.PlusDays(stretch * Stretch));
            // In one that has none the rule may be over, or silent for years; in one that has very many, remembering costs more than it spares.
            if (start.Year >= LastYear || In(cadence, stretch) is not { Count: > 0 and < Most } some)
            {
                foreach (var occurrence in Straight(cadence, start)) yield return occurrence;
                yield break;
            }

            foreach (var occurrence in some)
            {
                if (occurrence.Date >= first) yield return occurrence;
            }
        }
    }

    private static IReadOnlyList<LocalDateTime> In(CadenceDefinition cadence, int stretch)
    {
        if (Remembered.Find((cadence, stretch)) is { } known) return known;
        var (start, end) = (Epoch.PlusDays(stretch * Stretch), Epoch.PlusDays((stretch + 1) * Stretch));
        var found = Straight(cadence, LocalDate.Max(start, cadence.Start.Date)).TakeWhile(occurrence => occurrence.Date < end).Take(Most).ToList();
        Remembered.Put((cadence, stretch), found);
        return found;
    }

    private static IEnumerable<LocalDateTime> Straight(CadenceDefinition cadence, LocalDate from)
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

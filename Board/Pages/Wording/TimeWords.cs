using NodaTime;

namespace Recruiting.Board.Pages.Wording;

/// <summary>Dates, times and how long there is left, as people say them.</summary>
/// <param name="words">The reader's language.</param>
/// <param name="now">The instant now.</param>
/// <param name="zone">The reader's zone.</param>
public sealed class TimeWords(Words words, Instant now, DateTimeZone zone)
{
    /// <summary>The reader's zone.</summary>
    public DateTimeZone Zone => zone;

    /// <summary>Today where the reader is.</summary>
    public LocalDate Today => now.InZone(zone).Date;

    /// <summary>How long there is left: <c>12 minutes left</c>, <c>3 hours 5 minutes left</c>, <c>2 days left</c>. Null has no end.</summary>
    public string Left(Instant? until)
    {
        if (until is not { } end) return words["left.open"];
        if (end <= now) return words["left.none"];
        var minutes = (int)Math.Min((end - now).TotalMinutes, 1_000_000);
        var (hours, rest) = (minutes / 60, minutes % 60);
        return minutes switch
        {
            0 => words["left.moment"],
            < 60 => words.Count("left.minutes", minutes),
            // From six hours on nobody counts minutes, and from two days on nobody counts hours.
            < 6 * 60 when rest > 0 => words.Of("left.both", words.Count("hours", hours), words.Count("minutes", rest)),
            < 48 * 60 => words.Count("left.hours", hours),
            _ => words.Count("left.days", hours / 24),
        };
    }

    /// <summary>Is it so little that it should stand out?</summary>
    public bool IsShort(Instant? until) => until is { } end && end - now < Duration.FromHours(1);

    /// <summary><c>Today</c>, <c>Tomorrow</c> or the weekday, with the date; the year where it is another.</summary>
    public string Day(LocalDate date)
    {
        var plain = Date(date);
        if (date == Today) return words.Of("day.today", plain);
        if (date == Today.PlusDays(1)) return words.Of("day.tomorrow", plain);
        return date == Today.PlusDays(-1) ? words.Of("day.yesterday", plain) : plain;
    }

    /// <summary><c>Tuesday 24 November</c>; with the year where it is another.</summary>
    public string Date(LocalDate date) => date.ToString(date.Year == Today.Year ? "dddd d MMMM" : "dddd d MMMM uuuu", words.Language);

    /// <summary><c>24 November</c>; with the year where it is another.</summary>
    public string ShortDate(LocalDate date) => date.ToString(date.Year == Today.Year ? "d MMMM" : "d MMMM uuuu", words.Language);

    /// <summary><c>08:30</c> where the reader is.</summary>
    public string Clock(Instant at) => Clock(at, zone);

    /// <summary><c>08:30</c> in a zone.</summary>
    public string Clock(Instant at, DateTimeZone where) => at.InZone(where).TimeOfDay.ToString("HH:mm", words.Language);

    /// <summary><c>08:30</c> today, <c>Tuesday 24 November, 08:30</c> on any other day.</summary>
    public string Moment(Instant at) => at.InZone(zone).Date == Today ? Clock(at) : Full(at, zone);

    /// <summary><c>Tuesday 24 November, 08:30</c> in a zone.</summary>
    public string Full(Instant at, DateTimeZone where) => $"{Date(at.InZone(where).Date)}, {Clock(at, where)}";

    /// <summary>As <see cref="Full"/>, with the zone's name where the reader's clock shows another time.</summary>
    public string FullWithZone(Instant at, DateTimeZone where) => SameClock(at, where) ? Full(at, where) : $"{Full(at, where)} ({where.Id})";

    /// <summary>Does the reader's clock show the same then?</summary>
    public bool SameClock(Instant at, DateTimeZone where) => at.InZone(zone).Offset == at.InZone(where).Offset;
}

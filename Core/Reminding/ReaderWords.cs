using System.Globalization;
using NodaTime;

namespace Recruiting.Core.Reminding;

/// <summary>Words and times as one reader has them.</summary>
/// <param name="Language">Their language.</param>
/// <param name="Zone">Their zone.</param>
/// <param name="Now">The instant now.</param>
/// <param name="NamesZone">Do several read it, so that the zone has to be said?</param>
internal sealed record ReaderWords(CultureInfo Language, DateTimeZone Zone, Instant Now, bool NamesZone)
{
    /// <summary>The words of a code.</summary>
    internal string this[string code, params ReadOnlySpan<object> args] => Reason.Of(code, args).In(ReminderTexts.Texts, Language);

    /// <summary><c>today 08:30</c>, <c>Tuesday 24 November 08:30</c>.</summary>
    internal string Moment(Instant at)
    {
        var (local, today) = (at.InZone(Zone).LocalDateTime, Now.InZone(Zone).Date);
        var clock = local.TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture);
        return Period.DaysBetween(today, local.Date) switch
        {
            0 => this["day.today", clock],
            1 => this["day.tomorrow", clock],
            -1 => this["day.yesterday", clock],
            _ => this["day.other", local.Date.ToString(local.Year == today.Year ? "dddd d MMMM" : "dddd d MMMM uuuu", Language), clock],
        };
    }

    /// <summary><c>today 08:30, until 10:00</c>: the end without its day where it is the same, and with the zone where it has to be said.</summary>
    internal string Span(Instant from, Instant? until)
    {
        var end = until is not { } to ? null : to.InZone(Zone).Date == from.InZone(Zone).Date ? to.InZone(Zone).TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture) : Moment(to);
        var said = end is null ? this["when.at", Moment(from)] : this["when.until", Moment(from), end];
        return NamesZone ? $"{said} ({Zone.Id})" : said;
    }
}

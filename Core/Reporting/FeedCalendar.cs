using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using Recruiting.Core.Time;
using Calendar = Ical.Net.Calendar;

namespace Recruiting.Core.Reporting;

/// <summary>Writes events as an iCalendar file (RFC 5545, RFC 7986). The same events give the same bytes, so that a program that has them need not take them again.</summary>
public static class FeedCalendar
{
    /// <summary>The media type.</summary>
    public const string MediaType = "text/calendar";

    // How often programs ask again; most do so less often than they are told.
    private const string Refresh = "PT1H";

    private const int LineOctets = 75;

    /// <summary>The file: UTF-8, lines of at most 75 octets that end with CR LF.</summary>
    /// <param name="name">What the calendar is called.</param>
    /// <param name="entries">The events.</param>
    public static string Write(string name, IReadOnlyList<FeedEntry> entries)
    {
        var calendar = new Calendar { ProductId = "-//Recruiting//Calendar//EN" };
        // RFC 7986 sections 5.1 and 5.7, and what programs read that do not know it.
        calendar.AddProperty("NAME", name);
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.Properties.Add(new CalendarProperty("REFRESH-INTERVAL", Refresh) { Parameters = { new CalendarParameter("VALUE", "DURATION") } });
        calendar.AddProperty("X-PUBLISHED-TTL", Refresh);
        foreach (var zone in entries.Where(e => e.From is not null).GroupBy(e => e.From!.Zone, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            calendar.AddTimeZone(FeedZone.Of(Zones.Get(zone.Key), zone.Min(e => e.From!.At), zone.Max(e => e.To)));
        }

        calendar.Events.AddRange(entries.Select(Event));
        return Fold(new CalendarSerializer(calendar).SerializeToString() ?? "");
    }

    // The serializer folds by UTF-16 units, and so within an emoji: readers then show two halves that are none. RFC 5545 section 3.1 counts octets and forbids to split a character.
    private static string Fold(string file)
    {
        var folded = new StringBuilder(file.Length);
        foreach (var line in file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var octets = 0;
            foreach (var rune in line.EnumerateRunes())
            {
                if (octets + rune.Utf8SequenceLength > LineOctets)
                {
                    folded.Append("\r\n ");
                    octets = 1;
                }

                folded.Append(rune.ToString());
                octets += rune.Utf8SequenceLength;
            }

            folded.Append("\r\n");
        }

        return folded.ToString();
    }

    private static CalendarEvent Event(FeedEntry entry)
    {
        var it = new CalendarEvent
        {
            Uid = entry.Uid,
            Summary = entry.Summary,
            Description = Description(entry),
            Url = entry.Page,
            // Without a METHOD it says when the event was last changed (RFC 5545 section 3.8.7.2).
            DtStamp = Utc(entry.ChangedAt),
            LastModified = Utc(entry.ChangedAt),
            Sequence = entry.Sequence,
            Status = entry.Status.ToString().ToUpperInvariant(),
            Transparency = entry.IsBusy ? TransparencyType.Opaque : TransparencyType.Transparent,
        };
        if (entry.Days is { } days)
        {
            it.DtStart = new CalDateTime(days.Start.ToDateOnly());
            it.DtEnd = new CalDateTime(days.End.PlusDays(1).ToDateOnly());
        }
        else
        {
            it.DtStart = In(entry.From!.At, entry.From.Zone);
            it.DtEnd = In(entry.To, entry.From.Zone);
        }

        if (entry.Alarm is { } ahead) it.Alarms.Add(new Alarm { Action = AlarmAction.Display, Description = entry.Summary, Trigger = new Trigger(Ical.Net.DataTypes.Duration.FromMinutes(-(int)ahead.TotalMinutes)) });
        return it;
    }

    // The address stands in the text as well: not every program shows an event's URL.
    private static string? Description(FeedEntry entry) => (entry.Text, entry.Page) switch
    {
        (null, null) => null,
        ({ } text, null) => text,
        (null, { } page) => page.AbsoluteUri,
        ({ } text, { } page) => $"{text}\n\n{page.AbsoluteUri}",
    };

    // The local time, in its zone. Of an hour that comes twice RFC 5545 section 3.3.5 means the first; not every program knows, so it is written in UTC.
    private static CalDateTime In(Instant at, string zone)
    {
        var there = Zones.Get(zone);
        var local = at.InZone(there).LocalDateTime;
        return there.MapLocal(local).Count == 1 ? new CalDateTime(local.ToDateTimeUnspecified(), zone, true) : Utc(at);
    }

    private static CalDateTime Utc(Instant at) => new(at.ToDateTimeUtc(), true);
}

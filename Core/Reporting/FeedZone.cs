using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using NodaTime.TimeZones;
using Duration = NodaTime.Duration;

namespace Recruiting.Core.Reporting;

/// <summary>A zone's definition as calendars carry it (RFC 5545 section 3.6.5): every clock change of the time that is needed, one by one.</summary>
/// <remarks>Ical.Net makes rules of them, and a rule made of one year misses others (Santiago's of 2026 came out an hour off).</remarks>
internal static class FeedZone
{
    /// <summary>The definition.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="from">The first instant that is looked up in it.</param>
    /// <param name="to">The last.</param>
    internal static VTimeZone Of(DateTimeZone zone, Instant from, Instant to)
    {
        var definition = new VTimeZone(zone.Id);
        foreach (var interval in zone.GetZoneIntervals(from, to + Duration.FromDays(1))) definition.AddChild(Observance(zone, interval));
        return definition;
    }

    private static VTimeZoneInfo Observance(DateTimeZone zone, ZoneInterval interval)
    {
        var before = interval.HasStart ? zone.GetZoneInterval(interval.Start - Duration.Epsilon).WallOffset : interval.WallOffset;
        // It begins by the clock that was right until then.
        var start = interval.HasStart ? interval.Start.WithOffset(before).LocalDateTime : new LocalDateTime(1970, 1, 1, 0, 0);
        return new VTimeZoneInfo(interval.Savings == Offset.Zero ? Components.Standard : Components.Daylight)
        {
            DtStart = new CalDateTime(start.ToDateTimeUnspecified(), null, true),
            OffsetFrom = new UtcOffset(before.ToTimeSpan()),
            OffsetTo = new UtcOffset(interval.WallOffset.ToTimeSpan()),
            TimeZoneName = interval.Name,
        };
    }
}

using System.Collections.Frozen;
using NodaTime;
using NodaTime.TimeZones;

namespace Recruiting.Core.Time;

/// <summary>IANA time zones and the resolution of local times in them.</summary>
public static class Zones
{
    /// <summary>The zone of an IANA id (<c>Europe/Amsterdam</c>), in any case; its <see cref="DateTimeZone.Id"/> is spelled as IANA has it.</summary>
    /// <exception cref="PresenceException"><c>time.zone-unknown</c>: no such zone.</exception>
    public static DateTimeZone Get(string id, string? field = null) => TryGet(id) ?? throw new PresenceException(FaultKind.Invalid, [Unknown(id, field)]);

    /// <summary>The zone of an IANA id in any case, or null. Fixed offsets (<c>UTC+01:00</c>) and Windows names are none.</summary>
    public static DateTimeZone? TryGet(string? id) =>
        id is not null && Ids.TryGetValue(id, out var known) ? DateTimeZoneProviders.Tzdb[known] : null;

    /// <summary>The fault <c>time.zone-unknown</c>.</summary>
    public static Fault Unknown(string? id, string? field = null) =>
        new("time.zone-unknown", $"'{id}' is no time zone. Give an IANA name such as Europe/Amsterdam or America/New_York.", field);

    /// <summary>RFC 5545 section 3.3.5: in a gap the offset before it counts; of two the first.</summary>
    public static Instant Resolve(LocalDateTime local, DateTimeZone zone) => local.InZone(zone, Resolver).ToInstant();

    /// <summary>The first instant at which the clock on the wall shows a time or has passed it: of two the first, and in a gap the gap's end.</summary>
    public static Instant Passed(LocalDateTime local, DateTimeZone zone) => local.InZone(zone, DayResolver).ToInstant();

    /// <summary>The first instant of a local date; later than midnight where a clock change skips midnight.</summary>
    /// <remarks>A date that a zone skipped whole (Apia's 30 December 2011) has the first instant of the next.</remarks>
    public static Instant StartOfDay(LocalDate date, DateTimeZone zone) => date.AtMidnight().InZone(zone, DayResolver).ToInstant();

    /// <summary>The instant now.</summary>
    public static Instant Now(this TimeProvider clock) => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    private static readonly ZoneLocalMappingResolver DayResolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private static readonly FrozenDictionary<string, string> Ids =
        DateTimeZoneProviders.Tzdb.Ids.ToFrozenDictionary(id => id, StringComparer.OrdinalIgnoreCase);
}

using NodaTime;
using NodaTime.TimeZones;

namespace Recruiting.Core.Time;

/// <summary>IANA time zones and the resolution of local times in them.</summary>
public static class Zones
{
    /// <summary>The zone of an IANA id (<c>Europe/Amsterdam</c>).</summary>
    /// <exception cref="PresenceException"><c>time.zone-unknown</c>: no such zone.</exception>
    public static DateTimeZone Get(string id, string? field = null) =>
        TryGet(id) ?? throw PresenceException.Invalid(
            "time.zone-unknown",
            $"'{id}' is no time zone. Give an IANA name such as Europe/Amsterdam or America/New_York.",
            field);

    /// <summary>The zone, or null.</summary>
    public static DateTimeZone? TryGet(string? id) => id is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);

    /// <summary>RFC 5545 section 3.3.5: in a gap the offset before it counts; of two the first.</summary>
    public static Instant Resolve(LocalDateTime local, DateTimeZone zone) => local.InZone(zone, Resolver).ToInstant();

    /// <summary>The first instant of a local date; later than midnight where a clock change skips midnight.</summary>
    public static Instant StartOfDay(LocalDate date, DateTimeZone zone) => zone.AtStartOfDay(date).ToInstant();

    /// <summary>The instant now.</summary>
    public static Instant Now(this TimeProvider clock) => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);
}

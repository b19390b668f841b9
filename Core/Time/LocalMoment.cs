using NodaTime;

namespace Recruiting.Core.Time;

/// <summary>A moment somebody intended: the local time they meant, the zone they meant it in, and the instant this comes to.</summary>
/// <remarks>The local time is law: the instant is derived and is the same for ever because zone rules of the past do not change;
/// should a zone's future rules change, <see cref="Resolve(LocalDateTime, DateTimeZone)"/> gives the new instant from the same intent.</remarks>
/// <param name="Local">What the clock on the wall was meant to show.</param>
/// <param name="Zone">An IANA zone id, such as <c>Europe/Amsterdam</c>.</param>
/// <param name="At">The instant.</param>
public sealed record LocalMoment(LocalDateTime Local, string Zone, Instant At) : Stored
{
    /// <summary>The local date.</summary>
    public LocalDate Date => Local.Date;

    /// <summary>Resolves an intended local time as RFC 5545 section 3.3.5 has it: a time that a clock change skips is read with the
    /// offset before the gap (02:30 becomes 03:30); a time that occurs twice is the first of the two.</summary>
    public static LocalMoment Resolve(LocalDateTime local, DateTimeZone zone) => new(local, zone.Id, Zones.Resolve(local, zone));

    /// <summary>The local time that <paramref name="at"/> is in <paramref name="zone"/>.</summary>
    public static LocalMoment Of(Instant at, DateTimeZone zone) => new(at.InZone(zone).LocalDateTime, zone.Id, at);
}

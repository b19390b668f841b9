using NodaTime;
using NodaTime.Text;

namespace Recruiting.Core.Time;

/// <summary>Moments in reasons and messages: as local time, written so that it reads the same in every language.</summary>
public static class Moments
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    /// <summary><c>2026-11-24 08:30</c> in the zone.</summary>
    public static string Local(Instant at, DateTimeZone zone) => Local(at.InZone(zone).LocalDateTime);

    /// <summary><c>2026-11-24 08:30</c>.</summary>
    public static string Local(LocalDateTime local) => Pattern.Format(local);
}

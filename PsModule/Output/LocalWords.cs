using System.Globalization;
using NodaTime;

namespace Recruiting.PowerShell.Output;

/// <summary>Local times in words, in the reader's language.</summary>
internal static class LocalWords
{
    /// <summary><c>Tue 1 Dec 2026 08:30 Europe/Amsterdam</c>.</summary>
    public static string Of(Instant at, DateTimeZone zone, CultureInfo language) => $"{at.InZone(zone).ToDateTimeOffset().ToString("ddd d MMM yyyy HH:mm", language)} {zone.Id}";

    /// <summary><c>Tue 1 Dec 08:30</c>, with the year where it is not the running one, and the place of the zone where it is not the usual one.</summary>
    public static string Short(DateTimeOffset at, int year, string? place, CultureInfo language)
    {
        var words = at.ToString(at.Year == year ? "ddd d MMM HH:mm" : "ddd d MMM yyyy HH:mm", language);
        return place is null ? words : $"{words} {place}";
    }

    /// <summary>The place that a zone is named after: <c>New York</c>.</summary>
    public static string Place(DateTimeZone zone) => zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');
}

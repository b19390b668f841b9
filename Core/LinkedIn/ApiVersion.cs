using System.Globalization;
using NodaTime;

namespace Recruiting.Core.LinkedIn;

/// <summary>When a version of LinkedIn's API ends: in the middle of its month a year later (linkedin.md 1.5). Pure.</summary>
public static class ApiVersion
{
    /// <summary>How long before its end people are told.</summary>
    public const int DaysAhead = 60;

    /// <summary>The day from which calls with a version are to be feared refused. LinkedIn has taken days from the 15th to the 22nd; the first counts.</summary>
    /// <param name="version"><c>yyyymm</c>, as <see cref="LinkedInOptions.Version"/> has it.</param>
    public static LocalDate EndsOn(string version) => new LocalDate(
        int.Parse(version.AsSpan(0, 4), CultureInfo.InvariantCulture), int.Parse(version.AsSpan(4, 2), CultureInfo.InvariantCulture), 15).PlusYears(1);

    /// <summary>How many days are left; 0 or less where it has ended.</summary>
    public static int DaysLeft(string version, Instant now) => Period.DaysBetween(now.InUtc().Date, EndsOn(version));

    /// <summary>The key of the notice that LinkedIn itself said so (HTTP 426).</summary>
    public static string GoneKey(string version) => $"linkedin.version.{version}";
}

using System.Globalization;

namespace Recruiting.LinkedInSimulator;

/// <summary>Which API versions are active on a day: its own month and those of the year before it.</summary>
internal sealed class VersionWindow(SimulatorOptions options)
{
    /// <summary>The day whose versions are active; null for the clock's.</summary>
    public DateOnly? On { get; set; } = options.VersionsOn;

    /// <summary>Is <paramref name="version"/> (<c>yyyymm</c>) active now?</summary>
    /// <param name="version">The version.</param>
    /// <param name="on">Another day than that of all others, or null.</param>
    public bool IsActive(string version, DateOnly? on = null)
    {
        if (options.MissingVersions.Contains(version)) return false;
        if (!DateOnly.TryParseExact(version, "yyyyMM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return false;
        var today = on ?? On ?? DateOnly.FromDateTime(options.Clock.GetUtcNow().UtcDateTime);
        var age = ((today.Year - month.Year) * 12) + today.Month - month.Month;
        return age >= 0 && age <= options.VersionMonths;
    }
}

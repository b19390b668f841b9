using System.Globalization;
using NodaTime;

namespace Recruiting.PowerShell.Output;

/// <summary>How times and texts of one channel's posts are shown.</summary>
/// <param name="Zone">The channel's zone.</param>
/// <param name="Usual">Is that the workspace's zone?</param>
/// <param name="Year">The running year.</param>
/// <param name="Language">The reader's language.</param>
internal sealed record PostView(DateTimeZone Zone, bool Usual, int Year, CultureInfo Language)
{
    /// <summary>The zone as .NET has it.</summary>
    public TimeZoneInfo TimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById(Zone.Id);

    /// <summary>An instant as the channel's clock shows it.</summary>
    public DateTimeOffset Local(Instant at) => at.InZone(Zone).ToDateTimeOffset();

    /// <summary>A moment in short words.</summary>
    public string Short(DateTimeOffset at) => LocalWords.Short(at, Year, Usual ? null : LocalWords.Place(Zone), Language);
}

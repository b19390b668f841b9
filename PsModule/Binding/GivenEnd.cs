using System.Management.Automation;
using NodaTime;
using Recruiting.Core;
using Recruiting.Core.Time;

namespace Recruiting.PowerShell.Binding;

/// <summary>An end of a range as somebody gives it: a date (a DateTime at midnight is one), whose whole day counts, or a moment.</summary>
internal static class GivenEnd
{
    /// <summary>The end; null where nothing was given.</summary>
    /// <param name="given">What was given.</param>
    /// <param name="zone">The zone of a DateTime that says none.</param>
    /// <param name="field">Where, for the fault.</param>
    /// <exception cref="PresenceException"><c>date.invalid</c>.</exception>
    public static RangeEnd? Of(object? given, DateTimeZone zone, string field) => (given is PSObject wrapped ? wrapped.BaseObject : given) switch
    {
        DateTimeOffset at => RangeEnd.Moment(Instant.FromDateTimeOffset(at)),
        DateTime { TimeOfDay.Ticks: > 0, Kind: DateTimeKind.Unspecified } time => RangeEnd.Moment(Zones.Resolve(LocalDateTime.FromDateTime(time), zone)),
        DateTime { TimeOfDay.Ticks: > 0 } time => RangeEnd.Moment(Instant.FromDateTimeUtc(time.ToUniversalTime())),
        string text when RangeEnd.TryParse(text.Trim()) is { } end => end,
        var other => GivenDate.Of(other, field) is { } date ? RangeEnd.On(date) : null,
    };
}

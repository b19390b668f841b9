using NodaTime;
using Recruiting.Core;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Binding;

/// <summary>An end of a range of time as somebody gives it: a date (the whole day counts, in each channel's own zone), or a moment.</summary>
/// <remarks>A time without an offset is one in the workspace's zone. A DateTime at midnight is its date.</remarks>
public sealed class MomentArgument
{
    private readonly DateTime? time;
    private readonly DateTimeOffset? instant;
    private readonly string text;

    /// <summary>2026-12-01, 1-12-2026, 2026-12-01 08:30, or an instant such as 2026-12-01T07:30:00Z.</summary>
    public MomentArgument(string text) => this.text = text.Trim();

    /// <summary>A date.</summary>
    public MomentArgument(DateOnly date)
        : this(date.ToDateTime(TimeOnly.MinValue))
    {
    }

    /// <summary>A date where it is midnight, else a moment.</summary>
    public MomentArgument(DateTime time) => (this.time, text) = (time, time.ToString("s", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A moment.</summary>
    public MomentArgument(DateTimeOffset instant) => (this.instant, text) = (instant, instant.ToString("O", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>As it was given.</summary>
    public override string ToString() => text;

    /// <summary>The end that is meant.</summary>
    /// <param name="zone">The zone of a time without an offset.</param>
    /// <exception cref="PresenceException"><c>post.due-invalid</c> and its kin.</exception>
    internal RangeEnd End(DateTimeZone zone)
    {
        if (instant is { } at) return RangeEnd.Moment(Instant.FromDateTimeOffset(at));
        if (time is { } given) return Of(given, zone);
        if (RangeEnd.TryParse(text) is { } end) return end;
        // With a time behind it, it is a moment; a date alone is read as one, and tells what is wrong with it.
        var language = PresenceSession.Language;
        return text.Contains(':', StringComparison.Ordinal) && WrittenTimes.Due(text, language) is var wish
            ? RangeEnd.Moment(wish is DueWish.At moment ? moment.Instant : Zones.Resolve(((DueWish.Local)wish).Time, zone))
            : RangeEnd.On(WrittenTimes.Date(text, language) ?? throw PresenceException.Invalid("post.until-invalid", "Give a date such as 2026-11-24, or leave it out.", "until"));
    }

    private static RangeEnd Of(DateTime given, DateTimeZone zone) => given switch
    {
        { TimeOfDay.Ticks: 0 } => RangeEnd.On(LocalDate.FromDateTime(given)),
        { Kind: DateTimeKind.Unspecified } => RangeEnd.Moment(Zones.Resolve(LocalDateTime.FromDateTime(given), zone)),
        _ => RangeEnd.Moment(Instant.FromDateTimeUtc(given.ToUniversalTime())),
    };
}

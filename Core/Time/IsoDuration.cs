using NodaTime;
using NodaTime.Text;

namespace Recruiting.Core.Time;

/// <summary>Lengths of time as ISO 8601 writes them: <c>PT90M</c>, <c>PT4H</c>, <c>P1D</c>, <c>PT0S</c>.</summary>
/// <remarks>Exact lengths: a day is 24 hours and a week seven of those, whatever the clocks do. Months and years have no exact
/// length, and less than a second or than nothing is meant by nobody here: these are refused.</remarks>
public static class IsoDuration
{
    /// <summary>Reads a length; whole seconds, zero or more.</summary>
    /// <exception cref="PresenceException"><c>time.duration-invalid</c>, at <paramref name="field"/>.</exception>
    public static Duration Parse(string? text, string? field = null) =>
        TryParse(text) ?? throw PresenceException.Invalid(
            "time.duration-invalid",
            $"'{text}' is no length of time. Write it as ISO 8601 has it, such as PT90M for 90 minutes, PT24H for a day or PT0S for none.",
            field);

    /// <summary>Reads a length, or null where the text is none.</summary>
    public static Duration? TryParse(string? text)
    {
        // Sixteen characters write any length that is meant here.
        if (text is null or { Length: > 16 } || PeriodPattern.NormalizingIso.Parse(text) is not { Success: true, Value: var period }) return null;
        if (period.Years != 0 || period.Months != 0) return null;
        try
        {
            var length = period.ToDuration();
            return length >= Duration.Zero && length.SubsecondNanoseconds == 0 ? length : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>Writes a length in the largest of hours, minutes and seconds that holds it whole: <c>PT24H</c>, <c>PT90M</c>, <c>PT45S</c>, <c>PT0S</c>.</summary>
    public static string Format(Duration length)
    {
        var seconds = (long)length.TotalSeconds;
        return (seconds % 3600, seconds % 60) switch
        {
            _ when seconds == 0 => "PT0S",
            (0, _) => $"PT{seconds / 3600}H",
            (_, 0) => $"PT{seconds / 60}M",
            _ => $"PT{seconds}S",
        };
    }
}

using NodaTime;

namespace Recruiting.Core.Channels;

/// <summary>Names of weekdays, English and Dutch, long and short.</summary>
public static class Weekdays
{
    /// <summary>The day that a name means: <c>tue</c>, <c>Tuesday</c>, <c>di</c>, <c>dinsdag</c>.</summary>
    /// <exception cref="PresenceException"><c>weekday.unknown</c>.</exception>
    public static IsoDayOfWeek Parse(string name, string field) =>
        CadenceDays.DayOf(name) is { } day
            ? (IsoDayOfWeek)(day + 1)
            : throw PresenceException.Invalid("weekday.unknown", $"'{name}' is no day of the week. Give a name such as tue, tuesday or dinsdag.", field);
}

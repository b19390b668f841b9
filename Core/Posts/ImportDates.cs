using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Recruiting.Core.Posts;

/// <summary>Reads dates and times as people and spreadsheets write them: year first, or day first with dashes as Dutch Excel does.
/// With slashes nobody can tell day from month, so those are refused.</summary>
internal static partial class ImportDates
{
    /// <summary>The wish, or the code of what is wrong with it.</summary>
    public static (DueWish? Wish, string? Code) Due(string text)
    {
        text = text.Trim();
        if (text.Length == 0) return (new DueWish.None(), null);
        if (text.Equals("next", StringComparison.OrdinalIgnoreCase) || text.Equals("volgende", StringComparison.OrdinalIgnoreCase))
            return (new DueWish.Next(), null);
        if (Slashes().IsMatch(text)) return (null, "import.due-ambiguous");

        var match = Moment().Match(text);
        if (!match.Success || Date(match) is not { } date) return (null, "import.due-invalid");
        if (!match.Groups["hour"].Success) return (null, "import.due-no-time");
        if (Time(match) is not { } time || date.Year is < 1970 or > 9998) return (null, "import.due-invalid");

        var local = date + time;
        if (!match.Groups["zone"].Success) return (new DueWish.Local(local), null);
        return Zone(match) is { } offset ? (new DueWish.At(local.WithOffset(offset).ToInstant()), null) : (null, "import.due-invalid");
    }

    /// <summary>The last day (null for none), or the code of what is wrong with it. Midnight behind the date is Excel's and means nothing.</summary>
    public static (LocalDate? Date, string? Code) Until(string text)
    {
        text = text.Trim();
        if (text.Length == 0) return (null, null);
        if (Slashes().IsMatch(text)) return (null, "import.until-ambiguous");

        var match = Moment().Match(text);
        var plain = match.Success && !match.Groups["zone"].Success && (!match.Groups["hour"].Success || Time(match) == LocalTime.Midnight);
        return plain && Date(match) is { } date ? (date, null) : (null, "import.until-invalid");
    }

    private static LocalDate? Date(Match match)
    {
        var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        return year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
    }

    private static LocalTime? Time(Match match)
    {
        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        if (hour > 23 || minute > 59 || second > 59) return null;
        var nanoseconds = int.Parse(match.Groups["fraction"].Value.PadRight(9, '0'), CultureInfo.InvariantCulture);
        return new LocalTime(hour, minute, second).PlusNanoseconds(nanoseconds);
    }

    private static Offset? Zone(Match match)
    {
        var (hours, minutes) = (Number(match, "zoneHour"), Number(match, "zoneMinute"));
        if (hours > 14 || minutes > 59) return null;
        var offset = Offset.FromHoursAndMinutes(hours, minutes);
        return match.Groups["zone"].Value[0] == '-' ? -offset : offset;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("[0-9]\\s*/\\s*[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Slashes();

    [GeneratedRegex("""
        \A(?:(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})|(?<day>[0-9]{1,2})-(?<month>[0-9]{1,2})-(?<year>[0-9]{4}))
        (?:(?:T|\s+)(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:\.(?<fraction>[0-9]{1,9}))?)?
        \s*(?<zone>Z|[+-](?<zoneHour>[0-9]{2})(?::?(?<zoneMinute>[0-9]{2}))?)?)?\z
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Moment();
}

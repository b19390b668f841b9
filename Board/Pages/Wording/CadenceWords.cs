using System.Globalization;
using NodaTime;
using Recruiting.Core.Channels;

namespace Recruiting.Board.Pages.Wording;

/// <summary>A cadence in the reader's language: <c>Tuesday and Thursday, 08:30–10:00</c>. A rule that is out of the ordinary is shown as it was put.</summary>
public static class CadenceWords
{
    private static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>The words; <c>no rhythm</c> for null.</summary>
    public static string Of(CadenceDefinition? cadence, Words words, DateTimeZone reader)
    {
        if (cadence is null) return words["cadence.none"];
        var hours = $"{Clock(cadence.Start.TimeOfDay)}–{Clock(cadence.Start.TimeOfDay.PlusTicks(cadence.Window.BclCompatibleTicks))}";
        var zone = cadence.TimeZone == reader.Id ? "" : $" ({cadence.TimeZone})";
        return (When(Parts(cadence.Rrule), words) is { } when ? $"{when}, {hours}" : cadence.Text ?? $"{cadence.Rrule}, {hours}") + zone;
    }

    private static string? When(Dictionary<string, string> parts, Words words)
    {
        var every = parts.Remove("INTERVAL", out var interval) ? int.Parse(interval, CultureInfo.InvariantCulture) : 1;
        parts.Remove("WKST");
        if (!parts.Remove("FREQ", out var frequency)) return null;
        var days = parts.Remove("BYDAY", out var by) ? WeekDays(by, words) : null;
        var dates = parts.Remove("BYMONTHDAY", out var numbers) ? MonthDays(numbers, words) : null;
        if (parts.Count > 0 || (by is not null && days is null) || (numbers is not null && dates is null)) return null;
        return (frequency, days, dates) switch
        {
            ("DAILY", null, null) => every == 1 ? words["cadence.daily"] : words.Of("cadence.days", every),
            ("WEEKLY", not null, null) => every == 1 ? days : words.Of("cadence.weeks", days, every),
            ("MONTHLY", null, not null) => every == 1 ? words.Of("cadence.monthly", dates) : words.Of("cadence.months", dates, every),
            _ => null,
        };
    }

    private static string? WeekDays(string by, Words words)
    {
        var days = by.Split(',').Select(d => Array.IndexOf(Days, d.Trim().ToUpperInvariant())).ToList();
        if (days.Contains(-1)) return null;
        return days.Count == 7
            ? words["cadence.daily"]
            : Joined([.. days.Order().Select(d => words.Language.DateTimeFormat.GetDayName((DayOfWeek)((d + 1) % 7)))], words);
    }

    private static string? MonthDays(string numbers, Words words)
    {
        var dates = numbers.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToList();
        return dates.Any(d => d < -1) ? null : Joined([.. dates.Select(d => d == -1 ? words["cadence.last"] : words.Of("cadence.date", d))], words);
    }

    private static string Joined(IReadOnlyList<string> items, Words words) =>
        items.Count == 1 ? items[0] : words.Of("list.and", string.Join(", ", items.Take(items.Count - 1)), items[^1]);

    private static Dictionary<string, string> Parts(string rule) =>
        rule.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).Where(p => p.Length == 2).ToDictionary(p => p[0].ToUpperInvariant(), p => p[1]);

    private static string Clock(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}

using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Recruiting.Core.Channels;

/// <summary>The days that a cadence's words name, as the BY… part of a rule.</summary>
internal static partial class CadenceDays
{
    private const string MonthExample = "2x/month 1,15 08:30-10:00 Europe/Amsterdam";

    private static readonly string[] Codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>English and Dutch, long and short. No short name means two days: Dutch <c>di</c>, <c>do</c>, <c>ma</c> are no English ones.</summary>
    private static readonly FrozenDictionary<string, int> Names = new[]
    {
        "monday mon mo maandag maa ma",
        "tuesday tues tue tu dinsdag din di",
        "wednesday wed we woensdag woe wo",
        "thursday thurs thur thu th donderdag don do",
        "friday fri fr vrijdag vrij vri vr",
        "saturday sat sa zaterdag zat za",
        "sunday sun su zondag zon zo",
    }.SelectMany((names, day) => names.Split(' ').Select(name => (name, day)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.day, StringComparer.OrdinalIgnoreCase);

    /// <summary><c>Tue,Thu</c> → <c>BYDAY=TU,TH</c>; <c>Fri-Mon</c> → <c>BYDAY=MO,FR,SA,SU</c>.</summary>
    public static string Week(string days, int count)
    {
        var named = Words(days, CadenceText.Example).SelectMany(WeekDays).Distinct().Order().ToList();
        CheckCount(count, named.Count, CadenceText.Example);
        return "BYDAY=" + string.Join(',', named.Select(day => Codes[day]));
    }

    /// <summary><c>1,15</c> → <c>BYMONTHDAY=1,15</c>; <c>last</c> → <c>BYMONTHDAY=-1</c>; <c>1Tue,lastFri</c> → <c>BYDAY=1TU,-1FR</c>.</summary>
    public static string Month(string days, int count)
    {
        var words = Words(days, MonthExample);
        var named = words.Select(MonthDay).Distinct().ToList();
        CheckCount(count, named.Count, MonthExample);
        if (named.DistinctBy(day => day.WeekDay is null).Count() > 1)
            throw CadenceText.Wrong("cadence.day-unknown", "Days of the month and weekdays do not go together in one cadence", MonthExample);
        return named[0].WeekDay is null
            ? "BYMONTHDAY=" + string.Join(',', named.Select(day => day.Ordinal.ToString(CultureInfo.InvariantCulture)))
            : "BYDAY=" + string.Join(',', named.Select(day => day.Ordinal.ToString(CultureInfo.InvariantCulture) + day.WeekDay));
    }

    private static string[] Words(string days, string example) => Dash().Replace(days, "-").Split([',', ' ', '\t', '&'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => !word.Equals("and", StringComparison.OrdinalIgnoreCase) && !word.Equals("en", StringComparison.OrdinalIgnoreCase))
        .ToArray() is { Length: > 0 } words
            ? words
            : throw CadenceText.Wrong("cadence.day-unknown", "The cadence names no days", example);

    private static IEnumerable<int> WeekDays(string word)
    {
        var ends = word.Split('-');
        if (ends.Length > 2) throw Unknown(word);
        var (first, last) = (WeekDay(ends[0], word), WeekDay(ends[^1], word));
        return Enumerable.Range(first, (last - first + 7) % 7 + 1).Select(day => day % 7);
    }

    /// <summary>0 for Monday; null for what is no weekday's name.</summary>
    public static int? DayOf(string name) => Names.TryGetValue(name.Trim().TrimEnd('.'), out var day) ? day : null;

    private static int WeekDay(string name, string word) => DayOf(name) ?? throw Unknown(word);

    private static (int Ordinal, string? WeekDay) MonthDay(string word)
    {
        if (OfMonth().Match(word) is not { Success: true } day) throw Which(word);
        var ordinal = int.TryParse(day.Groups["ordinal"].ValueSpan, CultureInfo.InvariantCulture, out var number) ? number : -1;
        var name = day.Groups["name"].Value;
        if (ordinal is 0 || ordinal > (name.Length > 0 ? 5 : 31)) throw Which(word);
        if (name.Length == 0) return (ordinal, null);
        return Names.TryGetValue(name.TrimEnd('.'), out var weekDay) ? (ordinal, Codes[weekDay]) : throw Which(word);
    }

    private static void CheckCount(int count, int named, string example)
    {
        if (count != named)
            throw CadenceText.Wrong("cadence.count-mismatch", $"The cadence says {count}x and names {named} day(s); the number is that of the days", example);
    }

    private static PresenceException Unknown(string word) =>
        CadenceText.Wrong("cadence.day-unknown", $"'{word}' is no day of the week");

    private static PresenceException Which(string word) =>
        CadenceText.Wrong("cadence.day-unknown", $"'{word}' is no day of the month; those are 1 to 31, last, 1Tue to 5Tue and lastTue", MonthExample);

    [GeneratedRegex(@"\s*[-–—]\s*")]
    private static partial Regex Dash();

    [GeneratedRegex(@"^(?<ordinal>[0-9]{1,2}|last|laatste)(?<name>\p{L}*\.?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfMonth();
}

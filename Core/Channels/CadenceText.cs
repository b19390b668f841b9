using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Recruiting.Core.Time;

namespace Recruiting.Core.Channels;

/// <summary>A cadence as people say it.</summary>
/// <remarks>
/// <para>The shape is <c>{number}x/{unit} {days} {from}-{to} {zone}</c>:</para>
/// <list type="bullet">
/// <item><c>2x/week Tue,Thu 08:30-10:00 Europe/Amsterdam</c>; <c>5x/week Mon-Fri …</c></item>
/// <item><c>1x/2weeks Mon 09:00-09:30 …</c>: every second week</item>
/// <item><c>2x/month 1,15 …</c>, <c>1x/month last …</c>: days of the month; <c>2x/month 1Tue,lastFri …</c>: its first Tuesday and last Friday</item>
/// <item><c>1x/day 08:30-09:00 …</c>, <c>1x/2days …</c></item>
/// </list>
/// <para>The number is that of the days named. Words are English or Dutch in any case (<c>2x/maand</c>, <c>1x/2weken</c>, <c>2x per week
/// di en do 8.30-10.00</c>). A window's length is that of its clock times and exact; an end before the start is the next day. A month
/// without the day named (29, 30, 31, a fifth Tuesday) has no slot for it (RFC 5545 section 3.3.10); <c>last</c> is there in each.</para>
/// </remarks>
public static partial class CadenceText
{
    /// <summary>A right text, for messages.</summary>
    public const string Example = "2x/week Tue,Thu 08:30-10:00 Europe/Amsterdam";

    private const string Field = "cadence";

    /// <summary>Reads a cadence and keeps the words it was put in as <see cref="CadenceDefinition.Text"/>.</summary>
    /// <param name="text">At most 200 characters.</param>
    /// <param name="defaultZone">The IANA zone where the text names none; null where it must.</param>
    /// <param name="anchor">Which weeks, months or days an interval counts from: the week (month, day) of this date is one with slots. Give
    /// the local date of putting, or the start of the cadence that this one replaces: then every second week stays the same one.</param>
    /// <returns>A cadence whose start is the first day named on or after the Monday of the anchor's week (the first of its month).</returns>
    /// <exception cref="PresenceException">At field <c>cadence</c>: <c>cadence.text-invalid</c>, <c>cadence.unit-unknown</c>,
    /// <c>cadence.day-unknown</c>, <c>cadence.count-mismatch</c>, <c>cadence.window-invalid</c>, <c>cadence.zone-missing</c>, <c>time.zone-unknown</c>.</exception>
    public static CadenceDefinition Parse(string text, string? defaultZone, LocalDate anchor)
    {
        var said = text.Length <= 200 ? Shape().Match(text) : Match.Empty;
        if (!said.Success) throw Wrong("cadence.text-invalid", "A cadence is a number, days, a window and a time zone");

        var count = Number(said, "count") ?? 0;
        var interval = Number(said, "interval") ?? 1;
        if (interval == 0) throw Wrong("cadence.text-invalid", "Every 0 weeks is never");

        var (rule, floor) = UnitOf(said.Groups["unit"].Value) switch
        {
            "day" => ("FREQ=DAILY" + Every(interval) + Daily(count, said.Groups["days"].Value), anchor),
            "week" => ("FREQ=WEEKLY" + Every(interval) + ";" + CadenceDays.Week(said.Groups["days"].Value, count), Time.Period.Of(PeriodUnit.Week, anchor).Start),
            _ => ("FREQ=MONTHLY" + Every(interval) + ";" + CadenceDays.Month(said.Groups["days"].Value, count), Time.Period.Of(PeriodUnit.Month, anchor).Start),
        };
        var (opens, window) = Window(said);
        return Started(new(rule, floor.At(opens), window, Zone(said, defaultZone), text.Trim()));
    }

    /// <summary>Do the words name their time zone?</summary>
    internal static bool NamesZone(string text) => Shape().Match(text).Groups["zone"].Success;

    /// <summary>A fault in a cadence's words, with a right example.</summary>
    internal static PresenceException Wrong(string code, Sentence what, string example = Example) =>
        PresenceException.Invalid(code, $"{what}. Write it as in '{example}'.", Field);

    private static string UnitOf(string word) => word.ToUpperInvariant() switch
    {
        "DAY" or "DAYS" or "DAG" or "DAGEN" => "day",
        "WEEK" or "WEEKS" or "WEKEN" => "week",
        "MONTH" or "MONTHS" or "MAAND" or "MAANDEN" => "month",
        _ => throw Wrong("cadence.unit-unknown", $"'{word}' is not day, week or month"),
    };

    private static string Every(int interval) => interval == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $";INTERVAL={interval}");

    private static string Daily(int count, string days)
    {
        if (!string.IsNullOrWhiteSpace(days)) throw Wrong("cadence.day-unknown", "A cadence by the day names no days", "5x/week Mon-Fri 08:30-10:00 Europe/Amsterdam");
        return count == 1 ? "" : throw Wrong("cadence.count-mismatch", "A cadence by the day has one window; several need a rule with BYHOUR", "1x/day 08:30-10:00 Europe/Amsterdam");
    }

    private static (LocalTime Opens, Duration Length) Window(Match said)
    {
        var (from, to) = (Minutes(said, "from"), Minutes(said, "to"));
        if (from == 24 * 60) throw Wrong("cadence.window-invalid", "A window opens at 23:59 at the latest");
        if (from == to) throw Wrong("cadence.window-invalid", "A window that ends when it begins is empty; a whole day is 00:00-24:00");
        return (LocalTime.FromMinutesSinceMidnight(from), Duration.FromMinutes(to > from ? to - from : to - from + 24 * 60));
    }

    private static int Minutes(Match said, string end)
    {
        var (hour, minute) = (Number(said, end + "Hour")!.Value, Number(said, end + "Minute")!.Value);
        return minute < 60 && hour * 60 + minute <= 24 * 60
            ? hour * 60 + minute
            : throw Wrong("cadence.window-invalid", $"{said.Groups[end].Value} is no time of day");
    }

    private static string Zone(Match said, string? defaultZone)
    {
        var zone = said.Groups["zone"] is { Success: true } named ? named.Value : defaultZone;
        return zone is null ? throw Wrong("cadence.zone-missing", "The cadence names no time zone") : Zones.Get(zone, Field).Id;
    }

    /// <summary>With the start on the first day that the rule names: RFC 5545 wants the two in step.</summary>
    private static CadenceDefinition Started(CadenceDefinition cadence) =>
        cadence with { Start = CadenceOccurrences.From(cadence, cadence.Start.Date).First() };

    private static int? Number(Match said, string name) =>
        said.Groups[name] is { Length: > 0 } digits ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(
        """
        ^ \s* (?<count>[0-9]{1,3}) \s* [x×] \s* (?: / | per\s ) \s*
        (?<interval>[0-9]{0,2}) \s* (?<unit>\p{L}+)
        (?<days>(?:\s.*?)?) \s+
        (?<from>(?<fromHour>[0-9]{1,2})[:.](?<fromMinute>[0-9]{2})) \s* [-–—] \s*
        (?<to>(?<toHour>[0-9]{1,2})[:.](?<toMinute>[0-9]{2}))
        (?:\s+ (?<zone>\S+))? \s* $
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex Shape();
}

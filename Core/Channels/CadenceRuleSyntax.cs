using System.Text.RegularExpressions;
using Ical.Net.DataTypes;

namespace Recruiting.Core.Channels;

/// <summary>What RFC 5545 section 3.3.10 asks of a recurrence rule and Ical.Net lets pass: it ignores parts that do not go with the
/// frequency, drops an UNTIL that it cannot read and takes the last of two same parts, so a cadence would quietly be another than was meant.</summary>
internal static partial class CadenceRuleSyntax
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYSECOND", "BYMINUTE", "BYHOUR", "BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYSETPOS",
    };

    private static readonly string[] Frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];

    /// <summary>What is wrong with a rule (without <c>RRULE:</c>); empty where nothing is. The first trouble of a kind hides what follows from it.</summary>
    public static IEnumerable<Fault> Check(string rule)
    {
        if (rule.Length > 500) return [Invalid("The rule is longer than 500 characters.")];

        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in rule.Split(';'))
        {
            var (name, value) = part.Split('=', 2) is [var n, var v] ? (n, v) : (part, "");
            if (!Names.Contains(name) || value.Length == 0) return [Invalid($"'{part}' is no part of a recurrence rule.")];
            if (!parts.TryAdd(name, value)) return [Invalid($"{name} stands in it twice.")];
        }

        if (!parts.TryGetValue("FREQ", out var frequency)) return [Invalid("The rule names no FREQ.")];
        frequency = frequency.ToUpperInvariant();
        if (!Frequencies.Contains(frequency))
        {
            return [new("cadence.frequency-unsupported", "FREQ is DAILY, WEEKLY, MONTHLY or YEARLY. For several windows in a day write FREQ=DAILY;BYHOUR=9,15.", "cadence.rrule")];
        }

        return Combinations(frequency, parts) is { } wrong ? [wrong] : Values(rule, parts);
    }

    private static Fault? Combinations(string frequency, Dictionary<string, string> parts)
    {
        if (parts.ContainsKey("COUNT") && parts.ContainsKey("UNTIL")) return Invalid("COUNT and UNTIL exclude each other.");
        if (parts.ContainsKey("BYMONTHDAY") && frequency == "WEEKLY") return Invalid("BYMONTHDAY does not go with FREQ=WEEKLY.");
        if (parts.ContainsKey("BYYEARDAY") && frequency != "YEARLY") return Invalid($"BYYEARDAY does not go with FREQ={frequency}.");
        if (parts.ContainsKey("BYWEEKNO") && frequency != "YEARLY") return Invalid($"BYWEEKNO does not go with FREQ={frequency}.");
        if (parts.ContainsKey("BYSETPOS") && !parts.Keys.Any(IsOtherBy)) return Invalid("BYSETPOS goes with another BY… part only.");
        return parts.TryGetValue("BYDAY", out var days) && days.Any(char.IsAsciiDigit) ? Ordinals(frequency, days, parts) : null;
    }

    private static Fault? Ordinals(string frequency, string days, Dictionary<string, string> parts)
    {
        if (frequency is "DAILY" or "WEEKLY" || parts.ContainsKey("BYWEEKNO")) return Invalid($"BYDAY={days} counts days of a month or year; it goes with FREQ=MONTHLY or YEARLY, without BYWEEKNO.");
        var most = frequency == "MONTHLY" || parts.ContainsKey("BYMONTH") ? 5 : 53;
        return Number().Matches(days).Any(n => !int.TryParse(n.ValueSpan, out var ordinal) || ordinal < 1 || ordinal > most)
            ? Invalid($"BYDAY={days} counts beyond {most}.")
            : null;
    }

    private static IEnumerable<Fault> Values(string rule, Dictionary<string, string> parts)
    {
        RecurrenceRule parsed;
        try
        {
            parsed = new RecurrenceRule(rule);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException)
        {
            return [Invalid("One of its values is out of range or unknown.")];
        }

        if (parts.TryGetValue("UNTIL", out var until) && parsed.Until is null) return [Invalid($"UNTIL={until} is no time; 20261231T225959Z or 20261231 is.")];
        var aDay = Times(parsed.ByHour) * Times(parsed.ByMinute) * Times(parsed.BySecond);
        return aDay > 24
            ? [new("cadence.too-often", $"The rule has {aDay} windows a day; 24 is the most. Thin BYHOUR, BYMINUTE or BYSECOND.", "cadence.rrule")]
            : [];
    }

    private static int Times(List<int> times) => Math.Max(1, times.Distinct().Count());

    private static bool IsOtherBy(string name) =>
        name.StartsWith("BY", StringComparison.OrdinalIgnoreCase) && !name.Equals("BYSETPOS", StringComparison.OrdinalIgnoreCase);

    private static Fault Invalid(Sentence what) => new("cadence.rule-invalid", $"{what} Write it as in FREQ=WEEKLY;BYDAY=TU,TH.", "cadence.rrule");

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}

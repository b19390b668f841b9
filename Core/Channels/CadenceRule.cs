using Ical.Net;
using Ical.Net.DataTypes;
using NodaTime;
using Recruiting.Core.Time;
using Duration = NodaTime.Duration;

namespace Recruiting.Core.Channels;

/// <summary>A cadence put as an RFC 5545 recurrence rule.</summary>
public static class CadenceRule
{
    /// <summary>The longest window: a day, exact.</summary>
    public static readonly Duration LongestWindow = Duration.FromHours(24);

    /// <summary>Checks a rule and makes the cadence of it.</summary>
    /// <remarks>FREQ is DAILY, WEEKLY, MONTHLY or YEARLY; COUNT or UNTIL end the cadence (UNTIL in UTC, in local time, or a date that is
    /// the last day). A start that does not match the rule is allowed and is no slot.</remarks>
    /// <param name="rrule">The rule, with or without <c>RRULE:</c> before it.</param>
    /// <param name="start">DTSTART in local time, whole seconds, from 1970 to 2199.</param>
    /// <param name="window">More than zero, at most 24 hours, and no longer than the time to the next window.</param>
    /// <param name="timeZone">An IANA zone id.</param>
    /// <exception cref="PresenceException">With every fault found: <c>cadence.rule-invalid</c>, <c>cadence.frequency-unsupported</c>,
    /// <c>cadence.too-often</c>, <c>cadence.start-invalid</c>, <c>cadence.window-invalid</c>, <c>time.zone-unknown</c>; or, where those are
    /// right, <c>cadence.never</c> or <c>cadence.windows-overlap</c>.</exception>
    public static CadenceDefinition Create(string rrule, LocalDateTime start, Duration window, string timeZone)
    {
        var rule = WithoutName(rrule.Trim());
        var zone = Zones.TryGet(timeZone);
        List<Fault> faults = [.. CadenceRuleSyntax.Check(rule)];
        if (start.Year is < 1970 or > 2199 || start.NanosecondOfSecond != 0)
            faults.Add(new("cadence.start-invalid", "The start is a local date and time of whole seconds from 1970 to 2199, such as 2026-11-24T08:30.", "cadence.start"));
        if (window <= Duration.Zero || window > LongestWindow)
            faults.Add(new("cadence.window-invalid", "A window is longer than nothing and at most 24 hours, such as PT90M.", "cadence.window"));
        if (zone is null) faults.Add(Zones.Unknown(timeZone, "cadence.timeZone"));
        if (faults.Count > 0) throw new PresenceException(FaultKind.Invalid, faults);

        var cadence = new CadenceDefinition(rule, start, window, zone!.Id);
        CheckOccurrences(cadence);
        return cadence;
    }

    /// <summary>What its promises are counted over: the month for <c>FREQ=MONTHLY</c>, else the ISO week.</summary>
    public static PeriodUnit UnitOf(CadenceDefinition cadence) =>
        new RecurrenceRule(cadence.Rrule).Frequency == FrequencyType.Monthly ? PeriodUnit.Month : PeriodUnit.Week;

    private static string WithoutName(string rule) => rule.StartsWith("RRULE:", StringComparison.OrdinalIgnoreCase) ? rule[6..] : rule;

    private static void CheckOccurrences(CadenceDefinition cadence)
    {
        // Windows are at most a day long and times repeat from day to day, so what overlaps does so early. Rare rules are not followed far.
        LocalDateTime? before = null;
        var lastYear = int.MaxValue;
        foreach (var next in CadenceOccurrences.From(cadence, cadence.Start.Date).Take(500).TakeWhile(next => next.Year <= lastYear))
        {
            if (before is { } earlier && next.InUtc().ToInstant() - earlier.InUtc().ToInstant() < cadence.Window)
            {
                throw PresenceException.Invalid(
                    "cadence.windows-overlap",
                    $"The window of {earlier:uuuu-MM-dd HH':'mm} is still open at {next:uuuu-MM-dd HH':'mm}, when the next opens. Shorten the window or thin the rule.",
                    "cadence.window");
            }

            if (before is null) lastYear = next.Year + 1;
            before = next;
        }

        if (before is null)
        {
            throw PresenceException.Invalid(
                "cadence.never",
                "The rule has no occurrence on or after its start. Check BYDAY, BYMONTHDAY, BYMONTH and UNTIL against each other and the start.",
                "cadence.rrule");
        }
    }
}

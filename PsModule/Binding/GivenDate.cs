using System.Globalization;
using System.Management.Automation;
using NodaTime;
using NodaTime.Text;
using Recruiting.Core;

namespace Recruiting.PowerShell.Binding;

/// <summary>A local date as somebody gives it: a DateOnly, a DateTime (its date counts), 2026-12-25, or day first as Dutch Excel writes it: 25-12-2026.</summary>
internal static class GivenDate
{
    private static readonly LocalDatePattern DayFirst = LocalDatePattern.CreateWithInvariantCulture("d-M-uuuu");

    /// <summary>The date; null where nothing was given.</summary>
    /// <param name="given">What was given.</param>
    /// <param name="field">Where, for the fault.</param>
    /// <exception cref="PresenceException"><c>date.invalid</c>.</exception>
    public static LocalDate? Of(object? given, string field) => (given is PSObject wrapped ? wrapped.BaseObject : given) switch
    {
        null => null,
        DateOnly date => LocalDate.FromDateOnly(date),
        DateTime time => LocalDate.FromDateTime(time),
        DateTimeOffset at => LocalDate.FromDateTime(at.DateTime),
        LocalDate date => date,
        var other => Read(Convert.ToString(other, CultureInfo.InvariantCulture)!.Trim(), field),
    };

    private static LocalDate? Read(string text, string field) =>
        text.Length == 0 ? null
        : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var iso } ? iso
        : DayFirst.Parse(text) is { Success: true, Value: var dutch } ? dutch
        : throw PresenceException.Invalid("date.invalid", $"'{text}' is no date. Write it as 2026-12-25, or day first with dashes: 25-12-2026.", field);
}

using System.Collections;
using System.Management.Automation;
using NodaTime;

namespace Recruiting.PowerShell.Binding;

/// <summary>A stretch of local dates as somebody gives it, both ends inclusive: an object or hashtable with From, To and Reason, or one date.</summary>
public sealed class GivenDays
{
    private readonly object? from, to;

    /// <summary>One date, as it is written.</summary>
    public GivenDays(string date) => from = date;

    /// <summary>One date.</summary>
    public GivenDays(DateOnly date) => from = date;

    /// <summary>One date: that of the time.</summary>
    public GivenDays(DateTime date) => from = date;

    /// <summary>A hashtable: <c>@{ From = '2026-12-24'; To = '2027-01-02'; Reason = 'Christmas' }</c>; without To one day.</summary>
    public GivenDays(IDictionary given) => (from, to, Reason) = (In(given, "From"), In(given, "To"), In(given, "Reason")?.ToString());

    /// <summary>An object with those properties, such as a row of a CSV file.</summary>
    public GivenDays(PSObject given)
    {
        (from, to) = (given.Properties["From"]?.Value, given.Properties["To"]?.Value);
        Reason = given.Properties["Reason"]?.Value?.ToString();
        if (from is null && given.BaseObject is string or DateTime or DateOnly) from = given.BaseObject;
    }

    /// <summary>Why; null where none was given.</summary>
    internal string? Reason { get; }

    /// <summary>The first day.</summary>
    internal LocalDate? From(string field) => GivenDate.Of(from, $"{field}.from");

    /// <summary>The last day, part of it; null for one day.</summary>
    internal LocalDate? To(string field) => GivenDate.Of(to, $"{field}.to");

    private static object? In(IDictionary given, string name) =>
        given.Keys.Cast<object>().FirstOrDefault(k => name.Equals(k.ToString(), StringComparison.OrdinalIgnoreCase)) is { } key ? given[key] : null;
}

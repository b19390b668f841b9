using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace Recruiting.Core.Time;

/// <summary>What a promise is counted over.</summary>
public enum PeriodUnit
{
    /// <summary>An ISO week, Monday to Sunday.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,
}

/// <summary>A period of a cadence: whole local dates, both ends inclusive.</summary>
/// <param name="Unit">Week or month.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day, part of the period.</param>
public sealed record Period(PeriodUnit Unit, LocalDate Start, LocalDate End)
{
    /// <summary>The period that holds <paramref name="date"/>.</summary>
    public static Period Of(PeriodUnit unit, LocalDate date) => unit switch
    {
        PeriodUnit.Week => Week(date),
        PeriodUnit.Month => new(unit, new LocalDate(date.Year, date.Month, 1), new LocalDate(date.Year, date.Month, 1).PlusMonths(1).PlusDays(-1)),
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    /// <summary>The period after this one.</summary>
    [JsonIgnore]
    public Period Next => Of(Unit, End.PlusDays(1));

    /// <summary>Is the date in the period? Both ends count.</summary>
    public bool Contains(LocalDate date) => date >= Start && date <= End;

    /// <summary>Its first and last day. (A record's own text would go through <see cref="Next"/> without end.)</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Unit} {Start:uuuu'-'MM'-'dd}/{End:uuuu'-'MM'-'dd}");

    private static Period Week(LocalDate date)
    {
        var monday = date.PlusDays(1 - (int)date.DayOfWeek);
        return new(PeriodUnit.Week, monday, monday.PlusDays(6));
    }
}

using NodaTime;
using NodaTime.Text;
using Recruiting.Core.Time;

namespace Recruiting.Core.Cadence;

/// <summary>One occurrence of a cadence: a window in which one post is placed.</summary>
/// <param name="Id"><c>{channel}.{yyyy-MM-dd}.{ordinal}</c>; the same whenever it is computed.</param>
/// <param name="Channel">The channel's id.</param>
/// <param name="Date">The local date on which the window opens, as intended (a gap at midnight does not move it).</param>
/// <param name="Ordinal">1 for the first of that date.</param>
/// <param name="From">When the window opens: intended local time, zone and instant.</param>
/// <param name="To">When it closes, exclusive: the resolved start plus the exact length.</param>
public sealed record Slot(string Id, string Channel, LocalDate Date, int Ordinal, LocalMoment From, Instant To)
{
    /// <summary>The id of the slot of a channel, a date and an ordinal.</summary>
    public static string IdOf(string channel, LocalDate date, int ordinal) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{channel}.{date:uuuu'-'MM'-'dd}.{ordinal}");

    /// <summary>The channel and the date that a slot's id names; null where it is none.</summary>
    public static (string Channel, LocalDate Date)? Parse(string id) =>
        id.LastIndexOf('.') is > 0 and var second && id.LastIndexOf('.', second - 1) is > 0 and var first
        && LocalDatePattern.Iso.Parse(id[(first + 1)..second]) is { Success: true, Value: var date } ? (id[..first], date) : null;
}

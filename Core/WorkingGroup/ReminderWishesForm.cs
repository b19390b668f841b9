using NodaTime;
using NodaTime.Text;
using Recruiting.Core.Channels;

namespace Recruiting.Core.WorkingGroup;

/// <summary>How and when a colleague wants to be reminded, as it is written. What is absent is as usual.</summary>
public sealed record ReminderWishesForm
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    /// <summary><c>mail</c>, <c>teams</c>, <c>slack</c>, <c>page</c>; absent for every way that is set up, empty for none.</summary>
    public IReadOnlyList<string>? Ways { get; init; }

    /// <summary>The beginning of the quiet hours, <c>20:00</c>.</summary>
    public string? QuietFrom { get; init; }

    /// <summary>Their end, exclusive, <c>07:00</c>; the same as their beginning for none.</summary>
    public string? QuietTo { get; init; }

    /// <summary>Weekdays (<c>sat</c>, <c>saturday</c>, <c>za</c>) on which nothing is sent.</summary>
    public IReadOnlyList<string>? DaysOff { get; init; }

    /// <summary>Wishes as they are answered.</summary>
    public static ReminderWishesForm Of(ReminderWishes wishes) => new()
    {
        Ways = wishes.Ways,
        QuietFrom = Clock.Format(wishes.QuietFrom),
        QuietTo = Clock.Format(wishes.QuietTo),
        DaysOff = [.. wishes.DaysOff.Select(d => d.ToString().ToLowerInvariant())],
    };

    /// <summary>The wishes that are asked for.</summary>
    /// <exception cref="PresenceException">Everything that is wrong with them, at <c>reminderWishes.…</c>.</exception>
    public ReminderWishes ToWishes()
    {
        var faults = new FaultList();
        foreach (var way in (Ways ?? []).Where(w => !ReminderWays.All.Contains(w)))
        {
            faults.Check(false, "reminders.way-unknown", $"'{way}' is no way of reminding. There are: {string.Join(", ", ReminderWays.All)}.", "reminderWishes.ways");
        }

        var from = Time(QuietFrom, ReminderWishes.Usual.QuietFrom, "reminderWishes.quietFrom", faults);
        var to = Time(QuietTo, ReminderWishes.Usual.QuietTo, "reminderWishes.quietTo", faults);
        var days = (DaysOff ?? []).Select(d => faults.Try(() => Weekdays.Parse(d, "reminderWishes.daysOff"))).ToList();
        faults.Check(days.Distinct().Count() < 7, "reminders.every-day-off", "Every day of the week is a day off: nothing would ever be sent. Leave a day, or switch reminders off.", "reminderWishes.daysOff");
        faults.ThrowIfAny();
        return new() { Ways = Ways?.Distinct().ToList(), QuietFrom = from, QuietTo = to, DaysOff = [.. days.Distinct().Order()] };
    }

    private static LocalTime Time(string? written, LocalTime usual, string field, FaultList faults)
    {
        if (string.IsNullOrWhiteSpace(written)) return usual;
        var read = Clock.Parse(written.Trim());
        faults.Check(read.Success, "reminders.time-invalid", $"'{written}' is no time of day. Write it as 20:00.", field);
        return read.Success ? read.Value : usual;
    }
}

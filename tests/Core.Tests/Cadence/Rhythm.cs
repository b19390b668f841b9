using System.Globalization;
using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Time;

namespace Recruiting.Core.Tests.Cadence;

/// <summary>Slots of plain cadences, made in the simplest way: weekdays of every week, or days of every month.</summary>
internal static class Rhythm
{
    public const string Amsterdam = "Europe/Amsterdam";

    public static CadenceDefinition Weekly(string days, int hour = 8, int minute = 30) => Of($"FREQ=WEEKLY;BYDAY={days}", hour, minute);

    public static CadenceDefinition Monthly(string days, int hour = 8, int minute = 30) => Of($"FREQ=MONTHLY;BYMONTHDAY={days}", hour, minute);

    public static Instant At(int year, int month, int day, int hour = 0, int minute = 0) =>
        Zones.Resolve(new LocalDateTime(year, month, day, hour, minute), Zones.Get(Amsterdam));

    public static IReadOnlyList<Slot> Slots(string channel, CadenceDefinition cadence, LocalDate from, LocalDate to)
    {
        var zone = Zones.Get(cadence.TimeZone);
        var wanted = cadence.Rrule.Split('=')[^1].Split(',');
        var slots = new List<Slot>();
        for (var date = from; date <= to; date = date.PlusDays(1))
        {
            if (!wanted.Contains(Name(date, cadence))) continue;
            var start = LocalMoment.Resolve(date + cadence.Start.TimeOfDay, zone);
            slots.Add(new(Slot.IdOf(channel, date, 1), channel, date, 1, start, start.At + cadence.Window));
        }

        return slots;
    }

    private static string Name(LocalDate date, CadenceDefinition cadence) => cadence.Rrule.StartsWith("FREQ=MONTHLY", StringComparison.Ordinal)
        ? date.Day.ToString(CultureInfo.InvariantCulture)
        : date.DayOfWeek.ToString()[..2].ToUpperInvariant();

    private static CadenceDefinition Of(string rule, int hour, int minute) =>
        new(rule, new LocalDateTime(2026, 1, 1, hour, minute), Duration.FromMinutes(90), Amsterdam);
}

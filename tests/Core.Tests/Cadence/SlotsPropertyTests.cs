using CsCheck;
using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Time;

namespace Recruiting.Core.Tests.Cadence;

/// <summary>What holds for the slots of any cadence, in zones with every kind of clock change.</summary>
[TestClass]
public sealed class SlotsPropertyTests
{
    private static readonly LocalDate First = new(2024, 1, 1);

    private static readonly Gen<CadenceDefinition> Cadences = Gen.Select(
        Gen.OneOf(
            "FREQ=DAILY", "FREQ=DAILY;INTERVAL=3", "FREQ=DAILY;BYHOUR=1,2,3,23", "FREQ=DAILY;COUNT=100", "FREQ=WEEKLY;BYDAY=TU,TH", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
            "FREQ=WEEKLY;UNTIL=20250601T120000Z", "FREQ=MONTHLY;BYMONTHDAY=1,15,31", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1",
            "FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU,-1FR", "FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU", "FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=MO"),
        Gen.Int[0, 400], Gen.Int[0, 1_439], Gen.Int[1, 1_440],
        Gen.OneOf("Europe/Amsterdam", "America/Santiago", "Australia/Lord_Howe", "Australia/Sydney", "America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati", "UTC"),
        (rule, days, opens, window, zone) => new CadenceDefinition(
            rule, First.PlusDays(days).At(LocalTime.FromMinutesSinceMidnight(opens)), Duration.FromMinutes(window), zone));

    private static readonly Gen<LocalDate> Dates = Gen.Int[0, 800].Select(First.PlusDays);

    [TestMethod]
    public void Ids_OverAnySubRange_AreTheSame() => Gen.Select(Cadences, Dates, Dates).Sample((cadence, from, to) =>
    {
        var all = Slots.Between("g", cadence, First, First.PlusDays(1_000)).Where(slot => slot.Date >= from && slot.Date <= to);
        return all.SequenceEqual(Slots.Between("g", cadence, from, to));
    });

    [TestMethod]
    public void Ids_AreUnique() => Gen.Select(Cadences, Dates).Sample((cadence, from) =>
        Slots.Between("g", cadence, from, from.PlusDays(100)) is var slots && slots.DistinctBy(slot => slot.Id).Count() == slots.Count);

    [TestMethod]
    public void Slots_AreInTheOrderInWhichTheyOpen() => Gen.Select(Cadences, Dates).Sample((cadence, from) =>
        Slots.Between("g", cadence, from, from.PlusDays(100)) is var slots && slots.Zip(slots.Skip(1)).All(pair => pair.First.From.At <= pair.Second.From.At));

    [TestMethod]
    public void Windows_HaveTheirExactLength() => Gen.Select(Cadences, Dates).Sample((cadence, from) =>
        Slots.Between("g", cadence, from, from.PlusDays(100)).All(slot => slot.To - slot.From.At == cadence.Window));

    [TestMethod]
    public void LocalTime_IsLaw_SaveInAGap() => Gen.Select(Cadences, Dates).Sample((cadence, from) =>
    {
        var zone = Zones.Get(cadence.TimeZone);
        return Slots.Between("g", cadence, from, from.PlusDays(100)).All(slot =>
            slot.From.Local.TimeOfDay.Minute == cadence.Start.Minute && slot.From.Local.Date == slot.Date
            && (slot.From.At.InZone(zone).LocalDateTime == slot.From.Local || zone.MapLocal(slot.From.Local).Count == 0));
    });

    [TestMethod]
    public void Instants_AndDates_GiveTheSameSlots() => Gen.Select(Cadences, Dates, Gen.Int[0, 60 * 24 * 60], Gen.Int[0, 1_439]).Sample((cadence, date, length, minute) =>
    {
        var from = date.AtMidnight().PlusMinutes(minute).InUtc().ToInstant();
        var to = from + Duration.FromMinutes(length);
        return Slots.Between("g", cadence, First, First.PlusDays(1_000)).Where(slot => slot.From.At >= from && slot.From.At < to)
            .SequenceEqual(Slots.Between("g", cadence, from, to));
    });

    [TestMethod]
    public void Next_IsTheFirstOfAllThatOpenLater() => Gen.Select(Cadences, Dates, Gen.Int[0, 1_439]).Sample((cadence, date, minute) =>
    {
        var after = date.AtMidnight().PlusMinutes(minute).InUtc().ToInstant();
        return Equals(Slots.Next("g", cadence, after), Slots.Between("g", cadence, First, First.PlusDays(8_000)).FirstOrDefault(slot => slot.From.At > after));
    });

    [TestMethod]
    public void At_HoldsFromTheFirstMomentToTheLast() => Gen.Select(Cadences, Dates).Sample((cadence, from) =>
        Slots.Between("g", cadence, from, from.PlusDays(40)).All(slot =>
            Holds(cadence, slot.From.At) && Holds(cadence, slot.To - Duration.Epsilon)));

    private static bool Holds(CadenceDefinition cadence, Instant at) =>
        Slots.At("g", cadence, at) is { } held && held.From.At <= at && at < held.To;
}

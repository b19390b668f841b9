using NodaTime;
using NodaTime.Text;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Time;

namespace Recruiting.Core.Tests.Cadence;

/// <summary>Pins what slots do where clocks change: local time is law, a gap and an overlap are as RFC 5545 section 3.3.5 has them, and a
/// window has its exact length.</summary>
[TestClass]
public sealed class SlotsClockChangeTests
{
    [TestMethod]
    [DataRow("Europe/Amsterdam", "2027-03-27T02:30", "2027-03-27T01:30:00Z", "2027-03-27T02:30", DisplayName = "Amsterdam, the day before spring")]
    [DataRow("Europe/Amsterdam", "2027-03-28T02:30", "2027-03-28T01:30:00Z", "2027-03-28T03:30", DisplayName = "Amsterdam, in the spring gap")]
    [DataRow("Europe/Amsterdam", "2027-03-29T02:30", "2027-03-29T00:30:00Z", "2027-03-29T02:30", DisplayName = "Amsterdam, the day after spring")]
    [DataRow("Europe/Amsterdam", "2026-10-25T02:30", "2026-10-25T00:30:00Z", "2026-10-25T02:30", DisplayName = "Amsterdam, the first of the autumn hour that comes twice")]
    [DataRow("Europe/Amsterdam", "2026-10-26T02:30", "2026-10-26T01:30:00Z", "2026-10-26T02:30", DisplayName = "Amsterdam, the day after autumn")]
    [DataRow("America/Sao_Paulo", "2018-11-04T00:00", "2018-11-04T03:00:00Z", "2018-11-04T01:00", DisplayName = "Sao Paulo, midnight is skipped")]
    [DataRow("America/Sao_Paulo", "2018-02-17T23:30", "2018-02-18T01:30:00Z", "2018-02-17T23:30", DisplayName = "Sao Paulo, the hour before midnight comes twice")]
    [DataRow("America/Santiago", "2025-09-07T00:30", "2025-09-07T04:30:00Z", "2025-09-07T01:30", DisplayName = "Santiago, midnight is skipped")]
    [DataRow("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:45:00Z", "2026-10-04T02:45", DisplayName = "Lord Howe, in the gap of half an hour")]
    [DataRow("Australia/Lord_Howe", "2027-04-04T01:45", "2027-04-03T14:45:00Z", "2027-04-04T01:45", DisplayName = "Lord Howe, the half hour that comes twice")]
    [DataRow("Australia/Sydney", "2026-10-04T02:30", "2026-10-03T16:30:00Z", "2026-10-04T03:30", DisplayName = "Sydney, in the gap of its spring")]
    [DataRow("Australia/Sydney", "2027-04-04T02:30", "2027-04-03T15:30:00Z", "2027-04-04T02:30", DisplayName = "Sydney, the first of its autumn hour")]
    [DataRow("Pacific/Apia", "2011-12-30T08:30", "2011-12-30T18:30:00Z", "2011-12-31T08:30", DisplayName = "Apia, the day that was not")]
    public void Slot_WhereTheClockChanges_KeepsWhatWasMeantAndOpensAsRfc5545HasIt(string zone, string meant, string opens, string onTheWall)
    {
        var local = Local(meant);
        var daily = new CadenceDefinition("FREQ=DAILY", local.PlusDays(-40), Duration.FromMinutes(90), zone);

        var slot = Slots.Between("g", daily, local.Date, local.Date).Single();

        Assert.AreEqual(new LocalMoment(local, zone, At(opens)), slot.From);
        Assert.AreEqual((local.Date, 1, At(opens) + Duration.FromMinutes(90)), (slot.Date, slot.Ordinal, slot.To));
        Assert.AreEqual(Local(onTheWall), slot.From.At.InZone(Zones.Get(zone)).LocalDateTime);
    }

    [TestMethod]
    [DataRow("2027-03-28T01:30", "2027-03-28T00:30:00Z", "2027-03-28T02:30:00Z", "2027-03-28T04:30", DisplayName = "spring: two hours end at 04:30")]
    [DataRow("2026-10-25T01:30", "2026-10-24T23:30:00Z", "2026-10-25T01:30:00Z", "2026-10-25T02:30", DisplayName = "autumn: two hours end at the second 02:30")]
    public void Window_AcrossAClockChange_HasItsExactLength(string meant, string from, string to, string wallAtEnd)
    {
        var slot = Slots.Between("g", new("FREQ=DAILY", Local(meant), Duration.FromHours(2), "Europe/Amsterdam"), Local(meant).Date, Local(meant).Date).Single();

        Assert.AreEqual((At(from), At(to)), (slot.From.At, slot.To));
        Assert.AreEqual(Local(wallAtEnd), slot.To.InZone(Zones.Get("Europe/Amsterdam")).LocalDateTime);
    }

    [TestMethod]
    public void Slots_OfAWholeYear_AreAtTheSameTimeOfDay()
    {
        var cadence = new CadenceDefinition("FREQ=WEEKLY;BYDAY=TU", new(2026, 1, 6, 8, 30), Duration.FromMinutes(90), "Europe/Amsterdam");

        var year = Slots.Between("g", cadence, new(2026, 1, 1), new LocalDate(2026, 12, 31));

        Assert.HasCount(52, year);
        Assert.IsTrue(year.All(slot => slot.From.At.InZone(Zones.Get("Europe/Amsterdam")).LocalDateTime == slot.Date.At(new LocalTime(8, 30))));
        Assert.HasCount(2, year.Select(slot => slot.From.At.InUtc().TimeOfDay).Distinct().ToList(), "06:30 UTC in summer, 07:30 in winter");
    }

    [TestMethod]
    public void Slots_ThatAGapBringsTogether_KeepTheirIdsAndComeAsTheyOpen()
    {
        var halfHours = new CadenceDefinition("FREQ=DAILY;BYHOUR=2,3;BYMINUTE=0,30", new(2027, 3, 1, 2, 0), Duration.FromMinutes(30), "Europe/Amsterdam");

        var slots = Slots.Between("g", halfHours, new(2027, 3, 28), new LocalDate(2027, 3, 28));

        Assert.AreEqual(
            "g.2027-03-28.1@01:00Z g.2027-03-28.3@01:00Z g.2027-03-28.2@01:30Z g.2027-03-28.4@01:30Z",
            string.Join(' ', slots.Select(slot => $"{slot.Id}@{slot.From.At:HH':'mm'Z'}")));
    }

    [TestMethod]
    public void Next_BeforeAGap_IsWhatOpensFirstAndNotWhatWasMeantFirst()
    {
        var night = new CadenceDefinition("FREQ=DAILY;BYHOUR=2,3;BYMINUTE=0,30;BYSETPOS=2,3", new(2027, 3, 1, 2, 0), Duration.FromMinutes(15), "Europe/Amsterdam");

        var next = Slots.Next("g", night, At("2027-03-28T00:45:00Z"));

        Assert.AreEqual(("g.2027-03-28.2", At("2027-03-28T01:00:00Z")), (next?.Id, next?.From.At), "03:00 was not moved; 02:30 opens at 03:30");
    }

    [TestMethod]
    public void At_InsideAWindowThatAGapMoved_IsThatSlot()
    {
        var night = new CadenceDefinition("FREQ=DAILY", new(2027, 3, 1, 2, 30), Duration.FromMinutes(30), "Europe/Amsterdam");

        Assert.AreEqual("g.2027-03-28.1", Slots.At("g", night, At("2027-03-28T01:45:00Z"))?.Id);
        Assert.IsNull(Slots.At("g", night, At("2027-03-28T00:45:00Z")));
    }

    private static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).Value;

    private static LocalDateTime Local(string text) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;
}

using NodaTime;
using NodaTime.Text;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Time;

namespace Recruiting.Core.Tests.Cadence;

[TestClass]
public sealed class SlotsTests
{
    private static readonly CadenceDefinition TuesdaysAndThursdays =
        new("FREQ=WEEKLY;BYDAY=TU,TH", new(2026, 11, 24, 8, 30), Duration.FromMinutes(90), "Europe/Amsterdam");

    [TestMethod]
    public void Between_TwoDates_HasTheSlotsOfBoth() => Assert.AreEqual(
        "g.2026-11-24.1 g.2026-11-26.1 g.2026-12-01.1",
        Ids(TuesdaysAndThursdays, new(2026, 11, 24), new(2026, 12, 1)));

    [TestMethod]
    public void Between_TwoDates_KnowsWhatEachWindowIs()
    {
        var slot = Slots.Between("g", TuesdaysAndThursdays, new(2026, 11, 24), new LocalDate(2026, 11, 24)).Single();

        var from = new LocalMoment(new(2026, 11, 24, 8, 30), "Europe/Amsterdam", Instant.FromUtc(2026, 11, 24, 7, 30));
        Assert.AreEqual(new Slot("g.2026-11-24.1", "g", new(2026, 11, 24), 1, from, Instant.FromUtc(2026, 11, 24, 9, 0)), slot);
    }

    [TestMethod]
    public void Between_DatesBeforeTheStart_IsEmpty() => Assert.AreEqual("", Ids(TuesdaysAndThursdays, new(2020, 1, 1), new(2026, 11, 23)));

    [TestMethod]
    public void Between_DatesTheWrongWayRound_IsEmpty() => Assert.AreEqual("", Ids(TuesdaysAndThursdays, new(2026, 12, 1), new(2026, 11, 24)));

    [TestMethod]
    public void Between_WithAStartThatDoesNotMatchTheRule_HasNoSlotThere() => Assert.AreEqual(
        "g.2026-11-26.1",
        Ids(TuesdaysAndThursdays with { Start = new(2026, 11, 25, 8, 30) }, new(2026, 11, 24), new(2026, 11, 30)));

    [TestMethod]
    public void Between_SeveralWindowsOnADate_CountsThemInOrderOfTime() => Assert.AreEqual(
        "g.2026-11-24.1@09:00 g.2026-11-24.2@13:30 g.2026-11-24.3@17:00",
        string.Join(' ', Slots.Between("g", TuesdaysAndThursdays with { Rrule = "FREQ=DAILY;BYHOUR=17,9,13;BYMINUTE=0,30;BYSETPOS=1,4,5", Start = new(2026, 11, 24, 0, 0) }, new(2026, 11, 24), new LocalDate(2026, 11, 24))
            .Select(slot => $"{slot.Id}@{slot.From.Local:HH':'mm}")));

    [TestMethod]
    public void Between_TwoInstants_IsHalfOpenOnTheStart() => Assert.AreEqual(
        "g.2026-11-24.1 g.2026-11-26.1",
        string.Join(' ', Slots.Between("g", TuesdaysAndThursdays, At("2026-11-24T07:30:00Z"), At("2026-12-01T07:30:00Z")).Select(slot => slot.Id)));

    [TestMethod]
    public void Between_TheEndsOfTime_IsEmptyWhereTheCadenceHasEnded() =>
        Assert.HasCount(3, Slots.Between("g", TuesdaysAndThursdays with { Rrule = "FREQ=WEEKLY;COUNT=3" }, Instant.MinValue, Instant.MaxValue));

    [TestMethod]
    [DataRow("2026-11-24T07:29:59Z", "g.2026-11-24.1")]
    [DataRow("2026-11-24T07:30:00Z", "g.2026-11-26.1", DisplayName = "strictly after")]
    [DataRow("2000-01-01T00:00:00Z", "g.2026-11-24.1")]
    [DataRow("2126-11-24T00:00:00Z", "g.2126-11-26.1")]
    [DataRow("9999-12-31T23:59:59Z", null, DisplayName = "the calendar is over")]
    public void Next_AfterAnInstant_IsTheFirstToOpen(string after, string? id) => Assert.AreEqual(id, Slots.Next("g", TuesdaysAndThursdays, At(after))?.Id);

    [TestMethod]
    public void Between_TheLastDatesThereAre_EndsAYearBeforeThem() => Assert.AreEqual(
        "g.9998-12-31.1",
        Slots.Between("g", TuesdaysAndThursdays with { Rrule = "FREQ=DAILY", TimeZone = "Pacific/Honolulu", Start = new(2026, 11, 24, 23, 0) }, new(9998, 12, 1), LocalDate.MaxIsoValue)[^1].Id);

    [TestMethod]
    [DataRow("FREQ=WEEKLY;COUNT=2")]
    [DataRow("FREQ=WEEKLY;UNTIL=20261130")]
    [DataRow("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [DataRow("FREQ=DAILY;INTERVAL=2147483647;BYMONTH=2;BYMONTHDAY=30")]
    public void Next_AfterTheLast_IsNull(string rule) => Assert.IsNull(Slots.Next("g", TuesdaysAndThursdays with { Rrule = rule }, At("2026-12-02T00:00:00Z")));

    [TestMethod]
    public void Next_OfALeapDay_LooksFarEnough() => Assert.AreEqual(
        "g.2104-02-29.1",
        Slots.Next("g", TuesdaysAndThursdays with { Rrule = "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29" }, At("2096-03-01T00:00:00Z"))?.Id);

    [TestMethod]
    [DataRow("2026-11-24T07:29:59Z", null)]
    [DataRow("2026-11-24T07:30:00Z", "g.2026-11-24.1", DisplayName = "from is part of it")]
    [DataRow("2026-11-24T08:59:59Z", "g.2026-11-24.1")]
    [DataRow("2026-11-24T09:00:00Z", null, DisplayName = "to is not")]
    public void At_AnInstant_IsTheSlotThatHoldsIt(string at, string? id) => Assert.AreEqual(id, Slots.At("g", TuesdaysAndThursdays, At(at))?.Id);

    [TestMethod]
    public void At_TheLastMinuteOfAWindowOfAWholeDay_IsYesterdays() => Assert.AreEqual(
        "g.2026-11-24.1",
        Slots.At("g", TuesdaysAndThursdays with { Window = Duration.FromHours(24) }, At("2026-11-25T07:29:00Z"))?.Id);

    [TestMethod]
    public void EverySecondWeek_OverAYearOfFiftyThreeWeeks_StaysEverySecondWeek() => Assert.AreEqual(
        "g.2026-12-14.1 g.2026-12-28.1 g.2027-01-11.1",
        Ids(CadenceText.Parse("1x/2weeks Mon 09:00-09:30", "Europe/Amsterdam", new(2026, 12, 18)), new(2026, 12, 14), new(2027, 1, 17)));

    [TestMethod]
    [DataRow("1x/month 31", "g.2026-12-31.1 g.2027-01-31.1 g.2027-03-31.1", DisplayName = "months without a 31st are passed over")]
    [DataRow("1x/month last", "g.2026-11-30.1 g.2026-12-31.1 g.2027-01-31.1 g.2027-02-28.1 g.2027-03-31.1")]
    [DataRow("1x/month 5Mon", "g.2026-11-30.1 g.2027-03-29.1")]
    [DataRow("2x/month 1Tue,lastFri", "g.2026-11-27.1 g.2026-12-01.1 g.2026-12-25.1 g.2027-01-05.1 g.2027-01-29.1 g.2027-02-02.1 g.2027-02-26.1 g.2027-03-02.1 g.2027-03-26.1")]
    [DataRow("1x/2months 15", "g.2027-01-15.1 g.2027-03-15.1")]
    public void DaysOfTheMonth_AreThoseNamed(string text, string ids) => Assert.AreEqual(
        ids,
        Ids(CadenceText.Parse(text + " 09:00-09:30", "Europe/Amsterdam", new(2026, 11, 27)), new(2026, 11, 27), new(2027, 3, 31)));

    [TestMethod]
    [DataRow("UNTIL=20261208T073000Z", "g.2026-12-08.1", DisplayName = "in UTC, inclusive")]
    [DataRow("UNTIL=20261208T072959Z", "g.2026-12-01.1")]
    [DataRow("UNTIL=20261208T083000", "g.2026-12-08.1", DisplayName = "in local time")]
    [DataRow("UNTIL=20261208", "g.2026-12-08.1", DisplayName = "a date is the last day")]
    [DataRow("UNTIL=20261207", "g.2026-12-01.1")]
    public void Until_InEachForm_EndsTheCadence(string until, string last) =>
        Assert.AreEqual(last, Slots.Between("g", TuesdaysAndThursdays with { Rrule = $"FREQ=WEEKLY;BYDAY=TU;{until}" }, new(2026, 11, 1), new LocalDate(2027, 11, 1))[^1].Id);

    private static string Ids(CadenceDefinition cadence, LocalDate from, LocalDate to) => string.Join(' ', Slots.Between("g", cadence, from, to).Select(slot => slot.Id));

    private static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).Value;
}

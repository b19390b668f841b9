using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Time;

namespace Recruiting.Core.Tests.Channels;

[TestClass]
public sealed class CadenceRuleTests
{
    private static readonly LocalDateTime Start = new(2026, 11, 24, 8, 30);
    private static readonly Duration Window = Duration.FromMinutes(90);

    [TestMethod]
    [DataRow("FREQ=WEEKLY;BYDAY=TU,TH")]
    [DataRow("freq=weekly;byday=tu,th")]
    [DataRow("FREQ=DAILY;BYHOUR=9,15")]
    [DataRow("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")]
    [DataRow("FREQ=MONTHLY;BYDAY=5FR")]
    [DataRow("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29")]
    [DataRow("FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO")]
    [DataRow("FREQ=YEARLY;BYDAY=53MO")]
    [DataRow("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29")]
    [DataRow("FREQ=WEEKLY;COUNT=3")]
    [DataRow("FREQ=WEEKLY;UNTIL=20261231")]
    [DataRow("FREQ=WEEKLY;UNTIL=20261231T225959Z")]
    public void Create_OfAValidRule_KeepsItAsPut(string rule) =>
        Assert.AreEqual(new CadenceDefinition(rule, Start, Window, "Europe/Amsterdam"), CadenceRule.Create(rule, Start, Window, "Europe/Amsterdam"));

    [TestMethod]
    public void Create_OfARuleWithItsPropertyName_LeavesThatOut() =>
        Assert.AreEqual("FREQ=DAILY", CadenceRule.Create(" RRULE:FREQ=DAILY ", Start, Window, "Europe/Amsterdam").Rrule);

    [TestMethod]
    [DataRow("", "cadence.rule-invalid")]
    [DataRow("every week", "cadence.rule-invalid")]
    [DataRow("INTERVAL=2", "cadence.rule-invalid")]
    [DataRow("FREQ=", "cadence.rule-invalid")]
    [DataRow("FREQ=WEEKLY;", "cadence.rule-invalid")]
    [DataRow("FREQ=WEEKLY;FREQ=DAILY", "cadence.rule-invalid")]
    [DataRow("FREQ=WEEKLY;FOO=1", "cadence.rule-invalid")]
    [DataRow("FREQ=WEEKLY;BYDAY=XX", "cadence.rule-invalid")]
    [DataRow("FREQ=WEEKLY;BYDAY=MO,", "cadence.rule-invalid")]
    [DataRow("FREQ=WEEKLY;BYDAY=1TU", "cadence.rule-invalid")]
    [DataRow("FREQ=MONTHLY;BYDAY=6TU", "cadence.rule-invalid")]
    [DataRow("FREQ=MONTHLY;BYDAY=-99999999999TU", "cadence.rule-invalid")]
    [DataRow("FREQ=YEARLY;BYDAY=54MO", "cadence.rule-invalid")]
    [DataRow("FREQ=WEEKLY;BYMONTHDAY=3", "cadence.rule-invalid")]
    [DataRow("FREQ=DAILY;BYWEEKNO=3", "cadence.rule-invalid")]
    [DataRow("FREQ=MONTHLY;BYYEARDAY=3", "cadence.rule-invalid")]
    [DataRow("FREQ=MONTHLY;BYSETPOS=1", "cadence.rule-invalid")]
    [DataRow("FREQ=WEEKLY;INTERVAL=0", "cadence.rule-invalid")]
    [DataRow("FREQ=DAILY;INTERVAL=99999999999", "cadence.rule-invalid")]
    [DataRow("FREQ=DAILY;BYHOUR=25", "cadence.rule-invalid")]
    [DataRow("FREQ=DAILY;COUNT=0", "cadence.rule-invalid")]
    [DataRow("FREQ=DAILY;COUNT=3;UNTIL=20261231", "cadence.rule-invalid")]
    [DataRow("FREQ=DAILY;UNTIL=xx", "cadence.rule-invalid")]
    [DataRow("FREQ=DAILY;UNTIL=20261331", "cadence.rule-invalid")]
    [DataRow("FREQ=DAILY;UNTIL=2026-12-31", "cadence.rule-invalid")]
    [DataRow("FREQ=DAILY;UNTIL=20261231T2259Z", "cadence.rule-invalid")]
    [DataRow("FREQ=DAILY;UNTIL=20261231T225959ZZ", "cadence.rule-invalid")]
    [DataRow("FREQ=DAILY;UNTIL=20261231T225959+0100", "cadence.rule-invalid")]
    [DataRow("FREQ=DAILY;UNTIL=20261231T995959Z", "cadence.rule-invalid")]
    [DataRow("FREQ=DAILY;UNTIL= 20261231", "cadence.rule-invalid")]
    [DataRow("FREQ=HOURLY", "cadence.frequency-unsupported")]
    [DataRow("FREQ=MINUTELY", "cadence.frequency-unsupported")]
    [DataRow("FREQ=SECONDLY", "cadence.frequency-unsupported")]
    [DataRow("FREQ=FORTNIGHTLY", "cadence.frequency-unsupported")]
    [DataRow("FREQ=DAILY;BYHOUR=0,1,2,3,4;BYMINUTE=0,10,20,30,40", "cadence.too-often")]
    [DataRow("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "cadence.never")]
    [DataRow("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "cadence.never")]
    [DataRow("FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2", "cadence.never")]
    [DataRow("FREQ=WEEKLY;UNTIL=20261101", "cadence.never")]
    public void Create_OfAnInvalidRule_SaysSoAtTheRule(string rule, string code)
    {
        var refused = Assert.ThrowsExactly<PresenceException>(() => CadenceRule.Create(rule, Start, Window, "Europe/Amsterdam"));

        Assert.AreEqual((FaultKind.Invalid, code, "cadence.rrule"), (refused.Kind, refused.Code, refused.Faults[0].Field));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(-60)]
    [DataRow(86_401)]
    public void Create_WithAWindowOfNothingOrMoreThanADay_IsRefused(int seconds) =>
        Assert.AreEqual("cadence.window-invalid", Refused("FREQ=WEEKLY", Start, Duration.FromSeconds(seconds)).Code);

    [TestMethod]
    public void Create_WithAWindowOfAWholeDayEveryDay_IsAllowed() =>
        Assert.AreEqual(Duration.FromHours(24), CadenceRule.Create("FREQ=DAILY", Start, Duration.FromHours(24), "UTC").Window);

    [TestMethod]
    [DataRow("FREQ=DAILY;BYHOUR=9,10", DisplayName = "within a day")]
    [DataRow("FREQ=DAILY;BYHOUR=0,23", DisplayName = "into the next day")]
    public void Create_WithWindowsThatOverlap_IsRefused(string rule) =>
        Assert.AreEqual("cadence.windows-overlap", Refused(rule, Start, Duration.FromMinutes(91)).Code);

    [TestMethod]
    public void Create_WithWindowsThatTouch_IsAllowed() =>
        Assert.AreEqual(Duration.FromHours(1), CadenceRule.Create("FREQ=DAILY;BYHOUR=9,10", Start, Duration.FromHours(1), "UTC").Window);

    [TestMethod]
    [DataRow(1969, 0)]
    [DataRow(2200, 0)]
    [DataRow(-5, 0)]
    [DataRow(2026, 1)]
    public void Create_WithAStartOutOfReach_IsRefused(int year, int nanoseconds) =>
        Assert.AreEqual("cadence.start-invalid", Refused("FREQ=WEEKLY", new LocalDateTime(year, 1, 1, 8, 30).PlusNanoseconds(nanoseconds), Window).Code);

    [TestMethod]
    public void Create_WithSeveralFaults_NamesThemAll()
    {
        var refused = Assert.ThrowsExactly<PresenceException>(() => CadenceRule.Create("FREQ=HOURLY", Start, Duration.Zero, "Nowhere"));

        CollectionAssert.AreEqual(new[] { "cadence.rrule", "cadence.window", "cadence.timeZone" }, refused.Faults.Select(f => f.Field).ToArray());
    }

    [TestMethod]
    [DataRow("FREQ=DAILY", PeriodUnit.Week)]
    [DataRow("FREQ=WEEKLY;INTERVAL=2", PeriodUnit.Week)]
    [DataRow("FREQ=MONTHLY", PeriodUnit.Month)]
    [DataRow("FREQ=MONTHLY;BYMONTHDAY=1", PeriodUnit.Month)]
    [DataRow("BYMONTHDAY=1;freq=monthly", PeriodUnit.Month)]
    [DataRow("FREQ=YEARLY", PeriodUnit.Week)]
    public void UnitOf_ACadence_IsItsPeriod(string rule, PeriodUnit unit) =>
        Assert.AreEqual(unit, CadenceRule.UnitOf(new(rule, Start, Window, "UTC")));

    private static PresenceException Refused(string rule, LocalDateTime start, Duration window) =>
        Assert.ThrowsExactly<PresenceException>(() => CadenceRule.Create(rule, start, window, "Europe/Amsterdam"));
}

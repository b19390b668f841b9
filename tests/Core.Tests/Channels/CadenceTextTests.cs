using NodaTime;
using Recruiting.Core.Channels;

namespace Recruiting.Core.Tests.Channels;

[TestClass]
public sealed class CadenceTextTests
{
    /// <summary>A Friday.</summary>
    private static readonly LocalDate Anchor = new(2026, 11, 27);

    [TestMethod]
    [DataRow("2x/week Tue,Thu 08:30-10:00 Europe/Amsterdam", "FREQ=WEEKLY;BYDAY=TU,TH", "2026-11-24")]
    [DataRow("2x/week di,do 08:30-10:00 Europe/Amsterdam", "FREQ=WEEKLY;BYDAY=TU,TH", "2026-11-24")]
    [DataRow("2X/WEEK THURSDAY, TUESDAY 8:30-10:00 europe/amsterdam", "FREQ=WEEKLY;BYDAY=TU,TH", "2026-11-24")]
    [DataRow("2x per week dinsdag en donderdag 8.30 – 10.00", "FREQ=WEEKLY;BYDAY=TU,TH", "2026-11-24")]
    [DataRow("1x/week zo. 08:30-10:00", "FREQ=WEEKLY;BYDAY=SU", "2026-11-29")]
    [DataRow("5x/week Mon-Fri 08:30-10:00", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-23")]
    [DataRow("5x/week ma - vr 08:30-10:00", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-23")]
    [DataRow("4x/week Fri-Mon 08:30-10:00", "FREQ=WEEKLY;BYDAY=MO,FR,SA,SU", "2026-11-23")]
    [DataRow("1x/2weeks Mon 08:30-10:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2026-11-23")]
    [DataRow("1x/2weken woensdag 08:30-10:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "2026-11-25")]
    [DataRow("2x/month 15,1 08:30-10:00", "FREQ=MONTHLY;BYMONTHDAY=15,1", "2026-11-01")]
    [DataRow("2x/maand 1,15 08:30-10:00", "FREQ=MONTHLY;BYMONTHDAY=1,15", "2026-11-01")]
    [DataRow("1x/month 31 08:30-10:00", "FREQ=MONTHLY;BYMONTHDAY=31", "2026-12-31")]
    [DataRow("1x/month last 08:30-10:00", "FREQ=MONTHLY;BYMONTHDAY=-1", "2026-11-30")]
    [DataRow("1x/maand laatste 08:30-10:00", "FREQ=MONTHLY;BYMONTHDAY=-1", "2026-11-30")]
    [DataRow("1x/month 1Tue 08:30-10:00", "FREQ=MONTHLY;BYDAY=1TU", "2026-11-03")]
    [DataRow("2x/2months 3di,lastFri 08:30-10:00", "FREQ=MONTHLY;INTERVAL=2;BYDAY=3TU,-1FR", "2026-11-17")]
    [DataRow("1x/day 08:30-10:00", "FREQ=DAILY", "2026-11-27")]
    [DataRow("1x/2dagen 08:30-10:00", "FREQ=DAILY;INTERVAL=2", "2026-11-27")]
    public void Parse_OfWhatPeopleSay_IsARuleThatStartsInTheAnchorsPeriod(string text, string rule, string start)
    {
        var cadence = CadenceText.Parse(text, "Europe/Amsterdam", Anchor);

        var first = NodaTime.Text.LocalDatePattern.Iso.Parse(start).Value.At(new LocalTime(8, 30));
        Assert.AreEqual(new CadenceDefinition(rule, first, Duration.FromMinutes(90), "Europe/Amsterdam", text), cadence);
    }

    [TestMethod]
    [DataRow("monday mon mo maandag maa ma", "MO")]
    [DataRow("Tuesday Tues Tue Tu Dinsdag din di", "TU")]
    [DataRow("wednesday wed we woensdag woe wo", "WE")]
    [DataRow("thursday thurs thur thu th donderdag don do", "TH")]
    [DataRow("friday fri fr vrijdag vrij vri vr", "FR")]
    [DataRow("saturday sat sa zaterdag zat za", "SA")]
    [DataRow("sunday sun su zondag zon ZO", "SU")]
    public void Parse_OfADayInEitherLanguage_KnowsIt(string names, string code)
    {
        foreach (var name in names.Split(' '))
            Assert.AreEqual($"FREQ=WEEKLY;BYDAY={code}", CadenceText.Parse($"1x/week {name} 08:30-10:00", "UTC", Anchor).Rrule, name);
    }

    [TestMethod]
    [DataRow("22:00-02:00", 240, DisplayName = "an end before the start is the next day")]
    [DataRow("08:30-08:00", 1_410)]
    [DataRow("00:00-24:00", 1_440, DisplayName = "a whole day")]
    [DataRow("23:59-00:00", 1)]
    public void Parse_OfAWindow_HasItsLength(string window, int minutes) =>
        Assert.AreEqual(Duration.FromMinutes(minutes), CadenceText.Parse($"1x/week Mon {window}", "UTC", Anchor).Window);

    [TestMethod]
    [DataRow("", "cadence.text-invalid")]
    [DataRow("often", "cadence.text-invalid")]
    [DataRow("Tue,Thu 08:30-10:00 Europe/Amsterdam", "cadence.text-invalid")]
    [DataRow("2x/week Tue,Thu Europe/Amsterdam", "cadence.text-invalid")]
    [DataRow("2x/week Tue,Thu 08:30 Europe/Amsterdam", "cadence.text-invalid")]
    [DataRow("2x/week Tue,Thu 8-10 Europe/Amsterdam", "cadence.text-invalid")]
    [DataRow("1x/0weeks Mon 08:30-10:00", "cadence.text-invalid")]
    [DataRow("1x/week Mon 08:30-10:00 Europe/Amsterdam please", "cadence.text-invalid")]
    [DataRow("2x/year 1,15 08:30-10:00", "cadence.unit-unknown")]
    [DataRow("1x/week 08:30-10:00", "cadence.day-unknown")]
    [DataRow("2x/week Tue,Xyz 08:30-10:00", "cadence.day-unknown")]
    [DataRow("2x/week 1,15 08:30-10:00", "cadence.day-unknown")]
    [DataRow("3x/week Mon-Wed-Fri 08:30-10:00", "cadence.day-unknown")]
    [DataRow("1x/month Tue 08:30-10:00", "cadence.day-unknown")]
    [DataRow("1x/month 32 08:30-10:00", "cadence.day-unknown")]
    [DataRow("1x/month 0 08:30-10:00", "cadence.day-unknown")]
    [DataRow("1x/month 1st 08:30-10:00", "cadence.day-unknown")]
    [DataRow("1x/month 6Tue 08:30-10:00", "cadence.day-unknown")]
    [DataRow("2x/month 1,2Tue 08:30-10:00", "cadence.day-unknown")]
    [DataRow("1x/day Mon 08:30-10:00", "cadence.day-unknown")]
    [DataRow("3x/week Tue,Thu 08:30-10:00", "cadence.count-mismatch")]
    [DataRow("2x/week Tue,Tue 08:30-10:00", "cadence.count-mismatch")]
    [DataRow("0x/week Tue 08:30-10:00", "cadence.count-mismatch")]
    [DataRow("1x/month 1,15 08:30-10:00", "cadence.count-mismatch")]
    [DataRow("2x/day 08:30-10:00", "cadence.count-mismatch")]
    [DataRow("1x/week Mon 08:30-08:30", "cadence.window-invalid")]
    [DataRow("1x/week Mon 08:60-10:00", "cadence.window-invalid")]
    [DataRow("1x/week Mon 08:30-24:01", "cadence.window-invalid")]
    [DataRow("1x/week Mon 24:00-01:00", "cadence.window-invalid")]
    [DataRow("1x/week Mon 08:30-10:00 Europe/Nowhere", "time.zone-unknown")]
    public void Parse_OfWhatIsWrong_SaysWhatAndHow(string text, string code)
    {
        var refused = Assert.ThrowsExactly<PresenceException>(() => CadenceText.Parse(text, "Europe/Amsterdam", Anchor));

        Assert.AreEqual((FaultKind.Invalid, code, "cadence"), (refused.Kind, refused.Code, refused.Faults[0].Field));
        Assert.Contains("Europe/Amsterdam", refused.Message, "it shows what would be right");
    }

    [TestMethod]
    public void Parse_WithoutAnyZone_AsksForOne() =>
        Assert.AreEqual("cadence.zone-missing", Assert.ThrowsExactly<PresenceException>(() => CadenceText.Parse("1x/week Mon 08:30-10:00", null, Anchor)).Code);

    [TestMethod]
    public void Parse_OfATextAsLongAsABook_IsRefused() =>
        Assert.AreEqual("cadence.text-invalid", Assert.ThrowsExactly<PresenceException>(() => CadenceText.Parse(new string('1', 1_000_000), "UTC", Anchor)).Code);

    [TestMethod]
    [DataRow("2x/week Tue,Thu 08:30-10:00")]
    [DataRow("1x/2weeks Sun 08:30-10:00")]
    [DataRow("1x/2months 15 08:30-10:00")]
    [DataRow("1x/3months lastFri 08:30-10:00")]
    [DataRow("1x/3days 08:30-10:00")]
    public void Parse_AgainAnchoredAtItsOwnStart_IsTheSameCadence(string text)
    {
        var cadence = CadenceText.Parse(text, "Europe/Amsterdam", Anchor);

        Assert.AreEqual(cadence, CadenceText.Parse(cadence.Text!, "Europe/Amsterdam", cadence.Start.Date));
    }

    [TestMethod]
    public void Parse_OfEverySecondWeek_KeepsTheWeeksOfTheCadenceItReplaces()
    {
        var before = CadenceText.Parse("1x/2weeks Mon 08:30-10:00", "Europe/Amsterdam", Anchor);
        var after = CadenceText.Parse("1x/2weeks Thu 08:30-10:00", "Europe/Amsterdam", before.Start.Date);

        Assert.AreEqual(new LocalDate(2026, 11, 26), after.Start.Date);
    }
}

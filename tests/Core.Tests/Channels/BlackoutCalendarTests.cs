using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Time;

namespace Recruiting.Core.Tests.Channels;

[TestClass]
public sealed class BlackoutCalendarTests
{
    private static readonly DateTimeZone Amsterdam = Zones.Get("Europe/Amsterdam");

    [TestMethod]
    [DataRow("DTSTART;VALUE=DATE:20261225|DTEND;VALUE=DATE:20261227", "2026-12-25..2026-12-26", DisplayName = "all day: DTEND is exclusive")]
    [DataRow("DTSTART;VALUE=DATE:20261225", "2026-12-25..2026-12-25", DisplayName = "all day without an end is one day")]
    [DataRow("DTSTART;VALUE=DATE:20261225|DTEND;VALUE=DATE:20261225", "2026-12-25..2026-12-25", DisplayName = "an end that is not after the start")]
    [DataRow("DTSTART;VALUE=DATE:20261225|DURATION:P3D", "2026-12-25..2026-12-27", DisplayName = "a duration")]
    [DataRow("DTSTART;TZID=Europe/Amsterdam:20261224T180000|DTEND;TZID=Europe/Amsterdam:20261225T003000", "2026-12-24..2026-12-25", DisplayName = "times count for each date they touch")]
    [DataRow("DTSTART;TZID=Europe/Amsterdam:20261224T180000|DTEND;TZID=Europe/Amsterdam:20261225T000000", "2026-12-24..2026-12-24", DisplayName = "ending at midnight does not touch the next")]
    [DataRow("DTSTART:20261224T180000|DURATION:PT1H", "2026-12-24..2026-12-24", DisplayName = "floating")]
    [DataRow("DTSTART:20261224T230000Z|DTEND:20261225T110000Z", "2026-12-25..2026-12-25", DisplayName = "UTC is seen from the zone")]
    [DataRow("DTSTART;TZID=America/New_York:20261224T190000|DURATION:PT1H", "2026-12-25..2026-12-25", DisplayName = "another zone is seen from the zone")]
    [DataRow("DTSTART;TZID=W. Europe Standard Time:20261224T090000|DURATION:PT1H", "2026-12-24..2026-12-24", DisplayName = "a Windows zone, as Outlook writes")]
    [DataRow("DTSTART;VALUE=DATE:20200101|DTEND;VALUE=DATE:20200102", "2020-01-01..2020-01-01", DisplayName = "a single event counts whenever it is")]
    public void Parse_OfAnEvent_IsItsLocalDates(string it, string dates) => Assert.AreEqual(dates, Dates(Event(it)));

    [TestMethod]
    [DataRow("DTSTART;VALUE=DATE:20200427|RRULE:FREQ=YEARLY", "2026-04-27..2026-04-27 2027-04-27..2027-04-27")]
    [DataRow("DTSTART;VALUE=DATE:20251224|DTEND;VALUE=DATE:20260103|RRULE:FREQ=YEARLY", "2025-12-24..2026-01-02 2026-12-24..2027-01-02 2027-12-24..2028-01-02")]
    [DataRow("DTSTART;VALUE=DATE:20200427|RRULE:FREQ=YEARLY|EXDATE;VALUE=DATE:20260427", "2027-04-27..2027-04-27")]
    [DataRow("DTSTART;VALUE=DATE:20260427|RDATE;VALUE=DATE:20260527,20290527", "2026-04-27..2026-04-27 2026-05-27..2026-05-27")]
    [DataRow("DTSTART;TZID=Europe/Amsterdam:20251231T220000|DURATION:PT4H|RRULE:FREQ=YEARLY;COUNT=1", "2025-12-31..2026-01-01")]
    [DataRow("DTSTART;TZID=America/New_York:20251231T183000|DURATION:PT15M|RRULE:FREQ=YEARLY;COUNT=1", "2026-01-01..2026-01-01", DisplayName = "in the range only as seen from the zone")]
    [DataRow("DTSTART;TZID=Asia/Tokyo:20280101T050000|DURATION:PT1H|RRULE:FREQ=YEARLY;COUNT=1", "2027-12-31..2027-12-31", DisplayName = "still in the range as seen from the zone")]
    public void Parse_OfARecurringEvent_IsExpandedOverTheRangeOnly(string it, string dates) => Assert.AreEqual(dates, Dates(Event(it)));

    [TestMethod]
    [DataRow("", "2026-04-27..2026-04-27 2027-04-28..2027-04-28", DisplayName = "moved")]
    [DataRow("|STATUS:CANCELLED", "2026-04-27..2026-04-27", DisplayName = "cancelled")]
    public void Parse_OfOneOfASeriesThatIsDifferent_FollowsIt(string status, string dates) => Assert.AreEqual(
        dates,
        Dates(Event("UID:k|DTSTART;VALUE=DATE:20200427|RRULE:FREQ=YEARLY"), Event("UID:k|RECURRENCE-ID;VALUE=DATE:20270427|DTSTART;VALUE=DATE:20270428" + status)));

    [TestMethod]
    public void Parse_OfACancelledEvent_LeavesItOut() => Assert.IsEmpty(Parse(Calendar(Event("DTSTART;VALUE=DATE:20261225|STATUS:CANCELLED"))));

    [TestMethod]
    public void Parse_OfEvents_OrdersThemAndKeepsEqualOnesOnce() => Assert.AreEqual(
        "2026-01-01..2026-01-01 2026-12-25..2026-12-25",
        Dates(Event("DTSTART;VALUE=DATE:20261225"), Event("DTSTART;VALUE=DATE:20260101"), Event("DTSTART;VALUE=DATE:20261225")));

    [TestMethod]
    [DataRow("SUMMARY:Eerste Kerstdag\\, vrij", "Eerste Kerstdag, vrij")]
    [DataRow("SUMMARY:  ", null)]
    [DataRow("DESCRIPTION:x", null)]
    public void Parse_OfASummary_IsTheReason(string line, string? reason) =>
        Assert.AreEqual(reason, Parse(Calendar(Event("DTSTART;VALUE=DATE:20261225|" + line))).Single().Reason);

    [TestMethod]
    public void Parse_OfACalendarWithoutEvents_IsEmpty() => Assert.IsEmpty(Parse(Calendar()));

    [TestMethod]
    public void Parse_OfLinesThatEndInLf_AndABom_IsRead() =>
        Assert.HasCount(1, Parse("\uFEFF" + Calendar(Event("DTSTART;VALUE=DATE:20261225")).ReplaceLineEndings("\n")));

    [TestMethod]
    [DataRow("", "blackout.ics-invalid")]
    [DataRow("from;to;reason", "blackout.ics-invalid")]
    [DataRow("<html></html>", "blackout.ics-invalid")]
    [DataRow("SUMMARY:a\r\nEND:VCALENDAR", "blackout.ics-invalid")]
    public void Parse_OfNoCalendar_IsRefused(string text, string code) => Assert.AreEqual((code, "blackouts"), Refused(text));

    [TestMethod]
    [DataRow("SUMMARY:a", "blackout.ics-invalid", DisplayName = "no start")]
    [DataRow("DTSTART;VALUE=DATE:2026131", "blackout.ics-invalid", DisplayName = "no date")]
    [DataRow("DTSTART;VALUE=DATE:20261341", "blackout.ics-invalid", DisplayName = "no such date")]
    [DataRow("DTSTART;TZID=Somewhere:20261225T080000", "blackout.ics-invalid", DisplayName = "no such zone")]
    [DataRow("DTSTART;VALUE=DATE:20261225|RRULE:FREQ=FOO", "blackout.ics-invalid", DisplayName = "no such rule")]
    [DataRow("DTSTART:20260101T000000|RRULE:FREQ=SECONDLY", "blackout.ics-invalid", DisplayName = "recurs within a day")]
    [DataRow("DTSTART;VALUE=DATE:20261225|DTEND;VALUE=DATE:20261220", "blackout.range-invalid", DisplayName = "ends before it begins")]
    public void Parse_OfAnEventThatIsWrong_IsRefused(string it, string code) => Assert.AreEqual((code, "blackouts"), Refused(Calendar(Event(it))));

    [TestMethod]
    public void Parse_OfACalendarThatIsCutOff_IsRefusedRatherThanReadHalf()
    {
        var whole = Calendar(Event("DTSTART;VALUE=DATE:20261225"), Event("DTSTART;VALUE=DATE:20261226"));

        Assert.AreEqual("blackout.ics-invalid", Refused(whole[..whole.LastIndexOf("BEGIN:VEVENT", StringComparison.Ordinal)]).Code);
    }

    [TestMethod]
    public void Parse_OfMoreEventsThanTheMost_IsRefused()
    {
        var daily = Calendar(Event("DTSTART;VALUE=DATE:20000101|RRULE:FREQ=DAILY"));

        var refused = Assert.ThrowsExactly<PresenceException>(() => BlackoutCalendar.Parse(daily, Amsterdam, new(2026, 1, 1), new(2036, 1, 1)));

        Assert.AreEqual("blackout.too-many", refused.Code);
    }

    [TestMethod]
    public void Parse_OfAFileThatIsTooLarge_IsRefusedUnread() => Assert.AreEqual("blackout.too-large", Refused(new string('x', BlackoutCalendar.Longest + 1)).Code);

    [TestMethod]
    public void Write_OfBlackouts_IsReadBackAlike()
    {
        Blackout[] blackouts =
        [
            new(new(2026, 4, 27), new(2026, 4, 27), "Koningsdag; \"vrij\", voor wie wil\\kan 🎉 " + new string('x', 100)),
            new(new(2026, 12, 24), new(2027, 1, 3), "Kerst"),
            new(new(2027, 5, 5), new(2027, 5, 5)),
        ];

        CollectionAssert.AreEqual(blackouts, Parse(BlackoutCalendar.Write(blackouts, Instant.FromUtc(2026, 1, 1, 0, 0))).ToArray());
    }

    [TestMethod]
    public void Write_OfTheSameBlackouts_IsTheSameText()
    {
        Blackout[] blackouts = [new(new(2026, 4, 27), LocalDate.MaxIsoValue, "for ever")];

        Assert.AreEqual(BlackoutCalendar.Write(blackouts, Instant.FromUtc(2026, 1, 1, 0, 0)), BlackoutCalendar.Write(blackouts, Instant.FromUtc(2026, 1, 1, 0, 0)));
    }

    [TestMethod]
    public void Sample_OfDutchHolidays_HasThoseOfTwoYears()
    {
        const string Holidays = "01-01 Nieuwjaarsdag, 04-05 Eerste Paasdag, 04-06 Tweede Paasdag, 04-27 Koningsdag, 05-05 Bevrijdingsdag, 05-14 Hemelvaartsdag, "
            + "05-24 Eerste Pinksterdag, 05-25 Tweede Pinksterdag, 12-25 Eerste Kerstdag, 12-26 Tweede Kerstdag, "
            + "01-01 Nieuwjaarsdag, 03-28 Eerste Paasdag, 03-29 Tweede Paasdag, 04-27 Koningsdag, 05-05 Bevrijdingsdag, 05-06 Hemelvaartsdag, "
            + "05-16 Eerste Pinksterdag, 05-17 Tweede Pinksterdag, 12-25 Eerste Kerstdag, 12-26 Tweede Kerstdag";

        var sample = Parse(File.ReadAllText(Path.Combine(Repository(), "samples", "feestdagen.ics")));

        Assert.AreEqual(Holidays, string.Join(", ", sample.Select(b => $"{b.From:MM'-'dd} {b.Reason}")));
        CollectionAssert.AreEqual(Enumerable.Repeat(2026, 10).Concat(Enumerable.Repeat(2027, 10)).ToArray(), sample.Select(b => b.From.Year).ToArray());
        Assert.IsTrue(sample.All(b => b.From == b.To), "each is one day");
    }

    [TestMethod]
    public void Sample_OfDutchHolidays_HasLinesAsRfc5545WantsThem()
    {
        var lines = File.ReadAllText(Path.Combine(Repository(), "samples", "feestdagen.ics")).Split("\r\n");

        Assert.AreEqual("", lines[^1], "the last line ends too");
        Assert.IsTrue(lines.All(line => !line.Contains('\n', StringComparison.Ordinal) && System.Text.Encoding.UTF8.GetByteCount(line) <= 75));
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Recruiting.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    private static IReadOnlyList<Blackout> Parse(string ics) => BlackoutCalendar.Parse(ics, Amsterdam, new(2026, 1, 1), new(2027, 12, 31));

    private static (string Code, string? Field) Refused(string ics)
    {
        var refused = Assert.ThrowsExactly<PresenceException>(() => Parse(ics));
        return (refused.Code, refused.Faults[0].Field);
    }

    private static string Dates(params string[] events) =>
        string.Join(' ', Parse(Calendar(events)).Select(b => $"{b.From:uuuu'-'MM'-'dd}..{b.To:uuuu'-'MM'-'dd}"));

    private static string Event(string lines) => $"BEGIN:VEVENT\r\n{(lines.Contains("UID:", StringComparison.Ordinal) ? "" : $"UID:{lines.Length}-{lines.GetHashCode(StringComparison.Ordinal)}\r\n")}DTSTAMP:20260101T000000Z\r\n{lines.Replace("|", "\r\n", StringComparison.Ordinal)}\r\nEND:VEVENT\r\n";

    private static string Calendar(params string[] events) => $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n{string.Concat(events)}END:VCALENDAR\r\n";
}

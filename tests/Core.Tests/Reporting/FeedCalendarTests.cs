using System.Text;
using NodaTime;
using Recruiting.Core.Reporting;
using Recruiting.Core.Time;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Reporting;

/// <summary>Calendar files as two parsers read them that know nothing of ours, and as RFC 5545 has their lines.</summary>
[TestClass]
public sealed class FeedCalendarTests
{
    private static readonly Instant Changed = Instant.FromUtc(2026, 11, 2, 6, 0, 15);

    public static IEnumerable<string> Parsers() => CalendarParsers.Names;

    [TestMethod]
    [DynamicData(nameof(Parsers))]
    public async Task Times_AroundClockChanges_AreTheInstantsThatWereMeant(string parser)
    {
        FeedEntry[] entries =
        [
            Timed("summer", "Europe/Amsterdam", 2026, 7, 1, 8, 30), Timed("winter", "Europe/Amsterdam", 2026, 12, 1, 8, 30),
            Timed("gap", "Europe/Amsterdam", 2027, 3, 28, 2, 30), Timed("overlap", "Europe/Amsterdam", 2026, 10, 25, 2, 30),
            Timed("before-the-change", "Europe/Amsterdam", 2026, 10, 24, 23, 30), Timed("half-hour", "Australia/Lord_Howe", 2027, 4, 4, 1, 45),
            Timed("south", "Australia/Sydney", 2027, 1, 15, 9, 0), Timed("india", "Asia/Kolkata", 2026, 11, 24, 8, 30), Timed("midnight-gap", "America/Santiago", 2026, 9, 6, 0, 15),
        ];

        var read = await CalendarParsers.ReadAsync(parser, FeedCalendar.Write("Times", entries));

        Assert.HasCount(entries.Length, read);
        foreach (var entry in entries)
        {
            Assert.AreEqual(Iso(entry.From!.At), read[entry.Uid].Start, $"{parser}: {entry.Uid} begins");
            Assert.AreEqual(Iso(entry.To), read[entry.Uid].End, $"{parser}: {entry.Uid} ends");
        }
    }

    [TestMethod]
    [DynamicData(nameof(Parsers))]
    public async Task SecondOfAnHourThatComesTwice_IsThatOne(string parser)
    {
        var second = Instant.FromUtc(2026, 10, 25, 1, 30);
        var entry = new FeedEntry("second@recruiting", "Placed") { From = LocalMoment.Of(second, Zones.Get("Europe/Amsterdam")), To = second + Duration.FromHours(1), ChangedAt = Changed };

        var read = (await CalendarParsers.ReadAsync(parser, FeedCalendar.Write("Twice", [entry])))[entry.Uid];

        Assert.AreEqual((Iso(second), Iso(entry.To)), (read.Start, read.End));
    }

    [TestMethod]
    [DynamicData(nameof(Parsers))]
    public async Task Words_OfEveryKind_ComeBackAsTheyWere(string parser)
    {
        const string words = "Komma, puntkomma; dubbele: \\ schuine \"aanhaling\" 👩‍👩‍👧‍👦 é\nEND:VEVENT\nBEGIN:VALARM";
        var entry = Timed("words", "Europe/Amsterdam", 2026, 12, 1, 8, 30) with { Summary = "Plaatsen in .NET; C#, F#: één", Text = words + string.Concat(Enumerable.Repeat("😀", 400)), Page = new("https://board.example.com/posts/a.b?c=d,e;f") };

        var read = await CalendarParsers.ReadAsync(parser, FeedCalendar.Write("Words", [entry]));

        Assert.HasCount(1, read);
        Assert.AreEqual(entry.Summary, read[entry.Uid].Summary);
        Assert.AreEqual($"{entry.Text}\n\n{entry.Page.AbsoluteUri}", read[entry.Uid].Description);
        Assert.AreEqual(entry.Page.AbsoluteUri, read[entry.Uid].Url);
    }

    [TestMethod]
    [DynamicData(nameof(Parsers))]
    public async Task Status_SequenceAndAlarm_AreRead(string parser)
    {
        FeedEntry[] entries =
        [
            Timed("place", "Europe/Amsterdam", 2026, 12, 1, 8, 30) with { Sequence = 4, Alarm = Duration.FromMinutes(15) },
            Timed("slot", "Europe/Amsterdam", 2026, 12, 3, 8, 30) with { Status = FeedStatus.Tentative },
            Timed("gone", "Europe/Amsterdam", 2026, 12, 8, 8, 30) with { Status = FeedStatus.Cancelled, Sequence = 5 },
            new("away@recruiting", "Away") { Days = new(new(2026, 12, 24), new(2026, 12, 26)), ChangedAt = Changed },
        ];

        var read = await CalendarParsers.ReadAsync(parser, FeedCalendar.Write("Status", entries));

        Assert.AreEqual(("CONFIRMED", 4), (read["place@recruiting"].Status, read["place@recruiting"].Sequence));
        CollectionAssert.AreEqual(new[] { -15.0 }, read["place@recruiting"].Alarms.ToArray());
        Assert.AreEqual("TENTATIVE", read["slot@recruiting"].Status);
        Assert.AreEqual(("CANCELLED", 5), (read["gone@recruiting"].Status, read["gone@recruiting"].Sequence));
        Assert.AreEqual(("2026-12-24", "2026-12-27"), (read["away@recruiting"].Start, read["away@recruiting"].End));
    }

    [TestMethod]
    [DynamicData(nameof(Parsers))]
    public async Task AThousandEvents_AreAllRead(string parser)
    {
        var entries = Enumerable.Range(0, 1000).Select(i => Timed($"p{i:D4}", i % 2 == 0 ? "Europe/Amsterdam" : "America/New_York", 2026, 1 + (i % 12), 1 + (i % 28), i % 24, i % 60)).ToList();

        var read = await CalendarParsers.ReadAsync(parser, FeedCalendar.Write("Many", entries));

        foreach (var entry in entries) Assert.AreEqual(Iso(entry.From!.At), read[entry.Uid].Start, entry.Uid);
        Assert.HasCount(1000, read);
    }

    [TestMethod]
    public void Lines_EndWithCrLfAndHaveAtMost75Octets_NoneCutWithinACharacter()
    {
        var entry = Timed("long", "Europe/Amsterdam", 2026, 12, 1, 8, 30) with { Summary = string.Concat(Enumerable.Repeat("één 👩‍👩‍👧‍👦 ", 40)), Text = string.Concat(Enumerable.Repeat("😀", 3000)) };

        var file = FeedCalendar.Write("Lines", [entry]);

        Assert.EndsWith("END:VCALENDAR\r\n", file);
        Assert.DoesNotContain('\n', file.Replace("\r\n", "", StringComparison.Ordinal));
        foreach (var line in file.Split("\r\n"))
        {
            Assert.IsLessThanOrEqualTo(75, Encoding.UTF8.GetByteCount(line), line);
            Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line)));
        }
    }

    [TestMethod]
    public void SameEvents_AreTheSameBytes() =>
        Assert.AreEqual(FeedCalendar.Write("Same", [Timed("a", "Europe/Amsterdam", 2026, 12, 1, 8, 30)]), FeedCalendar.Write("Same", [Timed("a", "Europe/Amsterdam", 2026, 12, 1, 8, 30)]));

    [TestMethod]
    public void File_SaysItsNameAndHowOftenToAskAgain()
    {
        var file = FeedCalendar.Write("Recruiting: Anouk", []);

        Assert.Contains("\r\nNAME:Recruiting: Anouk\r\n", file);
        Assert.Contains("\r\nX-WR-CALNAME:Recruiting: Anouk\r\n", file);
        Assert.Contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n", file);
        Assert.Contains("\r\nVERSION:2.0\r\n", file);
    }

    private static FeedEntry Timed(string id, string zone, int year, int month, int day, int hour, int minute)
    {
        var from = LocalMoment.Resolve(new LocalDateTime(year, month, day, hour, minute), Zones.Get(zone));
        return new($"{id}@recruiting", id) { From = from, To = from.At + Duration.FromMinutes(90), ChangedAt = Changed };
    }

    private static string Iso(Instant at) => at.ToDateTimeUtc().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}

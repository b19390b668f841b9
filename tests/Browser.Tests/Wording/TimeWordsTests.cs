using System.Globalization;
using NodaTime;
using Recruiting.Board.Pages.Wording;

namespace Recruiting.Browser.Tests.Wording;

[TestClass]
public sealed class TimeWordsTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 7, 0);

    [TestMethod]
    [DataRow("en", 0, "time is up")]
    [DataRow("en", 30, "less than a minute left")]
    [DataRow("en", 60, "1 minute left")]
    [DataRow("en", 119, "1 minute left")]
    [DataRow("en", 59 * 60, "59 minutes left")]
    [DataRow("en", 3600, "1 hour left")]
    [DataRow("en", 3660, "1 hour 1 minute left")]
    [DataRow("en", (5 * 3600) + 120, "5 hours 2 minutes left")]
    [DataRow("en", (6 * 3600) + 120, "6 hours left")]
    [DataRow("en", 48 * 3600, "2 days left")]
    [DataRow("nl", 60, "nog 1 minuut")]
    [DataRow("nl", 3660, "nog 1 uur en 1 minuut")]
    [DataRow("nl", 2 * 3600, "nog 2 uur")]
    [DataRow("nl", 72 * 3600, "nog 3 dagen")]
    public void Left_BySeconds_IsSaidAsPeopleSayIt(string language, int seconds, string said) =>
        Assert.AreEqual(said, Times(language).Left(Now + Duration.FromSeconds(seconds)));

    [TestMethod]
    public void Left_WithoutEnd_SaysSo() => Assert.AreEqual("no deadline", Times("en").Left(null));

    [TestMethod]
    [DataRow("en", 0, "Today, Tuesday 24 November")]
    [DataRow("en", 1, "Tomorrow, Wednesday 25 November")]
    [DataRow("en", -1, "Yesterday, Monday 23 November")]
    [DataRow("en", 60, "Saturday 23 January 2027")]
    [DataRow("nl", 0, "Vandaag, dinsdag 24 november")]
    [DataRow("nl", 7, "dinsdag 1 december")]
    public void Day_FromToday_HasItsNameAndTheYearOnlyWhereItIsAnother(string language, int days, string said) =>
        Assert.AreEqual(said, Times(language).Day(new LocalDate(2026, 11, 24).PlusDays(days)));

    [TestMethod]
    public void FullWithZone_WhereTheReadersClockShowsAnother_NamesTheZone()
    {
        Assert.AreEqual("Tuesday 24 November, 02:00 (America/New_York)", Times("en").FullWithZone(Now, DateTimeZoneProviders.Tzdb["America/New_York"]));
        Assert.AreEqual("Tuesday 24 November, 08:00", Times("en").FullWithZone(Now, DateTimeZoneProviders.Tzdb["Europe/Paris"]));
    }

    private static TimeWords Times(string language) =>
        new(new Words(CultureInfo.GetCultureInfo(language == "nl" ? "nl-NL" : "en-GB")), Now, DateTimeZoneProviders.Tzdb["Europe/Amsterdam"]);
}

using System.Globalization;
using NodaTime;
using Recruiting.Board.Pages.Wording;
using Recruiting.Core.Channels;

namespace Recruiting.Browser.Tests.Wording;

[TestClass]
public sealed class CadenceWordsTests
{
    private static readonly DateTimeZone Amsterdam = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    [TestMethod]
    [DataRow("2x/week Tue,Thu 08:30-10:00", "Tuesday and Thursday, 08:30–10:00", "dinsdag en donderdag, 08:30–10:00")]
    [DataRow("5x/week Mon-Fri 09:00-09:30", "Monday, Tuesday, Wednesday, Thursday and Friday, 09:00–09:30", "maandag, dinsdag, woensdag, donderdag en vrijdag, 09:00–09:30")]
    [DataRow("1x/2weeks Mon 09:00-09:30", "Monday, every 2 weeks, 09:00–09:30", "maandag, elke 2 weken, 09:00–09:30")]
    [DataRow("1x/day 23:30-00:30", "Every day, 23:30–00:30", "Elke dag, 23:30–00:30")]
    [DataRow("2x/month 1,15 09:00-10:00", "Each month on day 1 and day 15, 09:00–10:00", "Elke maand op dag 1 en dag 15, 09:00–10:00")]
    [DataRow("1x/month last 09:00-10:00", "Each month on the last day, 09:00–10:00", "Elke maand op de laatste dag, 09:00–10:00")]
    [DataRow("1x/month 1Tue 09:00-10:00", "1x/month 1Tue 09:00-10:00", "1x/month 1Tue 09:00-10:00")]
    [DataRow("1x/week Mon 09:00-10:00 America/New_York", "Monday, 09:00–10:00 (America/New_York)", "maandag, 09:00–10:00 (America/New_York)")]
    public void Cadence_AsItWasPut_ReadsInBothLanguages(string put, string english, string dutch)
    {
        var cadence = CadenceText.Parse(put, "Europe/Amsterdam", new LocalDate(2026, 11, 24));

        Assert.AreEqual(english, CadenceWords.Of(cadence, new(CultureInfo.GetCultureInfo("en-GB")), Amsterdam));
        Assert.AreEqual(dutch, CadenceWords.Of(cadence, new(CultureInfo.GetCultureInfo("nl-NL")), Amsterdam));
    }
}

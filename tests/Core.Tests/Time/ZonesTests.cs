using NodaTime;
using NodaTime.Text;
using Recruiting.Core.Time;

namespace Recruiting.Core.Tests.Time;

[TestClass]
public sealed class ZonesTests
{
    [TestMethod]
    [DataRow("Europe/Amsterdam")]
    [DataRow("europe/amsterdam")]
    [DataRow("EUROPE/AMSTERDAM")]
    public void Get_InAnyCase_GivesTheZoneAsIanaSpellsIt(string id) => Assert.AreEqual("Europe/Amsterdam", Zones.Get(id).Id);

    [TestMethod]
    [DataRow("Europe/Amsterdm")]
    [DataRow("")]
    [DataRow("CEST")]
    [DataRow("UTC+02:00")]
    [DataRow("W. Europe Standard Time")]
    public void Get_OfNoZone_SaysWhatOneLooksLike(string id)
    {
        var refused = Assert.ThrowsExactly<PresenceException>(() => Zones.Get(id, "timeZone"));

        Assert.AreEqual(("time.zone-unknown", "timeZone"), (refused.Code, refused.Faults[0].Field));
        Assert.Contains("Europe/Amsterdam", refused.Message);
    }

    [TestMethod]
    [DataRow("Europe/Amsterdam", "2027-03-28T02:30:00", "2027-03-28T01:30:00Z", DisplayName = "a gap: read with the offset before it, so 03:30 summer time")]
    [DataRow("Europe/Amsterdam", "2026-10-25T02:30:00", "2026-10-25T00:30:00Z", DisplayName = "an overlap: the first of the two, still summer time")]
    [DataRow("Europe/Amsterdam", "2026-11-24T08:30:00", "2026-11-24T07:30:00Z", DisplayName = "an ordinary time")]
    public void Resolve_OfALocalTime_IsAsRfc5545HasIt(string zone, string local, string at) =>
        Assert.AreEqual(At(at), Zones.Resolve(LocalDateTimePattern.ExtendedIso.Parse(local).Value, Zones.Get(zone)));

    [TestMethod]
    [DataRow("Europe/Amsterdam", "2026-11-24", "2026-11-23T23:00:00Z")]
    [DataRow("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z", DisplayName = "midnight is skipped: the day begins at 01:00")]
    [DataRow("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z", DisplayName = "the day is skipped: the next one's beginning")]
    public void StartOfDay_OfADate_IsItsFirstInstant(string zone, string date, string at) =>
        Assert.AreEqual(At(at), Zones.StartOfDay(LocalDatePattern.Iso.Parse(date).Value, Zones.Get(zone)));

    private static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).Value;
}

using CsCheck;
using NodaTime;
using Recruiting.Core.Time;

namespace Recruiting.Core.Tests.Time;

[TestClass]
public sealed class IsoDurationTests
{
    [TestMethod]
    [DataRow("PT90M", 5_400)]
    [DataRow("PT1H30M", 5_400)]
    [DataRow("PT24H", 86_400)]
    [DataRow("P1D", 86_400)]
    [DataRow("P1W", 604_800)]
    [DataRow("P1DT1H", 90_000)]
    [DataRow("PT45S", 45)]
    [DataRow("PT0S", 0)]
    [DataRow("PT0H", 0)]
    public void Parse_OfALength_IsExact(string text, int seconds) =>
        Assert.AreEqual(Duration.FromSeconds(seconds), IsoDuration.Parse(text));

    [TestMethod]
    [DataRow(null)]
    [DataRow("")]
    [DataRow("P")]
    [DataRow("90")]
    [DataRow("1:30")]
    [DataRow("PT")]
    [DataRow("PT-5M")]
    [DataRow("-PT5M")]
    [DataRow("P1M")]
    [DataRow("P1Y")]
    [DataRow("PT0.5S")]
    [DataRow(" PT5M")]
    [DataRow("pt5m")]
    [DataRow("PT5M5M")]
    [DataRow("PT9999999999999H")]
    [DataRow("P9999999999999W")]
    [DataRow("PT000000000000000000000000000000001M")]
    public void Parse_OfNoLength_SaysHowToWriteOne(string? text)
    {
        var refused = Assert.ThrowsExactly<PresenceException>(() => IsoDuration.Parse(text, "rules.minimumSpacing"));

        Assert.AreEqual("time.duration-invalid", refused.Code);
        Assert.AreEqual("rules.minimumSpacing", refused.Faults[0].Field);
        Assert.Contains("PT90M", refused.Message);
    }

    [TestMethod]
    [DataRow(5_400, "PT90M")]
    [DataRow(86_400, "PT24H")]
    [DataRow(14_400, "PT4H")]
    [DataRow(0, "PT0S")]
    [DataRow(61, "PT61S")]
    public void Format_OfALength_TakesTheLargestUnitThatHoldsItWhole(int seconds, string text) =>
        Assert.AreEqual(text, IsoDuration.Format(Duration.FromSeconds(seconds)));

    [TestMethod]
    public void Format_OfAnyLength_IsReadBackAlike() =>
        Gen.Int[0, 40_000_000].Sample(seconds => IsoDuration.Parse(IsoDuration.Format(Duration.FromSeconds(seconds))) == Duration.FromSeconds(seconds));
}

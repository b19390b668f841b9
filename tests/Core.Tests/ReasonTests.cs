using System.Globalization;
using NodaTime;

namespace Recruiting.Core.Tests;

[TestClass]
public sealed class ReasonTests
{
    [TestMethod]
    public void Parse_OfWhatWasWritten_IsEqual()
    {
        var reason = Reason.Of("streak.paused.named", "50% | rust & ruimte\nlater", 3, new LocalDate(2026, 11, 24));

        Assert.AreEqual(reason, Reason.Parse(reason.ToString()));
    }

    [TestMethod]
    public void ToString_AnyArguments_IsOneLine() =>
        Assert.IsFalse(Reason.Of("a", "x\ny").ToString().Contains('\n', StringComparison.Ordinal));

    [TestMethod]
    public void Named_WithoutName_HasTheBareCode()
    {
        Assert.AreEqual(Reason.Of("streak.paused"), Reason.Named("streak.paused", " "));
        Assert.AreEqual(Reason.Of("streak.paused.named", "move"), Reason.Named("streak.paused", "move"));
    }

    [TestMethod]
    public void Text_OfOneStoredWithFewerArguments_IsReadAllTheSame() =>
        Assert.Contains("LinkedIn", Reason.Of("doubt").Text(CultureInfo.GetCultureInfo("en")), "a report must not fall over a reason of another release");
}

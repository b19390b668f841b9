using NodaTime;
using Recruiting.Core.Channels;

namespace Recruiting.Core.Tests.Channels;

[TestClass]
public sealed class BlackoutsTests
{
    private static readonly LocalDate Day = new(2026, 12, 24);

    [TestMethod]
    public void Check_OfOneDay_FindsNothing() => Assert.IsEmpty(Blackouts.Check([new(Day, Day)]));

    [TestMethod]
    public void Check_OfARangeThatEndsBeforeItBegins_NamesItsPlace()
    {
        var fault = Blackouts.Check([new(Day, Day), new(Day, Day.PlusDays(-1), "Kerst")]).Single();

        Assert.AreEqual(("blackout.range-invalid", "blackouts[1].to"), (fault.Code, fault.Field));
        Assert.Contains("'Kerst' ends on 2026-12-23, before it begins on 2026-12-24", fault.Message);
    }

    [TestMethod]
    public void Check_OfMoreThanTheMost_SaysSo() =>
        Assert.AreEqual("blackout.too-many", Blackouts.Check([.. Enumerable.Repeat(new Blackout(Day, Day), Blackouts.Most + 1)]).Single().Code);
}

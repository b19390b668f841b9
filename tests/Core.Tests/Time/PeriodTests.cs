using CsCheck;
using NodaTime;
using Recruiting.Core.Time;
using Period = Recruiting.Core.Time.Period;

namespace Recruiting.Core.Tests.Time;

[TestClass]
public sealed class PeriodTests
{
    private static readonly Gen<(PeriodUnit Unit, LocalDate Date)> Any =
        Gen.Select(Gen.OneOf(PeriodUnit.Week, PeriodUnit.Month), Gen.Int[0, 40_000].Select(days => new LocalDate(1999, 12, 25).PlusDays(days)));

    [TestMethod]
    public void Of_ADateInTheLastDaysOfAYear_IsTheIsoWeekAcrossIt() =>
        Assert.AreEqual(new Period(PeriodUnit.Week, new(2026, 12, 28), new(2027, 1, 3)), Period.Of(PeriodUnit.Week, new(2027, 1, 1)));

    [TestMethod]
    public void Of_ADateInFebruaryOfALeapYear_IsTheWholeMonth() =>
        Assert.AreEqual(new Period(PeriodUnit.Month, new(2028, 2, 1), new(2028, 2, 29)), Period.Of(PeriodUnit.Month, new(2028, 2, 10)));

    [TestMethod]
    public void Of_AnyDate_HoldsIt() => Any.Sample(it => Period.Of(it.Unit, it.Date).Contains(it.Date));

    [TestMethod]
    public void Next_OfAnyPeriod_BeginsTheDayAfterItsEnd() =>
        Any.Sample(it => Period.Of(it.Unit, it.Date) is var period && period.Next.Start == period.End.PlusDays(1) && period.Next.Unit == it.Unit);
}

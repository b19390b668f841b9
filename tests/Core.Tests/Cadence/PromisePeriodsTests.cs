using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Time;
using static Recruiting.Core.Tests.Cadence.Rhythm;
using Period = Recruiting.Core.Time.Period;

namespace Recruiting.Core.Tests.Cadence;

[TestClass]
public sealed class PromisePeriodsTests
{
    private static readonly Channel Weeks = new() { Id = "hr", Kind = ChannelKind.Group, Name = "HR", Cadence = Weekly("TU") };

    // 2026-04-15 is a Wednesday.
    private static readonly Channel WeekToMonth = Weeks with { Cadence = Monthly("1"), PastCadences = [new(Weekly("TU"), At(2026, 4, 15, 12))] };

    private static readonly Channel MonthToWeek = Weeks with { PastCadences = [new(Monthly("1"), At(2026, 4, 15, 12))] };

    [TestMethod]
    public void Of_WeekToMonth_EndsWeeksWithTheLastWholeOneAndGivesTheRestToTheMonth()
    {
        var periods = PromisePeriods.Of(WeekToMonth, new(2026, 4, 6), new(2026, 5, 1), []);

        CollectionAssert.AreEqual(
            new[]
            {
                new Period(PeriodUnit.Week, new(2026, 4, 6), new(2026, 4, 12)),
                new Period(PeriodUnit.Month, new(2026, 4, 13), new(2026, 4, 30)),
                new Period(PeriodUnit.Month, new(2026, 5, 1), new(2026, 5, 31)),
            },
            periods.ToArray());
    }

    [TestMethod]
    public void Of_MonthToWeek_EndsMonthsWithTheLastWholeOneAndGivesTheRestToTheWeek() =>
        CollectionAssert.AreEqual(
            new[]
            {
                new Period(PeriodUnit.Month, new(2026, 3, 1), new(2026, 3, 31)),
                new Period(PeriodUnit.Week, new(2026, 4, 1), new(2026, 4, 19)),
                new Period(PeriodUnit.Week, new(2026, 4, 20), new(2026, 4, 26)),
            },
            PromisePeriods.Of(MonthToWeek, new(2026, 3, 31), new(2026, 4, 20), []).ToArray());

    [TestMethod]
    public void Of_NoCadenceInBetween_KeepsTheUnit()
    {
        var channel = Weeks with { PastCadences = [new(Weekly("MO"), At(2026, 4, 1)), new(null, At(2026, 4, 15))] };

        Assert.IsTrue(PromisePeriods.Of(channel, new(2026, 3, 20), new(2026, 5, 1), []).All(p => p == Period.Of(PeriodUnit.Week, p.Start)));
    }

    [TestMethod]
    public void Of_RecordedWeeksAndAMonthlyCadence_GoesOnWhereTheRecordEnds()
    {
        var channel = Weeks with { Cadence = Monthly("1") };
        RecordedPromise[] recorded = [new(PeriodUnit.Week, new(2026, 4, 6), new(2026, 4, 12), 1, null)];

        var periods = PromisePeriods.Of(channel, new(2026, 4, 8), new(2026, 4, 20), recorded);

        CollectionAssert.AreEqual(
            new[]
            {
                new Period(PeriodUnit.Week, new(2026, 4, 6), new(2026, 4, 12)),
                new Period(PeriodUnit.Month, new(2026, 4, 13), new(2026, 4, 30)),
            },
            periods.ToArray());
    }

    [TestMethod]
    public void Of_AnyStart_GivesADateTheSamePeriod()
    {
        foreach (var channel in new[] { WeekToMonth, MonthToWeek })
        {
            var whole = PromisePeriods.Of(channel, new(2026, 3, 1), new(2026, 6, 30), []);

            for (var date = new LocalDate(2026, 3, 1); date <= new LocalDate(2026, 6, 30); date = date.PlusDays(1))
                Assert.AreEqual(whole.Single(p => p.Contains(date)), PromisePeriods.Of(channel, date, date, []).Single());
        }
    }
}

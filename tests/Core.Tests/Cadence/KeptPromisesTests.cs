using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Time;

namespace Recruiting.Core.Tests.Cadence;

[TestClass]
public sealed class KeptPromisesTests
{
    [TestMethod]
    public void Of_ARunningPeriod_CountsOnceItIsKept()
    {
        Assert.HasCount(1, KeptPromises.Of(Streak(Period(PeriodOutcome.Kept, 1, 1), Period(PeriodOutcome.Running, 2, 1))).Periods);
        Assert.HasCount(2, KeptPromises.Of(Streak(Period(PeriodOutcome.Kept, 1, 1), Period(PeriodOutcome.Running, 2, 2))).Periods);
    }

    [TestMethod]
    public void Share_LeavesOutWhatPromisedNothing_AndAForgivenMissIsNotKept()
    {
        var kept = KeptPromises.Of(Streak(Period(PeriodOutcome.Kept, 2, 3), Period(PeriodOutcome.Neutral, 0, 1), Period(PeriodOutcome.Graced, 2, 1)));

        Assert.AreEqual((4, 5, 2, 1), (kept.Promised, kept.Placed, kept.Promises, kept.Kept));
        Assert.AreEqual(0.5, kept.Share);
        Assert.IsNull(KeptPromises.Of(Streak(Period(PeriodOutcome.Neutral, 0, 0))).Share);
    }

    private static StreakPeriod Period(PeriodOutcome outcome, int promised, int placed) =>
        new(Core.Time.Period.Of(PeriodUnit.Week, new LocalDate(2026, 11, 23)), promised, placed, outcome, []);

    private static Streak Streak(params StreakPeriod[] periods) =>
        new() { Current = 0, Longest = 0, Unit = PeriodUnit.Week, Promised = 0, Placed = 0, Scheduled = 0, AtRisk = false, Periods = periods };
}

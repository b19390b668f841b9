using CsCheck;
using Recruiting.Core.Cadence;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;
using Period = Recruiting.Core.Time.Period;

namespace Recruiting.Core.Tests.Cadence;

[TestClass]
public sealed class StreaksPropertyTests
{
    private static readonly Gen<(int Promised, int Placed)[]> Weeks = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 4]).Array[1, 40];

    [TestMethod]
    public void Count_AnyHistory_AgreesWithTheSlowOracle() => Weeks.Sample(weeks =>
    {
        var streak = Count(weeks);
        var outcomes = Oracle(weeks);

        Assert.AreEqual(CurrentOf(weeks, outcomes), streak.Current);
        Assert.AreEqual(LongestOf(weeks, outcomes), streak.Longest);
    });

    [TestMethod]
    public void Count_WithoutItsNeutralPeriods_GivesTheSameNumbers() => Weeks.Sample(weeks =>
    {
        var all = Count(weeks);
        var promising = Count([.. weeks[..^1].Where(w => w.Promised > 0), weeks[^1]]);

        Assert.AreEqual((all.Current, all.Longest, all.AtRisk), (promising.Current, promising.Longest, promising.AtRisk));
    });

    [TestMethod]
    public void Count_AnyEightPromisingPeriods_HaveOneGraceAtMost() => Weeks.Sample(weeks =>
    {
        var promising = Count(weeks).Periods.Where(p => p.Promised > 0).ToArray();

        for (var i = 0; i < promising.Length; i++)
            Assert.IsTrue(promising.Skip(i).Take(8).Count(p => p.Outcome == PeriodOutcome.Graced) <= 1);
    });

    [TestMethod]
    public void Count_BrokenPeriod_HasAGraceInTheSevenBefore() => Weeks.Sample(weeks =>
    {
        var promising = Count(weeks).Periods.Where(p => p.Promised > 0).ToArray();

        for (var i = 0; i < promising.Length; i++)
        {
            if (promising[i].Outcome == PeriodOutcome.Broken)
                Assert.IsTrue(promising[Math.Max(0, i - 7)..i].Any(p => p.Outcome == PeriodOutcome.Graced));
        }
    });

    // Written the other way round: outcomes by looking back, the streak by walking back from the end, the longest by trying every start.
    private static string Oracle((int Promised, int Placed)[] weeks)
    {
        var outcomes = "";
        foreach (var (promised, placed) in weeks[..^1])
        {
            var before = outcomes.Replace("n", "", StringComparison.Ordinal);
            var lastSeven = before.Length <= 7 ? before : before[^7..];
            outcomes += promised == 0 ? "n" : placed >= promised ? "k" : lastSeven.Contains('g', StringComparison.Ordinal) ? "b" : "g";
        }

        return outcomes;
    }

    private static int CurrentOf((int Promised, int Placed)[] weeks, string outcomes)
    {
        var sinceBreak = outcomes[(outcomes.LastIndexOf('b') + 1)..];
        return sinceBreak.Count(o => o == 'k') + (weeks[^1].Promised > 0 && weeks[^1].Placed >= weeks[^1].Promised ? 1 : 0);
    }

    private static int LongestOf((int Promised, int Placed)[] weeks, string outcomes) =>
        Math.Max(CurrentOf(weeks, outcomes), outcomes.Split('b').Max(run => run.Count(o => o == 'k')));

    private static Streak Count((int Promised, int Placed)[] weeks)
    {
        var period = Period.Of(PeriodUnit.Week, new(2026, 1, 5));
        var promises = new List<Promise>();
        var placements = new List<Placement>();
        foreach (var (promised, placed) in weeks)
        {
            if (promises.Count > 0) period = period.Next;
            promises.Add(new(period, promised, [], null));
            for (var i = 0; i < placed; i++) placements.Add(new(period.Start.PlusDays(i)));
            placements.Add(new(period.Start, Sight.Rejected));
        }

        return Streaks.Count(new() { Promises = promises, Today = period.End, Placements = placements });
    }
}

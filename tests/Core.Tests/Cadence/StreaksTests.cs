using System.Globalization;
using Recruiting.Core.Cadence;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;
using Period = Recruiting.Core.Time.Period;

namespace Recruiting.Core.Tests.Cadence;

[TestClass]
public sealed class StreaksTests
{
    private static readonly Period First = Period.Of(PeriodUnit.Week, new(2026, 1, 5));
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");

    // A letter a week, each promising two: k kept, m missed (one placed), n promises nothing; the last is the running one.
    [TestMethod]
    [DataRow("m", 0, 0, "r", DisplayName = "a channel's first week never breaks")]
    [DataRow("k", 1, 1, "r", DisplayName = "the running one counts once it is kept")]
    [DataRow("kkm", 2, 2, "kkr", DisplayName = "the running one not kept yet adds nothing")]
    [DataRow("kkk", 3, 3, "kkr")]
    [DataRow("kmkm", 2, 2, "kgkr", DisplayName = "one miss is forgiven and adds nothing")]
    [DataRow("kmkmkm", 1, 2, "kgkbkr", DisplayName = "a second one within eight breaks")]
    [DataRow("mkkkkkkkm" + "m", 7, 7, "gkkkkkkkgr", DisplayName = "the eighth after a forgiven one may be forgiven")]
    [DataRow("mkkkkkkm" + "m", 0, 6, "gkkkkkkbr", DisplayName = "the seventh may not: both lie in eight in a row")]
    [DataRow("knmnnknkm", 3, 3, "kngnnknkr", DisplayName = "nothing promised adds and breaks nothing")]
    [DataRow("mknnnnnnnnm" + "m", 0, 1, "gknnnnnnnnbr", DisplayName = "nothing promised does not stretch the eight")]
    [DataRow("mmkkkkkkm" + "m", 6, 6, "gbkkkkkkgr", DisplayName = "a miss that broke uses no grace up")]
    [DataRow("kkn", 2, 2, "kkr", DisplayName = "a running one that promises nothing")]
    public void Count_Weeks_GiveTheStreakAndTheirOutcomes(string weeks, int current, int longest, string outcomes)
    {
        var streak = Count(weeks);

        Assert.AreEqual(current, streak.Current, "current");
        Assert.AreEqual(longest, streak.Longest, "longest");
        Assert.AreEqual(outcomes, string.Concat(streak.Periods.Select(p => Letter(p.Outcome))));
    }

    [TestMethod]
    public void Count_NoPeriods_IsNought()
    {
        var streak = Streaks.Count(new() { Promises = [], Today = First.Start });

        Assert.AreEqual(0, streak.Current + streak.Longest + streak.Promised);
        Assert.IsFalse(streak.AtRisk);
    }

    [TestMethod]
    public void Count_PeriodsToCome_AreLeftOut() =>
        Assert.AreEqual(1, Streaks.Count(new() { Promises = [.. Promised("kk")], Today = First.Start }).Periods.Count);

    [TestMethod]
    [DataRow(Sight.Claimed, true)]
    [DataRow(Sight.Pending, true)]
    [DataRow(Sight.Visible, true)]
    [DataRow(Sight.Rejected, false)]
    [DataRow(Sight.Lapsed, false)]
    public void Count_Placement_CountsUnlessRejectedOrLapsed(Sight sight, bool counts) =>
        Assert.AreEqual(counts, One(new Placement(First.Start, sight)).Current == 1);

    [TestMethod]
    public void Count_PlacedOnSunday_CountsThatWeekAndOnMondayTheNext()
    {
        Assert.AreEqual(1, One(new Placement(First.End)).Placed);
        Assert.AreEqual(0, One(new Placement(First.End.PlusDays(1))).Placed);
    }

    [TestMethod]
    [DataRow(2, 0, 2, false)]
    [DataRow(2, 1, 0, true)]
    [DataRow(2, 1, 1, false)]
    [DataRow(0, 0, 0, false)]
    public void AtRisk_PlacedAndToCome_AreWeighedAgainstThePromise(int promised, int placed, int toCome, bool atRisk)
    {
        var streak = Streaks.Count(new()
        {
            Promises = [new(First, promised, [], null)],
            Today = First.Start,
            Placements = [.. Enumerable.Repeat(new Placement(First.Start), placed)],
            StillToCome = toCome,
        });

        Assert.AreEqual(atRisk, streak.AtRisk);
        Assert.AreEqual((promised, placed, toCome), (streak.Promised, streak.Placed, streak.Scheduled));
    }

    [TestMethod]
    public void Reasons_OfABreak_SayWhatHappenedInBothLanguages()
    {
        var broken = Streaks.Count(new()
        {
            Promises = [.. Promised("mmm")],
            Today = First.Next.Next.Start,
            Placements = [new(First.Next.Start), new(First.Next.Start.PlusDays(2), Sight.Rejected)],
            Notes = [StreakNote.Of(StreakReasons.Missed, First.Next.Start.PlusDays(1))],
        }).Periods[1];

        Assert.AreEqual(PeriodOutcome.Broken, broken.Outcome);
        Assert.AreEqual(
            "1 of 2 placed; the post of 13 January was missed; the post of 14 January was rejected or taken away; "
            + "not forgiven: the one miss in eight was in the period from 5 January 2026",
            StreakTexts.Of(broken.Reasons, English));
        Assert.AreEqual(
            "1 van 2 geplaatst; het bericht van 13 januari is gemist; het bericht van 14 januari is geweigerd of weggehaald; "
            + "niet vergeven: de ene gemiste op de acht was in de periode vanaf 5 januari 2026",
            StreakTexts.Of(broken.Reasons, Dutch));
    }

    [TestMethod]
    public void Reasons_OfANeutralPeriod_AreThePromises()
    {
        var why = Reason.Of("streak.blackout.named", "Kerst");
        var neutral = Streaks.Count(new() { Promises = [new(First, 0, [], why)], Today = First.Next.Start }).Periods.Single();

        CollectionAssert.AreEqual(new[] { why }, neutral.Reasons.ToArray());
        Assert.IsFalse(neutral.Kept, "nothing was promised, so nothing kept");
    }

    private static Streak One(Placement placement) => Streaks.Count(new()
    {
        Promises = [new(First, 1, [], null)],
        Today = First.Start,
        Placements = [placement],
    });

    private static Streak Count(string weeks) => Streaks.Count(new()
    {
        Promises = [.. Promised(weeks)],
        Today = Promised(weeks).Last().Period.Start,
        Placements = [.. Promised(weeks).Zip(weeks).SelectMany(w => Enumerable.Repeat(new Placement(w.First.Period.End), w.Second == 'k' ? 2 : 1))],
    });

    private static IEnumerable<Promise> Promised(string weeks)
    {
        var period = First;
        foreach (var letter in weeks)
        {
            yield return new(period, letter == 'n' ? 0 : 2, [], letter == 'n' ? Reason.Of(PromiseReasons.NoSlot) : null);
            period = period.Next;
        }
    }

    private static char Letter(PeriodOutcome outcome) => outcome switch
    {
        PeriodOutcome.Kept => 'k',
        PeriodOutcome.Graced => 'g',
        PeriodOutcome.Broken => 'b',
        PeriodOutcome.Neutral => 'n',
        _ => 'r',
    };
}

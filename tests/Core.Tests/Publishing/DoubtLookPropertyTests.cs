using CsCheck;
using NodaTime;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>How often a doubt is looked into, however late the job that looks is.</summary>
[TestClass]
public sealed class DoubtLookPropertyTests
{
    private static readonly Instant Since = Instant.FromUtc(2026, 11, 3, 7, 30);

    private static readonly Duration Soonest = Duration.FromMinutes(5), Latest = Duration.FromDays(1), Weeks = Duration.FromDays(14);

    // Seconds that each look comes late: mostly within the job's five minutes, sometimes after an outage.
    private static readonly Gen<int[]> Lateness = Gen.Frequency((9, Gen.Int[0, 300]), (1, Gen.Int[0, 3 * 86_400])).Array[60];

    [TestMethod]
    public void NotFound_IsLookedForLessAndLess_NeverInThePast_UntilTwoWeeksAreOver() =>
        Lateness.Sample(lateness =>
        {
            var (looking, gap, looks) = (DoubtLook.Begin(Since), Duration.Zero, 0);
            while (looking.Next is { } next)
            {
                Assert.IsLessThan(lateness.Length, looks, "a doubt is not asked about without end");
                var now = next + Duration.FromSeconds(lateness[looks++]);
                looking = DoubtLook.NotFound(looking, Since, now);

                Assert.AreEqual((looks, now), (looking.Times, looking.At));
                Assert.AreEqual(now - Since >= Weeks, looking.Next is null, "it never gives up before");
                if (looking.Next is not { } again) continue;
                Assert.IsTrue(again - now >= Soonest && again - now <= Latest);
                Assert.IsTrue(again - now >= gap, "less and less often");
                gap = again - now;
            }
        });

    [TestMethod]
    public void Later_IsNeverInThePast_NorBeforeLinkedInsReset_AndCountsNoLook() =>
        Gen.Select(Gen.Int[0, 20 * 86_400], Gen.Int[-86_400, 2 * 86_400]).Sample((lasts, reset) =>
        {
            var now = Since + Duration.FromSeconds(lasts);
            var (before, notBefore) = (new Looking(now, 3, Since), now + Duration.FromSeconds(reset));

            var later = DoubtLook.Later(before, Since, now, notBefore);

            Assert.AreEqual((before.Times, before.At), (later.Times, later.At));
            Assert.AreEqual(now - Since >= Weeks, later.Next is null);
            if (later.Next is { } next) Assert.IsTrue(next >= now + Soonest && next >= notBefore);
        });
}

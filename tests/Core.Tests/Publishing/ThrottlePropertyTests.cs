using CsCheck;
using NodaTime;
using Recruiting.Core.Publishing;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>When a throttled connection is asked with again: after LinkedIn's own reset, a little spread, and in order.</summary>
[TestClass]
public sealed class ThrottlePropertyTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 3, 7, 30);

    private const int Many = 5_000;

    // Mostly short of the forty minutes from which on the spread grows no more.
    private static readonly Gen<Duration> Waits = Gen.Frequency((3, Gen.Long[0, 2_400_000]), (1, Gen.Long[-3_600_000, 2 * 86_400_000L])).Select(Duration.FromMilliseconds);

    private static readonly Gen<string> Connections = Gen.OneOf(Gen.String.AlphaNumeric, Gen.Int[0, 99].Select(n => $"channel|pagina{n}"), Gen.Const(""));

    [TestMethod]
    public void Spread_IsNeverBeforeLinkedInsReset_AndATwentiethOrTwoMinutesAfterItAtMost() =>
        Gen.Select(Waits, Connections).Sample((wait, connection) =>
        {
            var late = Throttle.Spread(Now + wait, connection, Now) - (Now + wait);

            Assert.IsTrue(late >= Duration.Zero);
            Assert.IsTrue(late <= Duration.FromMinutes(2));
            Assert.IsTrue(late <= Duration.Max(wait, Duration.Zero) / 20);
        }, iter: Many);

    [TestMethod]
    public void Spread_OfOneConnection_KeepsTheOrder_OfLaterResetsAndOfLaterAnswers() =>
        Gen.Select(Waits, Waits, Gen.Long[0, 60_000], Connections).Sample((one, other, later, connection) =>
        {
            var (sooner, longer) = one <= other ? (one, other) : (other, one);
            Assert.IsTrue(Throttle.Spread(Now + sooner, connection, Now) <= Throttle.Spread(Now + longer, connection, Now));

            var then = Now + Duration.FromMilliseconds(later);
            Assert.IsTrue(Throttle.Spread(Now + one, connection, Now) <= Throttle.Spread(then + one, connection, then), "the same wait, told later");
        }, iter: Many);

    [TestMethod]
    public void Spread_OfManyConnections_IsOverItsRoom_AndTheSameEachTime()
    {
        var reset = Now + Duration.FromHours(2);
        var times = Enumerable.Range(0, 200).Select(n => Throttle.Spread(reset, $"channel|pagina{n}", Now)).ToList();

        Assert.AreSequenceEqual(times, Enumerable.Range(0, 200).Select(n => Throttle.Spread(reset, $"channel|pagina{n}", Now)));
        for (var quarter = 0; quarter < 4; quarter++)
        {
            var from = reset + Duration.FromSeconds(30 * quarter);
            Assert.IsGreaterThan(25, times.Count(t => t >= from && t < from + Duration.FromSeconds(30)), "a quarter has fifty of two hundred, give or take");
        }
    }
}

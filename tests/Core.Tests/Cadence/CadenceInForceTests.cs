using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using static Recruiting.Core.Tests.Cadence.Rhythm;

namespace Recruiting.Core.Tests.Cadence;

[TestClass]
public sealed class CadenceInForceTests
{
    // Tuesday 2026-11-03, noon: the hour is moved.
    private static readonly Channel Moved = new()
    {
        Id = "hr",
        Kind = ChannelKind.Group,
        Name = "HR",
        Cadence = Weekly("TU", 15, 0),
        PastCadences = [new(Weekly("TU"), At(2026, 11, 3, 12))],
        CreatedAt = At(2026, 1, 1),
    };

    [TestMethod]
    public void Slots_HourMovedAtNoon_KeepTheMorningsSlotOfThatDayOnce()
    {
        var slots = InForce(Moved);

        CollectionAssert.AreEqual(new[] { "hr.2026-11-03.1", "hr.2026-11-10.1" }, slots.Select(s => s.Id).ToArray());
        CollectionAssert.AreEqual(new[] { 8, 15 }, slots.Select(s => s.From.Local.Hour).ToArray());
    }

    [TestMethod]
    public void Slots_MorningBeforeTheChannelExisted_GiveWayToTheAfternoon() =>
        Assert.AreEqual(15, InForce(Moved with { CreatedAt = At(2026, 11, 3, 11) })[0].From.Local.Hour);

    [TestMethod]
    public void Slots_CadenceTakenAway_EndThere() =>
        Assert.AreEqual(1, InForce(Moved with { Cadence = null }).Count);

    private static IReadOnlyList<Slot> InForce(Channel channel) =>
        CadenceInForce.Slots(channel, new(2026, 11, 2), new(2026, 11, 15), (cadence, from, to) => Slots("hr", cadence, from, to));
}

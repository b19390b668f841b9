using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>What a wish for a time comes to. Monday 2 November 2026, slots on Tuesday and Thursday 08:30 to 10:00.</summary>
[TestClass]
public sealed class SchedulingTests
{
    private static readonly Instant Now = Presence.Local(2026, 11, 2, 7);

    [TestMethod]
    [DataRow(3, 8, 30, "groep.2026-11-03.1", 90)]
    [DataRow(3, 9, 59, "groep.2026-11-03.1", 1, DisplayName = "in a slot: to its end")]
    [DataRow(3, 10, 0, null, 90, DisplayName = "off the slots: as long as the cadence's window")]
    [DataRow(4, 12, 0, null, 90)]
    public void Time_InOrOffASlot_HasTheWindowThatIsMeant(int day, int hour, int minute, string? slot, int minutes)
    {
        var at = Presence.Local(2026, 11, day, hour, minute);

        var timing = Scheduling.For(new DueWish.At(at), Where(), new Dictionary<string, string>(), "groep.a", null, Now)!;

        Assert.AreEqual((at, slot, at + Duration.FromMinutes(minutes)), (timing.Due.At, timing.Slot, timing.WindowEnd));
    }

    [TestMethod]
    public void Time_WithoutACadence_HasAnHour() =>
        Assert.AreEqual(Now + Duration.FromHours(1), Scheduling.For(new DueWish.At(Now), Where(c => c with { Cadence = null }), new Dictionary<string, string>(), "groep.a", null, Now)!.WindowEnd);

    [TestMethod]
    public void Time_AtMostTheGraceInThePast()
    {
        Assert.IsNotNull(For(new DueWish.At(Now - Grace.AfterWindow)));
        Assert.AreEqual("post.due-past", Assert.ThrowsExactly<PresenceException>(() => For(new DueWish.At(Now - Grace.AfterWindow - Duration.FromSeconds(1)))).Code);
    }

    [TestMethod]
    public void Time_OnTheLastDay_IsTheLastOne()
    {
        Assert.IsNotNull(For(new DueWish.Local(new(2026, 11, 3, 23, 59)), until: new LocalDate(2026, 11, 3)));
        Assert.AreEqual("post.after-until", Assert.ThrowsExactly<PresenceException>(() => For(new DueWish.Local(new(2026, 11, 4, 0, 0)), until: new LocalDate(2026, 11, 3))).Code);
    }

    [TestMethod]
    public void Time_OfASlotThatAnotherHolds_StandsBesideIt()
    {
        var held = new Dictionary<string, string> { ["groep.2026-11-03.1"] = "groep.b" };

        var beside = Scheduling.For(new DueWish.Local(new(2026, 11, 3, 8, 30)), Where(), held, "groep.a", null, Now)!;
        var own = Scheduling.For(new DueWish.Local(new(2026, 11, 3, 8, 30)), Where(), held, "groep.b", null, Now)!;

        Assert.AreEqual((null, "groep.2026-11-03.1"), (beside.Slot, own.Slot));
    }

    [TestMethod]
    public void Next_SkipsSlotsHeldAndBlackouts_AndHoldsWhatItGives()
    {
        var held = new Dictionary<string, string> { ["groep.2026-11-03.1"] = "groep.b" };
        var where = Where(c => c with { Blackouts = [new Blackout(new(2026, 11, 5), new(2026, 11, 10))] });

        Assert.AreEqual("groep.2026-11-12.1", Scheduling.For(new DueWish.Next(), where, held, "groep.a", null, Now)!.Slot);
        Assert.AreEqual("groep.a", held["groep.2026-11-12.1"]);
        Assert.AreEqual("groep.2026-11-17.1", Scheduling.For(new DueWish.Next(), where, held, "groep.c", null, Now)!.Slot);
    }

    [TestMethod]
    public void Next_WhileASlotIsOpen_IsTheOneAfter() =>
        Assert.AreEqual("groep.2026-11-05.1", Scheduling.For(new DueWish.Next(), Where(), new Dictionary<string, string>(), "groep.a", null, Presence.Local(2026, 11, 3, 8, 30))!.Slot);

    [TestMethod]
    public void Next_WithoutACadenceOrAnOpenSlotInAYear_IsAConflict()
    {
        Assert.AreEqual("slot.none", Assert.ThrowsExactly<PresenceException>(() => Scheduling.For(new DueWish.Next(), Where(c => c with { Cadence = null }), new Dictionary<string, string>(), "groep.a", null, Now)).Code);
        Assert.AreEqual("slot.none", Assert.ThrowsExactly<PresenceException>(() => Scheduling.For(new DueWish.Next(), Where(c => c with { Blackouts = [new(new(2026, 1, 1), new(2029, 1, 1))] }), new Dictionary<string, string>(), "groep.a", null, Now)).Code);
    }

    [TestMethod]
    public void Local_InTheGapOfSpring_KeepsWhatWasMeant()
    {
        var timing = For(new DueWish.Local(new(2027, 3, 28, 2, 30)))!;

        Assert.AreEqual((new LocalDateTime(2027, 3, 28, 2, 30), Presence.Local(2027, 3, 28, 3, 30)), (timing.Due.Local, timing.Due.At));
    }

    [TestMethod]
    public void Local_InTheOverlapOfAutumn_IsTheFirst() =>
        Assert.AreEqual(Instant.FromUtc(2027, 10, 31, 0, 30), For(new DueWish.Local(new(2027, 10, 31, 2, 30)))!.Due.At);

    [TestMethod]
    public void Pace_KnowsTheLastOfOthersAndForgetsTheOld()
    {
        var day = Duration.FromDays(1);
        var pace = Pace.Empty.With("a", Now).With("b", Now + day).With("a", null);
        Assert.AreEqual((Now + day + day, (Instant?)null), (pace.FreeAt("c", day), pace.FreeAt("b", day)));

        Assert.HasCount(1, pace.With("c", Now + Pace.Memory + day + day).Steps, "what is older than its memory goes");
        Assert.HasCount(1, Pace.Empty.With("a", Now).With("a", Now + day).Steps, "a post stands in it once");
    }

    private static Timing? For(DueWish wish, LocalDate? until = null) => Scheduling.For(wish, Where(), new Dictionary<string, string>(), "groep.a", until, Now);

    private static Setting Where(Func<Channel, Channel>? with = null)
    {
        var channel = new Channel { Id = "groep", Kind = ChannelKind.Group, Name = "Groep", Cadence = PresenceParts.Cadence() };
        return Setting.Of("default", with?.Invoke(channel) ?? channel, new(), new PresenceOptions());
    }
}

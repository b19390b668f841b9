using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Time;
using static Recruiting.Core.Tests.Cadence.Rhythm;

namespace Recruiting.Core.Tests.Cadence;

[TestClass]
public sealed class PromisesTests
{
    // 2026-11-02 is a Monday.
    private static readonly LocalDate Monday = new(2026, 11, 2);

    private static readonly Channel Group = new()
    {
        Id = "hr",
        Kind = ChannelKind.Group,
        Name = "HR",
        Cadence = Weekly("TU,TH"),
        CreatedAt = At(2026, 1, 1),
    };

    [TestMethod]
    public void Of_PlainWeek_PromisesItsSlots()
    {
        var promise = Week(Group);

        Assert.AreEqual(2, promise.Promised);
        Assert.IsNull(promise.Nothing);
    }

    [TestMethod]
    public void Of_BlackoutOfTheWorkspace_TakesItsSlot()
    {
        var promise = Week(Group, i => i with { Blackouts = [new(Monday.PlusDays(1), Monday.PlusDays(1), "Feestdag")] });

        Assert.AreEqual(1, promise.Promised);
        Assert.AreEqual(Reason.Of("streak.blackout.named", "Feestdag"), promise.Without.Single().Why);
    }

    [TestMethod]
    public void Of_BlackoutOfTheChannelOverTheWeek_PromisesNothingAndSaysWhy()
    {
        var promise = Week(Group with { Blackouts = [new(Monday, Monday.PlusDays(6))] });

        Assert.AreEqual(0, promise.Promised);
        Assert.AreEqual(Reason.Of(PromiseReasons.Blackout), promise.Nothing);
    }

    [TestMethod]
    [DataRow(3, 8, 31, 1, DisplayName = "created after Tuesday's slot opened")]
    [DataRow(3, 8, 30, 2, DisplayName = "created as Tuesday's slot opened")]
    public void Of_ChannelCreatedInTheWeek_PromisesSlotsFromThenOn(int day, int hour, int minute, int promised) =>
        Assert.AreEqual(promised, Week(Group with { CreatedAt = At(2026, 11, day, hour, minute) }).Promised);

    [TestMethod]
    public void Of_WeekBeforeTheChannelExisted_SaysThatItWasNew() =>
        Assert.AreEqual(Reason.Of(PromiseReasons.NewChannel), Week(Group with { CreatedAt = At(2026, 11, 20) }).Nothing);

    [TestMethod]
    public void Of_PauseOverASlot_TakesItsPromise()
    {
        var pause = new Pause(At(2026, 11, 3), "verhuizing", At(2026, 11, 4));

        Assert.AreEqual(1, Week(Group with { PastPauses = [pause] }).Promised, "a past pause of the channel");
        Assert.AreEqual(1, Week(Group, i => i with { Pauses = [pause] }).Promised, "a pause of the workspace");
    }

    [TestMethod]
    public void Of_PauseWithoutEnd_TakesAllThatIsToCome()
    {
        var promise = Week(Group with { Paused = new(At(2026, 11, 3), "verhuizing") });

        Assert.AreEqual(0, promise.Promised);
        Assert.AreEqual(Reason.Of("streak.paused.named", "verhuizing"), promise.Nothing);
    }

    [TestMethod]
    public void Of_PauseThatEndsAsTheSlotOpens_TakesNothing() =>
        Assert.AreEqual(2, Week(Group with { PastPauses = [new(At(2026, 11, 3), null, At(2026, 11, 3, 8, 30))] }).Promised);

    [TestMethod]
    public void Of_NoCadence_PromisesNothing() =>
        Assert.AreEqual(Reason.Of(PromiseReasons.NoCadence), Week(Group with { Cadence = null }).Nothing);

    [TestMethod]
    public void Of_MonthlyCadence_CountsMonths()
    {
        var promise = Week(Group with { Cadence = Monthly("1,15") });

        Assert.AreEqual(PeriodUnit.Month, promise.Period.Unit);
        Assert.AreEqual(new LocalDate(2026, 11, 1), promise.Period.Start);
        Assert.AreEqual(2, promise.Promised);
    }

    [TestMethod]
    public void Of_CadenceChangedAfterwards_KeepsThePromiseOfPastWeeks()
    {
        var changed = Group with { Cadence = Weekly("FR"), PastCadences = [new(Weekly("TU,TH"), At(2026, 11, 9))] };

        CollectionAssert.AreEqual(new[] { 2, 1 }, Promises.Of(Input(changed) with { To = Monday.PlusDays(7) }).Select(p => p.Promised).ToArray());
    }

    [TestMethod]
    public void Of_CadenceChangedInTheWeek_TakesSlotsBeforeFromTheOldAndAfterFromTheNew()
    {
        var changed = Group with { Cadence = Weekly("MO,FR,SA"), PastCadences = [new(Weekly("TU,TH"), At(2026, 11, 4))] };

        Assert.AreEqual(3, Week(changed).Promised, "Tuesday of the old; Friday and Saturday of the new");
    }

    [TestMethod]
    public void Of_RecordedPromise_WinsOverTheComputed()
    {
        var recorded = new RecordedPromise(PeriodUnit.Week, Monday, Monday.PlusDays(6), 5, null);

        Assert.AreEqual(5, Week(Group, i => i with { Recorded = [recorded] }).Promised);
    }

    [TestMethod]
    public void RecordedPromise_OfAPromise_GivesItBack()
    {
        var promise = Week(Group with { Paused = new(At(2026, 11, 1), "a | b") });

        var back = RecordedPromise.Of(promise).ToPromise();

        Assert.AreEqual(promise.Period, back.Period);
        Assert.AreEqual(promise.Promised, back.Promised);
        Assert.AreEqual(promise.Nothing, back.Nothing);
    }

    private static Promise Week(Channel channel, Func<PromiseInput, PromiseInput>? with = null) => Promises.Of((with ?? (i => i))(Input(channel))).Single();

    private static PromiseInput Input(Channel channel) => new()
    {
        Channel = channel,
        From = Monday.PlusDays(2),
        To = Monday.PlusDays(2),
        SlotsBetween = (cadence, from, to) => Slots(channel.Id, cadence, from, to),
    };
}

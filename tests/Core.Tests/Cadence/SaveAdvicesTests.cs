using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Time;
using static Recruiting.Core.Tests.Cadence.Rhythm;
using Period = Recruiting.Core.Time.Period;

namespace Recruiting.Core.Tests.Cadence;

[TestClass]
public sealed class SaveAdvicesTests
{
    // Thursday noon; the week ends on Sunday the 8th.
    private static readonly LocalDate Today = new(2026, 11, 5);

    private static readonly SaveInput Group = new()
    {
        Channel = new() { Id = "hr", Kind = ChannelKind.Group, Name = "HR", Rules = new() { MinimumSpacing = Duration.Zero } },
        Zone = Zones.Get(Amsterdam),
        Now = At(2026, 11, 5, 12),
        Running = Period.Of(PeriodUnit.Week, Today),
        Missing = 1,
    };

    [TestMethod]
    public void For_NothingMissing_IsNothing() => Assert.IsNull(SaveAdvices.For(Group with { Missing = 0 }));

    [TestMethod]
    public void For_DayWithoutAPost_IsToday() => Assert.AreEqual(Today, First(Group));

    [TestMethod]
    public void For_GroupThatHasAPostToday_IsNeverToday() =>
        Assert.AreEqual(Today.PlusDays(1), First(Group with { Taken = [At(2026, 11, 5, 8, 30)] }));

    [TestMethod]
    public void For_GroupThatHasOneToComeToday_IsNeverToday() =>
        Assert.AreEqual(Today.PlusDays(1), First(Group with { Taken = [At(2026, 11, 5, 17)] }));

    [TestMethod]
    public void For_PageThatHasAPostToday_IsTodayOnceTheSpacingIsKept() =>
        Assert.AreEqual(Today, First(Group with { Channel = Page, Taken = [At(2026, 11, 5, 8, 30)] }));

    [TestMethod]
    public void For_PageWhoseSpacingEndsTomorrow_IsTomorrow() =>
        Assert.AreEqual(Today.PlusDays(1), First(Group with { Channel = Page with { Rules = new() { MinimumSpacing = Duration.FromHours(16) } }, Taken = [At(2026, 11, 5, 8, 30)] }));

    [TestMethod]
    public void For_Blackout_IsTheDayAfterIt() =>
        Assert.AreEqual(Today.PlusDays(2), First(Group with { Blackouts = [new(Today, Today.PlusDays(1))] }));

    [TestMethod]
    public void For_MoreMissingThanDaysLeft_CannotBeSavedAndSaysHowMuchRoomThereIs()
    {
        var advice = SaveAdvices.For(Group with { Missing = 4, Taken = [At(2026, 11, 6, 8, 30)] })!;

        Assert.IsFalse(advice.CanBeSaved);
        Assert.AreEqual(Reason.Of("save.too-late", 4, 3), advice.Why);
    }

    [TestMethod]
    public void For_TwoMissing_NamesADayEach()
    {
        var advice = SaveAdvices.For(Group with { Missing = 2 })!;

        Assert.IsTrue(advice.CanBeSaved);
        CollectionAssert.AreEqual(new[] { Today, Today.PlusDays(1) }, advice.Dates.ToArray());
    }

    [TestMethod]
    public void For_WeekFull_CannotBeSaved() =>
        Assert.IsFalse(SaveAdvices.For(Group with { Channel = Page with { Rules = new() { MostPerWeek = 1 } }, Taken = [At(2026, 11, 3, 9)] })!.CanBeSaved);

    [TestMethod]
    public void For_Paused_SaysThatSomebodyMustResume() =>
        Assert.AreEqual(Reason.Of("save.paused.named", "verhuizing"), SaveAdvices.For(Group with { Paused = new(At(2026, 11, 1), "verhuizing") })!.Why);

    [TestMethod]
    public void For_OpenSlots_NamesTheFirstThatWouldCount()
    {
        var slots = Slots("hr", Weekly("TU,TH,FR,SA"), Today.PlusDays(-3), Today.PlusDays(5));

        var advice = SaveAdvices.For(Group with { OpenSlots = slots, Taken = [At(2026, 11, 6, 16)] })!;

        Assert.AreEqual("hr.2026-11-07.1", advice.Slot?.Id, "this morning's is over, and Friday has a post");
    }

    private static Channel Page => Group.Channel with { Kind = ChannelKind.Page, Rules = new() };

    private static LocalDate First(SaveInput input) => SaveAdvices.For(input)!.Dates[0];
}

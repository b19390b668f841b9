using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;
using static Recruiting.Core.Tests.Cadence.Plans;
using static Recruiting.Core.Tests.Cadence.Rhythm;

namespace Recruiting.Core.Tests.Cadence;

[TestClass]
public sealed class RollingPlanTests
{
    [TestMethod]
    public void Fill_EmptySlots_GetThePostsInTheQueuesOrder()
    {
        var result = RollingPlan.Fill(Of(In(Channel("hr"), Ready("hr.b"), Ready("hr.a"), Ready("hr.z") with { QueuedAt = At(2026, 9, 1) })));

        Assert.AreEqual("hr.z hr.a hr.b", Posts(result));
        Assert.AreEqual("2026-11-03 2026-11-10 2026-11-17", string.Join(' ', result.Assignments.Select(a => a.Slot.Id.Split('.')[1])));
        Assert.AreEqual(result.Assignments[0].Slot.From, result.Assignments[0].Due);
    }

    [TestMethod]
    public void Fill_FourWeeks_FillsFourTuesdaysAndNoMore() =>
        Assert.AreEqual(4, RollingPlan.Fill(Of(In(Channel("hr"), [.. Enumerable.Range(0, 9).Select(i => Ready($"hr.{i}"))]))).Assignments.Count);

    [TestMethod]
    public void Fill_SlotThatHasOpened_IsLeftAlone()
    {
        var result = RollingPlan.Fill(Of(In(Channel("hr"), Ready("hr.a"))) with { Now = At(2026, 11, 3, 8, 30) });

        Assert.AreEqual(Tuesday.PlusDays(7), result.Assignments.Single().Slot.Date);
    }

    [TestMethod]
    public void Fill_LastDayWithinTheHorizon_GoesFirst()
    {
        var result = RollingPlan.Fill(Of(In(
            Channel("hr"),
            Ready("hr.a"),
            Ready("hr.far") with { Until = new(2027, 6, 1), QueuedAt = At(2026, 10, 2) },
            Ready("hr.late") with { Until = Tuesday.PlusDays(20) },
            Ready("hr.soon") with { Until = Tuesday.PlusDays(10) })));

        Assert.AreEqual("hr.soon hr.late hr.a hr.far", Posts(result));
        Assert.AreEqual(Reason.Of(PlanReasons.Until, Tuesday.PlusDays(10)), result.Assignments[0].Why[0]);
        Assert.AreEqual(Reason.Of(PlanReasons.Queue), result.Assignments[2].Why[0]);
    }

    [TestMethod]
    public void Fill_FirstDoesNotFit_TakesTheNextAndSaysWhy()
    {
        var job = Ready("hr.a") with { Tags = ["Job"] };
        var channel = Channel("hr") with { Rules = new() { JobPostDays = [IsoDayOfWeek.Monday] } };

        var chosen = RollingPlan.Fill(Of(In(channel, job, Ready("hr.b")))).Assignments.Single();

        Assert.AreEqual("hr.b", chosen.Post);
        Assert.AreEqual(Reason.Of(PlanReasons.Fits, 1), chosen.Why[0]);
        Assert.AreEqual(new PlanRefusal("hr.a", Reason.Of(PlanReasons.JobDay)), chosen.PassedOver.Single());
    }

    [TestMethod]
    public void Fill_QueueRunsOut_LeavesTheRestEmptyAndSaysSo()
    {
        var result = RollingPlan.Fill(Of(In(Channel("hr"), Ready("hr.a"))));

        Assert.AreEqual(3, result.Gaps.Count(g => g.Why == Reason.Of(PlanReasons.QueueEmpty)));
    }

    [TestMethod]
    [DataRow(PostState.Draft)]
    [DataRow(PostState.InReview)]
    [DataRow(PostState.Scheduled)]
    [DataRow(PostState.AwaitingHand)]
    [DataRow(PostState.InDoubt)]
    public void Fill_SlotThatHasAPost_IsNeitherFilledNorAGap(PostState state)
    {
        var due = LocalMoment.Resolve(Tuesday + new LocalTime(8, 30), Zones.Get(Amsterdam));
        var held = Ready("hr.held") with { State = state, Due = due, Slot = Slot.IdOf("hr", Tuesday, 1) };

        foreach (var post in new[] { held, held with { Slot = null } })
        {
            var result = RollingPlan.Fill(Of(In(Channel("hr"), post, Ready("hr.a"))));

            Assert.AreEqual(Tuesday.PlusDays(7), result.Assignments.Single().Slot.Date);
            Assert.IsFalse(result.Gaps.Any(g => g.Slot.Date == Tuesday));
        }
    }

    [TestMethod]
    [DataRow(PostState.Draft)]
    [DataRow(PostState.InReview)]
    [DataRow(PostState.Missed)]
    [DataRow(PostState.Failed)]
    [DataRow(PostState.Cancelled)]
    public void Fill_PostThatIsNotReady_IsNotTaken(PostState state) =>
        Assert.AreEqual(0, RollingPlan.Fill(Of(In(Channel("hr"), Ready("hr.a") with { State = state }))).Assignments.Count);

    [TestMethod]
    public void Fill_AuthorOpen_GivesEachTheirTurn()
    {
        var channel = Channel("hr") with { Colleagues = ["anna", "bram"] };

        var result = RollingPlan.Fill(Of(In(channel, Ready("hr.a"), Ready("hr.b"), Ready("hr.c"))) with { Colleagues = [Person("anna"), Person("bram"), Person("chris")] });

        Assert.AreEqual("anna bram anna", string.Join(' ', result.Assignments.Select(a => a.Author)));
        Assert.AreEqual(Reason.Of(TurnReasons.Next), result.Assignments[0].Why[1]);
    }

    [TestMethod]
    public void Fill_AuthorOpenAndTwoChannels_SharesTheWorkBetweenThem()
    {
        var result = RollingPlan.Fill(Of(
            In(Channel("a") with { Colleagues = ["anna", "bram"] }, Ready("a.1")),
            In(Channel("b") with { Colleagues = ["anna", "bram"] }, Ready("b.1"))) with
        { Colleagues = [Person("anna"), Person("bram")] });

        Assert.AreEqual("anna bram", string.Join(' ', result.Assignments.Select(a => a.Author)));
    }

    [TestMethod]
    public void Fill_NobodyCanTakeTheTurnInAGroup_LeavesTheSlotAndSaysSo()
    {
        var channel = Channel("hr") with { Colleagues = ["anna"] };

        var result = RollingPlan.Fill(Of(In(channel, Ready("hr.a"))) with { Colleagues = [Person("anna") with { Away = [new(Tuesday, Tuesday)] }] });

        var gap = result.Gaps.Single(g => g.Slot.Date == Tuesday);
        Assert.AreEqual(Reason.Of(PlanReasons.NothingFits, 1), gap.Why);
        Assert.AreEqual(Reason.Of(TurnReasons.Nobody), gap.Candidates.Single().Why);
        Assert.AreEqual(Tuesday.PlusDays(7), result.Assignments.Single().Slot.Date);
    }

    [TestMethod]
    public void Fill_GroupWithoutColleagues_LeavesTheAuthorOpen()
    {
        var chosen = RollingPlan.Fill(Of(In(Channel("hr"), Ready("hr.a")))).Assignments.Single();

        Assert.IsNull(chosen.Author);
        Assert.AreEqual(Reason.Of(PlanReasons.AuthorOpen), chosen.Why[1]);
    }

    [TestMethod]
    [DataRow(Delivery.Direct, 1)]
    [DataRow(Delivery.Assisted, 0)]
    public void Fill_NobodyCanTakeTheTurnOnAPage_GoesWithoutAnAuthorWhereNoHandIsNeeded(Delivery delivery, int filled)
    {
        var page = Channel("page", ChannelKind.Page) with { Colleagues = ["anna"], Delivery = delivery };

        Assert.AreEqual(filled, RollingPlan.Fill(Of(In(page, Ready("page.a"))) with { Colleagues = [Person("anna") with { Share = 0 }] }).Assignments.Count);
    }

    [TestMethod]
    public void Fill_ProfileThatNamesItsOwnerOnly_IsItsOwners()
    {
        var profile = Channel("me", ChannelKind.Profile) with { Owner = "anna" };

        var result = RollingPlan.Fill(Of(In(profile, Ready("me.a"), Ready("me.b") with { Author = "bram" })) with { Colleagues = [Person("anna"), Person("bram")] });

        Assert.AreEqual("anna", result.Assignments.Single().Author);
        Assert.AreEqual(Reason.Of(PlanReasons.NotOwnProfile), result.Gaps[0].Candidates.Single().Why);
    }

    [TestMethod]
    public void Fill_PostInALanguage_IsTheTurnOfSomebodyWhoWritesIt()
    {
        var channel = Channel("hr") with { Colleagues = ["anna", "bram"], Language = "nl" };
        var people = new[] { Person("anna") with { Languages = ["nl"] }, Person("bram") with { Languages = ["en"] } };

        var result = RollingPlan.Fill(Of(In(channel, Ready("hr.a") with { Language = "en" }, Ready("hr.b"), Ready("hr.c"))) with { Colleagues = people });

        Assert.AreEqual("bram anna anna", string.Join(' ', result.Assignments.Select(a => a.Author)));
    }

    private static Colleague Person(string id) => new() { Id = id, Name = id };

    private static string Posts(PlanResult result) => string.Join(' ', result.Assignments.Select(a => a.Post));
}

using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.WorkingGroup;
using static Recruiting.Core.Tests.Cadence.Plans;
using static Recruiting.Core.Tests.Cadence.Rhythm;

namespace Recruiting.Core.Tests.Cadence;

/// <summary>One rule a test: does the post fit the slot of Tuesday 3 November, and if not, why.</summary>
[TestClass]
public sealed class RollingPlanRulesTests
{
    [TestMethod]
    [DataRow(0, null)]
    [DataRow(-1, PlanReasons.Expired)]
    public void Until_LastDay_IsTheLastOnWhichItMayAppear(int days, string? why) =>
        Assert.AreEqual(why, PostRefused(Channel("hr"), Ready("hr.a") with { Until = Tuesday.PlusDays(days) }));

    [TestMethod]
    [DataRow("job", PlanReasons.JobDay)]
    [DataRow("Vacature", PlanReasons.JobDay)]
    [DataRow("vacancy", PlanReasons.JobDay)]
    [DataRow("jobs fair", null)]
    public void JobPostDays_OtherDay_RefuseJobPosts(string tag, string? why) =>
        Assert.AreEqual(why, PostRefused(Ruled(new() { JobPostDays = [IsoDayOfWeek.Friday] }), Ready("hr.a") with { Tags = [tag] }));

    [TestMethod]
    public void JobPostDays_Tuesday_TakeJobPosts() =>
        Assert.IsNull(PostRefused(Ruled(new() { JobPostDays = [IsoDayOfWeek.Tuesday] }), Ready("hr.a") with { Tags = ["job"] }));

    [TestMethod]
    public void Links_NotAllowed_RefuseThemInTheFieldAndInTheText()
    {
        Assert.AreEqual(PlanReasons.Links, PostRefused(Ruled(new() { Links = false }), Ready("hr.a") with { Link = "https://example.org" }));
        Assert.AreEqual(PlanReasons.Links, PostRefused(Ruled(new() { Links = false }), Ready("hr.a") with { Text = "Zie https://example.org" }));
        Assert.IsNull(PostRefused(Ruled(new() { Links = false }), Ready("hr.a")));
    }

    [TestMethod]
    [DataRow(1, PlanReasons.Hashtags)]
    [DataRow(2, null)]
    public void Hashtags_MoreThanTheMost_AreRefused(int most, string? why) =>
        Assert.AreEqual(why, PostRefused(Ruled(new() { MaxHashtags = most }), Ready("hr.a") with { Text = "#hr #werk" }));

    [TestMethod]
    [DataRow(90, PlanReasons.SameLink)]
    [DataRow(91, null)]
    public void SameLink_InTheChannelSoManyDaysAgo_IsRefusedWithin90(int days, string? why) =>
        Assert.AreEqual(why, PostRefused(
            Channel("hr"),
            Ready("hr.a") with { Link = "https://example.org/a?utm_source=x" },
            Placed("hr.old", Tuesday.PlusDays(-days)) with { Link = "https://example.org/a/" }));

    [TestMethod]
    [DataRow(90, PlanReasons.NearSame)]
    [DataRow(91, null)]
    public void NearSame_InTheChannelSoManyDaysAgo_IsRefusedWithin90(int days, string? why) =>
        Assert.AreEqual(why, PostRefused(
            Channel("hr"), Ready("hr.a") with { Text = "bijna dit" }, Placed("hr.old", Tuesday.PlusDays(-days)) with { Text = "dit bijna" }));

    [TestMethod]
    public void NearSame_PlannedLater_IsRefusedToo()
    {
        var later = Ready("hr.later") with
        {
            Text = "bijna",
            State = PostState.Scheduled,
            Due = Slots("hr", Weekly("TU"), Tuesday.PlusDays(80), Tuesday.PlusDays(88))[0].From,
        };

        Assert.AreEqual(PlanReasons.NearSame, PostRefused(Channel("hr"), Ready("hr.a") with { Text = "bijna dit" }, later));
    }

    [TestMethod]
    public void SameText_TwiceInTheQueue_IsPlannedOnce()
    {
        var result = RollingPlan.Fill(Of(In(Channel("hr"), Ready("hr.a") with { Text = "bijna" }, Ready("hr.b") with { Text = "bijna ook" })));

        Assert.AreEqual("hr.a", result.Assignments.Single().Post);
    }

    [TestMethod]
    [DataRow(ChannelKind.Group, 7, PlanReasons.NearSameInGroup)]
    [DataRow(ChannelKind.Group, 8, null)]
    [DataRow(ChannelKind.Group, -7, PlanReasons.NearSameInGroup, DisplayName = "planned a week later")]
    [DataRow(ChannelKind.Page, 1, null, DisplayName = "a page is no group")]
    public void NearSame_InAnotherGroup_IsRefusedWithinSevenDays(ChannelKind kind, int daysBefore, string? why)
    {
        var other = In(Channel("other", kind) with { Cadence = null }, Placed("other.1", Tuesday.PlusDays(-daysBefore), 20) with { Text = "bijna" });

        Assert.AreEqual(why, PostRefused(Of(In(Channel("hr"), Ready("hr.a") with { Text = "bijna dit" }), other) with { TimeZone = Amsterdam }));
    }

    [TestMethod]
    public void SameLink_InAnotherGroup_IsRefusedButNotFromAGroupToAPage()
    {
        var other = In(Channel("other"), Placed("other.1", Tuesday) with { Link = "https://example.org" });

        Assert.AreEqual(
            PlanReasons.SameLinkInGroup, PostRefused(Of(In(Channel("hr"), Ready("hr.a") with { Link = "https://example.org" }), other)));
        Assert.IsNull(PostRefused(Of(In(Channel("hr", ChannelKind.Page), Ready("hr.a") with { Link = "https://example.org" }), other)));
    }

    [TestMethod]
    public void Author_Away_IsRefused() =>
        Assert.AreEqual(PlanReasons.AuthorAway, PostRefused(By(Person with { Away = [new(Tuesday, Tuesday)] })));

    [TestMethod]
    public void Author_WeekFullInAnotherChannel_IsRefused()
    {
        var input = By(Person with { MostPerWeek = 1 });
        var other = In(Channel("page", ChannelKind.Page) with { Cadence = null }, Placed("page.1", Tuesday.PlusDays(-1)) with { Author = "anna" });

        Assert.IsNull(PostRefused(input));
        Assert.AreEqual(PlanReasons.AuthorWeekFull, PostRefused(input with { Channels = [.. input.Channels, other] }));
    }

    [TestMethod]
    public void Profile_AnothersPost_IsRefused()
    {
        var profile = Channel("hr", ChannelKind.Profile) with { Colleagues = ["anna"] };

        Assert.AreEqual(PlanReasons.NotOwnProfile, PostRefused(profile, Ready("hr.a") with { Author = "bram" }));
        Assert.IsNull(PostRefused(profile, Ready("hr.a") with { Author = "anna" }));
    }

    [TestMethod]
    public void Blackout_OfChannelOrWorkspace_ClosesTheSlot()
    {
        Blackout[] day = [new(Tuesday, Tuesday, "Feestdag")];

        Assert.AreEqual(Reason.Of("plan.blackout.named", "Feestdag"), Closed(Of(In(Channel("hr") with { Blackouts = day }, Ready("hr.a")))));
        Assert.AreEqual(Reason.Of("plan.blackout.named", "Feestdag"), Closed(Of(In(Channel("hr"), Ready("hr.a"))) with { Blackouts = day }));
    }

    [TestMethod]
    public void Pause_OfChannelOrWorkspace_ClosesTheSlot()
    {
        var pause = new Pause(At(2026, 11, 1), "verhuizing");

        Assert.AreEqual(Reason.Of("plan.paused.named", "verhuizing"), Closed(Of(In(Channel("hr") with { Paused = pause }, Ready("hr.a")))));
        Assert.AreEqual(Reason.Of("plan.paused.named", "verhuizing"), Closed(Of(In(Channel("hr"), Ready("hr.a"))) with { Paused = pause }));
    }

    [TestMethod]
    [DataRow(-1, true, DisplayName = "Monday of this week")]
    [DataRow(-2, false, DisplayName = "Sunday before")]
    public void MostPerWeek_Reached_ClosesTheSlot(int days, bool closed)
    {
        var channel = Ruled(new() { MostPerWeek = 1, MinimumSpacing = Duration.Zero });

        Assert.AreEqual(closed ? Reason.Of(PlanReasons.WeekFull, 1) : null, Closed(Of(In(channel, Placed("hr.1", Tuesday.PlusDays(days)), Ready("hr.a")))));
    }

    [TestMethod]
    [DataRow(8, 30, 8, 30, DisplayName = "exactly 24 hours before")]
    [DataRow(9, 10, 9, 10, DisplayName = "less, but the window still has room")]
    public void Spacing_PlacedTheDayBefore_IsKeptWithinTheWindow(int hour, int minute, int dueHour, int dueMinute)
    {
        var chosen = RollingPlan.Fill(Of(In(Channel("hr"), Placed("hr.1", Tuesday.PlusDays(-1), hour, minute), Ready("hr.a")))).Assignments[0];

        Assert.AreEqual(Tuesday + new LocalTime(dueHour, dueMinute), chosen.Due.Local);
    }

    [TestMethod]
    public void Spacing_NoRoomInTheWindow_ClosesTheSlot() =>
        Assert.AreEqual(
            Reason.Of(PlanReasons.TooClose, Tuesday.PlusDays(-1)),
            Closed(Of(In(Channel("hr"), Placed("hr.1", Tuesday.PlusDays(-1), 10, 0), Ready("hr.a")))));

    [TestMethod]
    public void Spacing_DailyGroupWhenTheClocksGoForward_SkipsNoDay()
    {
        // In the night before Sunday 28 March 2027 an hour is skipped, so 23 hours lie between the two slots.
        var daily = Channel("hr", days: "SA,SU");
        var place = In(daily, Ready("hr.a"), Ready("hr.b")) with { Slots = Slots("hr", daily.Cadence!, new(2027, 3, 27), new(2027, 3, 28)) };

        var result = RollingPlan.Fill(Of(place) with { Now = At(2027, 3, 27, 6) });

        CollectionAssert.AreEqual(new[] { 8, 8 }, result.Assignments.Select(a => a.Due.Local.Hour).ToArray());
    }

    private static Colleague Person => new() { Id = "anna", Name = "Anna" };

    private static Channel Ruled(ChannelRules rules) => Channel("hr") with { Rules = rules };

    private static PlanInput By(Colleague author) => Of(In(Channel("hr"), Ready("hr.a") with { Author = author.Id })) with { Colleagues = [author] };

    private static string? PostRefused(Channel channel, params Post[] posts) => PostRefused(Of(In(channel, posts)));

    private static string? PostRefused(PlanInput input)
    {
        var result = RollingPlan.Fill(input);
        return result.Gaps.SingleOrDefault(g => g.Slot.Id == Slot.IdOf("hr", Tuesday, 1))?.Candidates.Single(c => c.Post == "hr.a").Why.Code;
    }

    private static Reason? Closed(PlanInput input)
    {
        var gap = RollingPlan.Fill(input).Gaps.SingleOrDefault(g => g.Slot.Id == Slot.IdOf("hr", Tuesday, 1));
        Assert.AreEqual(0, gap?.Candidates.Count ?? 0);
        return gap?.Why;
    }
}

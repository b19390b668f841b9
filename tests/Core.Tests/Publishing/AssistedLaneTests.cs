using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>From the due time into a hand, and out of it.</summary>
[TestClass]
public sealed class AssistedLaneTests : IAsyncDisposable
{
    private static readonly Instant Due = Presence.Local(2026, 11, 3, 8, 30);

    private readonly Presence presence = Presence.Start();

    public async ValueTask DisposeAsync() => await presence.DisposeAsync();

    [TestMethod]
    public async Task Due_IsOnTheHandListAtOnceWithWhatToDo()
    {
        var post = await InHandAsync();

        var item = (await presence.HandAsync()).Single();

        Assert.AreEqual((post.Id, "hand.place", Due, Presence.Local(2026, 11, 4)), (item.Post.Value.Id, item.Why.Code, item.Since, item.Until!.Value));
        Assert.AreSequenceEqual(["step.copy", "step.open.nameless", "step.paste", "step.confirm"], item.Steps.Select(s => s.Code));
    }

    [TestMethod]
    public async Task Opened_IsItsOpeners_UntilAnotherTakesItOver()
    {
        var post = await InHandAsync();
        await presence.Get<Placing>().OpenAsync(post.Ref(), null, false, As("anouk"));
        Assert.AreEqual("hand.placed?", (await presence.HandAsync()).Single().Why.Code);

        var refused = await Assert.ThrowsExactlyAsync<PresenceException>(() => presence.Get<Placing>().OpenAsync(post.Ref(), null, false, As("bram")));
        Assert.AreEqual(("post.opened", FaultKind.Conflict), (refused.Code, refused.Kind));
        Assert.AreEqual(new Opened("anouk", Due), refused.Details["opened"]);
        await presence.Get<Placing>().OpenAsync(post.Ref(), null, false, As("anouk"));

        await presence.Get<Placing>().OpenAsync(post.Ref(), null, takeOver: true, As("bram"));
        Assert.AreEqual("bram", (await presence.ReadAsync(post)).Opened!.By);
    }

    [TestMethod]
    public async Task Opened_IsNeverMissedNorTakenAwayUnlessNotPlaced()
    {
        var post = await InHandAsync();
        await presence.Get<Placing>().OpenAsync(post.Ref(), null, false, As("anouk"));
        for (var day = 0; day < 5; day++)
        {
            presence.After(Duration.FromDays(1));
            foreach (var job in new[] { JobSchedules.PublishDue, JobSchedules.ChaseHand, JobSchedules.Tidy, JobSchedules.FillPlan }) await presence.RunAsync(job);
        }

        Assert.AreEqual(PostState.AwaitingHand, (await presence.ReadAsync(post)).State);
        Func<bool, Task>[] takes =
        [
            n => presence.Get<Placing>().SkipAsync(post.Ref(), null, n, Desk),
            n => presence.Get<Writing>().RescheduleAsync(post.Ref(), null, new DueWish.Next(), n, Desk),
            n => presence.Get<Writing>().AssignAsync(post.Ref(), null, null, n, Desk),
            n => presence.Get<Writing>().CancelAsync(post.Ref(), null, n, Desk),
            n => presence.Get<Writing>().RejectAsync(post.Ref(), null, null, n, Desk),
        ];
        foreach (var take in takes) Assert.AreEqual("post.opened", (await Assert.ThrowsExactlyAsync<PresenceException>(() => take(false))).Code);

        await takes[0](true);
        var after = await presence.ReadAsync(post);
        Assert.AreEqual((PostState.Ready, (Opened?)null, (string?)null), (after.State, after.Opened, after.Slot));
    }

    [TestMethod]
    public async Task NotPlaced_WhenItsDayEnds_IsMissedToldOnceAndPlannedAgain()
    {
        var post = await InHandAsync();
        presence.At(Presence.Local(2026, 11, 3, 23, 59, 59));
        await presence.RunAsync(JobSchedules.ChaseHand);
        Assert.AreEqual(PostState.AwaitingHand, (await presence.ReadAsync(post)).State);

        presence.At(Presence.Local(2026, 11, 4));
        await presence.RunAsync(JobSchedules.ChaseHand);
        await presence.RunAsync(JobSchedules.ChaseHand);
        Assert.AreEqual(PostState.Missed, (await presence.ReadAsync(post)).State);
        await presence.RunAsync(JobSchedules.FillPlan);

        var after = await presence.ReadAsync(post);
        Assert.AreEqual((PostState.Scheduled, Presence.Local(2026, 11, 5, 8, 30)), (after.State, after.Due!.At));
        Assert.AreSequenceEqual(["notice.missed.hand"], (await NoticesAsync()).Select(n => n.Why.Code));
        Assert.IsEmpty(await presence.HandAsync());
    }

    [TestMethod]
    public async Task NotPlaced_WhileAllIsPaused_WaitsAndSaysSo()
    {
        var post = await InHandAsync();
        await presence.Get<ChannelBook>().PauseAllAsync(Presence.Workspace, "rust", true, Desk);
        presence.After(Duration.FromDays(2));
        await presence.RunAsync(JobSchedules.ChaseHand);

        Assert.AreEqual(PostState.AwaitingHand, (await presence.ReadAsync(post)).State);
        Assert.AreEqual("wait.paused", (await presence.HandAsync()).Single().Why.Code, "nobody is asked to place it meanwhile");
        await presence.Get<ChannelBook>().PauseAllAsync(Presence.Workspace, null, false, Desk);
        await presence.RunAsync(JobSchedules.ChaseHand);
        Assert.AreEqual(PostState.Missed, (await presence.ReadAsync(post)).State);
    }

    [TestMethod]
    public async Task Confirm_WithALink_HasTheTimeOfTheLink()
    {
        var post = await InHandAsync();
        presence.At(Due + Duration.FromHours(3));

        await presence.Get<Placing>().ConfirmAsync(post.Ref(), null, new Confirmation(Link(Due + Duration.FromHours(1)), PlacedAt: Due + Duration.FromHours(2)), Desk);

        var after = await presence.ReadAsync(post);
        Assert.AreEqual((PostState.Published, Due + Duration.FromHours(1), Sight.Visible, true), (after.State, after.PublishedAt, after.Sight, after.PlacedByHand));
        Assert.AreEqual(after.PublishedAt, after.PacedAt, "spacing counts from there");
    }

    [TestMethod]
    public async Task Confirm_WithALinkThatProvesAnother_IsRefusedAndChangesNothing()
    {
        var post = await InHandAsync();
        await presence.Get<Placing>().ConfirmAsync(post.Ref(), null, new Confirmation(Link(Due)), Desk);
        var other = await presence.WriteAsync("groep", "Een ander");

        var refused = await Assert.ThrowsExactlyAsync<PresenceException>(() => presence.Get<Placing>().ConfirmAsync(other.Ref(), null, new Confirmation(Link(Due)), Desk));

        Assert.AreEqual("permalink.used", refused.Code);
        Assert.AreEqual(other.Moves, (await presence.ReadAsync(other)).Moves);
        await presence.Get<Placing>().ConfirmAsync(post.Ref(), null, new Confirmation(Link(Due)), Desk);
    }

    [TestMethod]
    public async Task Confirm_WithPlacedAt_TakesAWeekBackAndNoFuture()
    {
        var post = await InHandAsync();

        foreach (var bad in new[] { presence.Now + Duration.FromSeconds(1), presence.Now - Duration.FromDays(7) - Duration.FromSeconds(1) })
        {
            Assert.AreEqual("post.placed-at-invalid", (await Assert.ThrowsExactlyAsync<PresenceException>(() =>
                presence.Get<Placing>().ConfirmAsync(post.Ref(), null, new Confirmation(PlacedAt: bad), Desk))).Code);
        }

        await presence.Get<Placing>().ConfirmAsync(post.Ref(), null, new Confirmation(PlacedAt: presence.Now - Duration.FromDays(7)), Desk);
        Assert.AreEqual(new LocalDate(2026, 10, 27), (await presence.ReadAsync(post)).PlacedOn);
    }

    [TestMethod]
    [DataRow(3)]
    [DataRow(24)]
    public async Task BroughtForward_FromWeeksAhead_IsPlacedWithItsLinkAndFreesItsSlot(int days)
    {
        await presence.PutChannelAsync("groep");
        var slot = Due + Duration.FromDays(days - 1);
        slot = Presence.Local(2026, 11, days == 3 ? 5 : 26, 8, 30);
        var post = await presence.WriteAsync("groep", at: slot);
        Assert.IsNotNull(post.Slot);
        presence.At(Due);

        await presence.Get<Placing>().OpenAsync(post.Ref(), null, false, Desk);
        Assert.AreEqual(Presence.Local(2026, 11, 4), (await presence.HandAsync()).Single().Until, "its time is now");
        await presence.Get<Placing>().ConfirmAsync(post.Ref(), null, new Confirmation(Link(Due)), Desk);
        var next = await presence.WriteAsync("groep", "Een ander", slot);

        Assert.IsNotNull(next.Slot, "the slot that it did not use is open");
        Assert.AreEqual(new LocalDate(2026, 11, 3), (await presence.ReadAsync(post)).PlacedOn);
    }

    [TestMethod]
    public async Task Confirm_OfOneScheduledForLater_FreesItsSlot()
    {
        await presence.PutChannelAsync("groep");
        var post = await presence.WriteAsync("groep", at: Presence.Local(2026, 11, 19, 8, 30));
        presence.At(Due);

        await presence.Get<Placing>().ConfirmAsync(post.Ref(), null, new Confirmation(Link(Due)), Desk);

        Assert.IsNull((await presence.ReadAsync(post)).Slot);
    }

    [TestMethod]
    public async Task PlacedNow_OfAScheduledDirectPost_NeverGoesOutByTheApiToo()
    {
        await presence.PutChannelAsync("pagina", ChannelKind.Page);
        await presence.ConnectAsync("pagina");
        var opened = await presence.WriteAsync("pagina", "Een", Due);
        var confirmed = await presence.WriteAsync("pagina", "Twee", Presence.Local(2026, 11, 5, 8, 30));
        presence.At(Due - Duration.FromMinutes(10));
        await presence.Get<Placing>().OpenAsync(opened.Ref(), null, false, Desk);
        await presence.Get<Placing>().ConfirmAsync(confirmed.Ref(), null, new Confirmation(), Desk);

        for (var i = 0; i < 72; i++)
        {
            presence.After(Duration.FromHours(1));
            await presence.TickAsync();
            await presence.RunAsync(JobSchedules.ChaseHand);
        }

        Assert.IsEmpty(presence.Script.Asked);
        Assert.AreEqual(PostState.AwaitingHand, (await presence.ReadAsync(opened)).State);
    }

    [TestMethod]
    public async Task Open_PastTheLastDay_IsRefused()
    {
        await presence.PutChannelAsync("groep");
        var post = await presence.WriteAsync("groep", until: new LocalDate(2026, 11, 2));
        presence.At(Due);

        Assert.AreEqual("post.expired", (await Assert.ThrowsExactlyAsync<PresenceException>(() => presence.Get<Placing>().OpenAsync(post.Ref(), null, false, Desk))).Code);
    }

    [TestMethod]
    public async Task Unconfirm_OfASlipOfTheThumb_PutsItBackIntoTheHand_WithALinkItIsThere()
    {
        var post = await InHandAsync();
        await presence.Get<Placing>().ConfirmAsync(post.Ref(), null, new Confirmation(), Desk);
        await presence.Get<Placing>().UnconfirmAsync(post.Ref(), null, Desk);
        var back = await presence.ReadAsync(post);
        Assert.AreEqual((PostState.AwaitingHand, (Instant?)null, (LocalDate?)null, (Sight?)null), (back.State, back.PublishedAt, back.PlacedOn, back.Sight));
        Assert.HasCount(1, await presence.HandAsync());

        await presence.Get<Placing>().ConfirmAsync(post.Ref(), null, new Confirmation(Link(Due)), Desk);
        Assert.AreEqual("post.state-conflict", (await Assert.ThrowsExactlyAsync<PresenceException>(() => presence.Get<Placing>().UnconfirmAsync(post.Ref(), null, Desk))).Code);
    }

    [TestMethod]
    public async Task Pending_IsAskedAboutOnDays1_7And13_AndLapsesAfter14()
    {
        var post = await InHandAsync();
        await presence.Get<Placing>().ConfirmAsync(post.Ref(), null, new Confirmation(Sight: Sight.Pending), Desk);
        foreach (var day in new[] { 1, 7, 13 })
        {
            presence.At(Due + Duration.FromDays(day) - Duration.FromSeconds(1));
            Assert.IsEmpty(await presence.HandAsync(), $"a second before day {day}");
            presence.At(Due + Duration.FromDays(day));
            Assert.AreEqual("pending.look", (await presence.HandAsync()).Single().Why.Code, $"day {day}");
            await presence.Get<Placing>().ConfirmAsync(post.Ref(), null, new Confirmation(Sight: Sight.Pending), Desk);
        }

        presence.At(Due + Duration.FromDays(14) - Duration.FromSeconds(1));
        await presence.RunAsync(JobSchedules.ChaseHand);
        Assert.AreEqual(Sight.Pending, (await presence.ReadAsync(post)).Sight);
        presence.At(Due + Duration.FromDays(14));
        await presence.RunAsync(JobSchedules.ChaseHand);
        Assert.AreEqual(Sight.Lapsed, (await presence.ReadAsync(post)).Sight);
        Assert.IsEmpty(await presence.HandAsync());
        Assert.IsNull((await ChannelAsync()).Paused, "one lapse pauses nothing");
    }

    [TestMethod]
    public async Task Rejected_PausesTheGroupWithTheReason()
    {
        var post = await InHandAsync();
        await presence.Get<Placing>().ConfirmAsync(post.Ref(), null, new Confirmation(Sight: Sight.Rejected), Desk);

        Assert.Contains("rejected", (await ChannelAsync()).Paused!.Reason!);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task Lapsed_TwoInARow_PauseTheGroup_WhicheverIsToldFirst(bool earlierFirst)
    {
        await presence.PutChannelAsync("groep");
        var posts = new List<Post>();
        foreach (var day in new[] { 3, 5 })
        {
            var post = await presence.WriteAsync("groep", $"Bericht {day}");
            presence.At(Presence.Local(2026, 11, day, 9));
            await presence.Get<Placing>().ConfirmAsync(post.Ref(), null, new Confirmation(Sight: Sight.Pending), Desk);
            posts.Add(post);
        }

        if (!earlierFirst) posts.Reverse();
        await presence.Get<Placing>().ConfirmAsync(posts[0].Ref(), null, new Confirmation(Sight: Sight.Lapsed), Desk);
        Assert.IsNull((await ChannelAsync()).Paused);
        await presence.Get<Placing>().ConfirmAsync(posts[1].Ref(), null, new Confirmation(Sight: Sight.Lapsed), Desk);

        Assert.IsNotNull((await ChannelAsync()).Paused);
    }

    [TestMethod]
    public async Task Lapsed_WithAVisibleOneBetween_PausesNothing()
    {
        await presence.PutChannelAsync("groep");
        foreach (var (day, sight) in new[] { (3, Sight.Lapsed), (5, Sight.Visible), (10, Sight.Lapsed) })
        {
            var post = await presence.WriteAsync("groep", $"Bericht {day}");
            presence.At(Presence.Local(2026, 11, day, 9));
            await presence.Get<Placing>().ConfirmAsync(post.Ref(), null, new Confirmation(Sight: sight), Desk);
        }

        Assert.IsNull((await ChannelAsync()).Paused);
    }

    [TestMethod]
    public async Task Unapproved_WhenItsTimePasses_KeepsItsTextAndIsOnTheHandList()
    {
        await presence.PutChannelAsync("groep");
        var post = await presence.WriteAsync("groep", at: Due, approve: false);
        presence.At(Due + Duration.FromMinutes(90));
        await presence.TickAsync();

        var after = await presence.ReadAsync(post);
        Assert.AreEqual((PostState.Draft, post.Text, (Instant?)null, (string?)null), (after.State, after.Text, after.Due?.At, after.Slot));
        Assert.AreEqual("time.lost", (await presence.HandAsync()).Single().Why.Code);
    }

    [TestMethod]
    public async Task Expired_WhereverItStands_IsTakenBackAndToldOnce()
    {
        await presence.PutChannelAsync("groep");
        await presence.PutChannelAsync("pagina", ChannelKind.Page, c => c with { Paused = new Pause(presence.Now, "rust") });
        var last = new LocalDate(2026, 11, 3);
        var posts = new[]
        {
            await presence.WriteAsync("groep", "Ligt in de hand", Due, until: last),
            await presence.WriteAsync("groep", "Staat in de wachtrij", until: last),
            await presence.WriteAsync("groep", "Wacht op een ja", approve: false, until: last),
            await presence.WriteAsync("pagina", "Wordt opgehouden", Presence.Local(2026, 11, 3, 23, 30), until: last),
        };
        presence.At(Due);
        await presence.TickAsync();
        presence.At(Presence.Local(2026, 11, 4));
        for (var i = 0; i < 2; i++)
        {
            foreach (var job in JobSchedules.All) await presence.RunAsync(job.Job);
        }

        foreach (var post in posts) Assert.AreEqual(PostState.Cancelled, (await presence.ReadAsync(post)).State, post.Text);
        Assert.HasCount(4, (await NoticesAsync()).Where(n => n.Why.Code == "notice.expired"));
    }

    private async Task<Post> InHandAsync()
    {
        foreach (var colleague in new[] { "anouk", "bram" }) await presence.PutColleagueAsync(colleague);
        await presence.PutChannelAsync("groep");
        var post = await presence.WriteAsync("groep", at: Due);
        presence.At(Due);
        await presence.TickAsync();
        return post;
    }

    private async Task<Channel> ChannelAsync() => (await presence.Get<ChannelStore>().GetAsync(Presence.Workspace, "groep")).Value;

    private Task<IReadOnlyList<Notice>> NoticesAsync() => presence.Get<NoticeStore>().SinceAsync(Presence.Workspace, Instant.MinValue);

    private static string Link(Instant at) => $"https://www.linkedin.com/feed/update/urn:li:activity:{at.ToUnixTimeMilliseconds() << 22}/";
}

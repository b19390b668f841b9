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
public sealed partial class AssistedLaneTests : IAsyncDisposable
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

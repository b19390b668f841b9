using NodaTime;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Publishing;

public sealed partial class AssistedLaneTests
{
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
}

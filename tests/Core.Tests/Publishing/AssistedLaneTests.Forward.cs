using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Publishing;

public sealed partial class AssistedLaneTests
{
    [TestMethod]
    [DataRow(5)]
    [DataRow(26)]
    public async Task BroughtForward_FromWeeksAhead_IsPlacedWithItsLinkAndFreesItsSlot(int day)
    {
        await presence.PutChannelAsync("groep");
        var slot = Presence.Local(2026, 11, day, 8, 30);
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
}

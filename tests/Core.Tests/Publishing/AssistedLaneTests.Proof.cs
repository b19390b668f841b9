using NodaTime;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Publishing;

public sealed partial class AssistedLaneTests
{
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
}

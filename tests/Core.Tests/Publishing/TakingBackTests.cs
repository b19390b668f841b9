using NodaTime;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>What was put aside out of a hand is taken back while nothing else has happened that stands in the way.</summary>
[TestClass]
public sealed class TakingBackTests
{
    private static readonly Instant Due = Presence.Local(2026, 11, 3, 8, 30);

    private readonly Presence presence = Presence.Start();
    private Post post = null!;

    [TestInitialize]
    public async Task HandOutAsync()
    {
        foreach (var id in (string[])["anna", "bram"]) await presence.PutColleagueAsync(id);
        await presence.PutChannelAsync("groep");
        var written = await presence.WriteAsync("groep", at: Due, author: "anna");
        presence.At(Due);
        await presence.TickAsync();
        post = await presence.ReadAsync(written);
        Assert.AreEqual(PostState.AwaitingHand, post.State);
    }

    [TestCleanup]
    public async Task CloseAsync() => await presence.DisposeAsync();

    [TestMethod]
    public async Task TakeBack_OfWhatWasPutAside_LiesInTheHandAsItLay()
    {
        await presence.Get<Placing>().OpenAsync(post.Ref(), null, false, As("anna"));
        post = await NowAsync();
        await CouldNotAsync(CouldNotWhy.Closed, notPlaced: true);

        await TakeBackAsync();

        var now = await NowAsync();
        Assert.AreEqual(
            (post.State, post.Due, post.Slot, post.WindowEnd, post.Waiting, post.Opened, post.PacedAt, post.Author, (Setback?)null),
            (now.State, now.Due, now.Slot, now.WindowEnd, now.Waiting, now.Opened, now.PacedAt, now.Author, now.Setback));
        Assert.HasCount(1, await presence.HandAsync());
    }

    [TestMethod]
    public async Task TakeBack_WhileAnotherPostHasItsSlot_KeepsTheTimeWithoutTheSlot()
    {
        await presence.Get<Placing>().SkipAsync(post.Ref(), null, false, As("anna"));
        var other = await presence.WriteAsync("groep", "Een heel ander verhaal", at: Due);
        Assert.AreEqual(post.Slot, other.Slot);

        await TakeBackAsync();

        Assert.AreEqual((PostState.AwaitingHand, post.Due, (string?)null), ((await NowAsync()).State, (await NowAsync()).Due, (await NowAsync()).Slot));
        Assert.AreEqual(post.Slot, (await presence.ReadAsync(other)).Slot);
    }

    [TestMethod]
    [DataRow("moved")]
    [DataRow("opened")]
    [DataRow("twice")]
    [DataRow("void")]
    [DataRow("late")]
    public async Task TakeBack_OfWhatCannotBe_IsRefusedAndChangesNothing(string how)
    {
        if (how == "void") await CouldNotAsync(CouldNotWhy.Text);
        else if (how == "opened") await presence.Get<Writing>().AssignAsync(post.Ref(), null, "bram", false, Desk);
        else await presence.Get<Placing>().SkipAsync(post.Ref(), null, false, As("anna"));
        if (how == "opened") await presence.Get<Placing>().OpenAsync(post.Ref(), null, false, As("bram"));
        if (how == "moved") await presence.Get<Writing>().RescheduleAsync(post.Ref(), null, new DueWish.Next(), false, As("bram"));
        if (how == "twice") await TakeBackAsync();
        if (how == "late") presence.At(Due + Duration.FromDays(1));
        var before = await NowAsync();

        var refused = await Assert.ThrowsExactlyAsync<PresenceException>(() => TakeBackAsync());

        Assert.AreEqual("post.not-taken-back", refused.Code);
        Assert.AreEqual((before.State, before.Moves), ((await NowAsync()).State, (await NowAsync()).Moves));
    }

    [TestMethod]
    public async Task TakeBack_OfAHandOver_LiesThereWithoutTheReason()
    {
        await presence.Get<Writing>().CouldNotAsync(post.Ref(), null, new(CouldNotWhy.NotJoined, HandTo: "bram"), false, Desk);

        await TakeBackAsync();

        Assert.AreEqual((PostState.AwaitingHand, "anna", (Setback?)null), ((await NowAsync()).State, (await NowAsync()).Author, (await NowAsync()).Setback));
    }

    [TestMethod]
    public async Task TakeBack_AfterAnotherPostWasHandedOut_IsRefusedWithinTheSpacing()
    {
        await presence.Get<Placing>().SkipAsync(post.Ref(), null, false, As("anna"));
        var other = await presence.WriteAsync("groep", "Een heel ander verhaal", at: Due);
        await presence.TickAsync();
        Assert.AreEqual(PostState.AwaitingHand, (await presence.ReadAsync(other)).State);

        await RefusedAsync();

        Assert.AreEqual((PostState.Ready, (Instant?)null), ((await NowAsync()).State, (await NowAsync()).PacedAt));
        Assert.AreEqual(other.Id, (await presence.HandAsync()).Single().Post.Value.Id);
    }

    [TestMethod]
    [DataRow("gone")]
    [DataRow("not-joined")]
    public async Task TakeBack_WhereTheAuthorLeftSince_IsRefused(string how)
    {
        await presence.Get<Writing>().AssignAsync(post.Ref(), null, "bram", false, Desk);
        if (how == "gone") await presence.Get<ColleagueBook>().RemoveAsync(Presence.Workspace, "anna", null, Desk);
        else await presence.PutChannelAsync("groep", with: c => c with { Colleagues = ["bram"] });

        await RefusedAsync();

        Assert.AreEqual((PostState.AwaitingHand, "bram"), ((await NowAsync()).State, (await NowAsync()).Author));
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task TakeBack_OfWhatGaveItsSlotUp_LeavesNoNoteOfThat(bool skipped)
    {
        if (skipped) await presence.Get<Placing>().SkipAsync(post.Ref(), null, false, As("anna"));
        else await CouldNotAsync(CouldNotWhy.Closed);
        Assert.HasCount(1, await NotesAsync());

        await TakeBackAsync();

        Assert.IsEmpty(await NotesAsync());
    }

    private async Task RefusedAsync() => Assert.AreEqual("post.not-taken-back", (await Assert.ThrowsExactlyAsync<PresenceException>(() => TakeBackAsync())).Code);

    private Task<Versioned<Post>> CouldNotAsync(CouldNotWhy why, bool notPlaced = false) =>
        presence.Get<Writing>().CouldNotAsync(post.Ref(), null, new(why), notPlaced, As("anna"));

    private Task<Versioned<Post>> TakeBackAsync() => presence.Get<TakingBack>().RunAsync(post.Ref(), null, As("anna"));

    private Task<Post> NowAsync() => presence.ReadAsync(post);

    private Task<IReadOnlyList<SlotNote>> NotesAsync() => presence.Get<PostStore>().NotesAsync(Presence.Workspace, "groep", new(2026, 11, 1), new(2026, 11, 30));
}

using NodaTime;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>What lies in a hand and cannot be placed: the reason stays, nothing is lost, and it can be taken back while nothing else has happened.</summary>
[TestClass]
public sealed class CouldNotTests
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

    private Task<Versioned<Post>> SayAsync(CouldNotWhy why, string? note = null, string? handTo = null, bool notPlaced = false) =>
        presence.Get<Writing>().CouldNotAsync(post.Ref(), null, new(why, note, handTo), notPlaced, As("anna"));

    private Task<Versioned<Post>> TakeBackAsync() => presence.Get<TakingBack>().RunAsync(post.Ref(), null, As("anna"));

    private Task<Post> NowAsync() => presence.ReadAsync(post);

    [TestMethod]
    [DataRow(CouldNotWhy.Closed, PostState.Ready, "anna")]
    [DataRow(CouldNotWhy.NotJoined, PostState.Ready, null)]
    [DataRow(CouldNotWhy.Text, PostState.Draft, "anna")]
    [DataRow(CouldNotWhy.Else, PostState.Ready, "anna")]
    public async Task CouldNot_OfEachReason_KeepsItWithThePostAndInItsHistory(CouldNotWhy why, PostState to, string? author)
    {
        await SayAsync(why, "eigen woorden");

        var now = await NowAsync();
        Assert.AreEqual((to, author, "anna"), (now.State, now.Author, now.Setback?.By));
        Assert.IsEmpty(await presence.HandAsync());
        var last = (await presence.HistoryAsync(post))[^1];
        Assert.AreEqual(now.Setback?.Why, last.Why);
        Assert.Contains("eigen woorden", last.Why.Text(English));
    }

    [TestMethod]
    public async Task CouldNot_HandedToAColleague_StaysInTheHandWithTheReason()
    {
        await SayAsync(CouldNotWhy.NotJoined, handTo: "bram");

        var now = await NowAsync();
        Assert.AreEqual(("bram", "could-not.not-joined"), (now.Author, now.Setback?.Why.Code));
        CollectionAssert.IsSubsetOf(new[] { "could-not.not-joined" }, (await presence.HistoryAsync(post)).Select(h => h.Why.Code).ToList());
    }

    [TestMethod]
    public async Task CouldNot_ForSomethingElse_NeedsWords()
    {
        var refused = await Assert.ThrowsExactlyAsync<PresenceException>(() => SayAsync(CouldNotWhy.Else, "  "));

        Assert.AreEqual("could-not.why-missing", refused.Code);
        Assert.AreEqual(PostState.AwaitingHand, (await NowAsync()).State);
    }

    [TestMethod]
    public async Task CouldNot_OfAPostThatSomebodyOpened_NeedsToKnowThatItWasNotPlaced()
    {
        await presence.Get<Placing>().OpenAsync(post.Ref(), null, false, As("bram"));

        var refused = await Assert.ThrowsExactlyAsync<PresenceException>(() => SayAsync(CouldNotWhy.Closed));
        Assert.AreEqual("post.opened", refused.Code);

        await SayAsync(CouldNotWhy.Closed, notPlaced: true);
        Assert.AreEqual(PostState.Ready, (await NowAsync()).State);
    }

    [TestMethod]
    public async Task CouldNot_OfAPostInNoHand_IsRefused()
    {
        await SayAsync(CouldNotWhy.Closed);

        Assert.AreEqual("post.state-conflict", (await Assert.ThrowsExactlyAsync<PresenceException>(() => SayAsync(CouldNotWhy.Closed))).Code);
    }

    [TestMethod]
    public async Task Setback_OfAPostThatIsPlacedInTheEnd_IsOver()
    {
        await SayAsync(CouldNotWhy.Closed);
        await presence.Get<Placing>().ConfirmAsync(post.Ref(), null, new(), As("anna"));

        Assert.IsNull((await NowAsync()).Setback);
    }

    [TestMethod]
    public async Task TakeBack_OfWhatWasPutAside_LiesInTheHandAsItLay()
    {
        await presence.Get<Placing>().OpenAsync(post.Ref(), null, false, As("anna"));
        post = await NowAsync();
        await SayAsync(CouldNotWhy.Closed, notPlaced: true);

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
        if (how == "void") await SayAsync(CouldNotWhy.Text);
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
}

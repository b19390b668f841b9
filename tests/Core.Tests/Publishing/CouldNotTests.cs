using NodaTime;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Core.WorkingGroup;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>What lies in a hand and cannot be placed: the reason stays, and nothing is lost.</summary>
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

    private Task<Versioned<Post>> SayAsync(CouldNotWhy why, string? note = null, string? handTo = null, bool notPlaced = false, Actor? by = null) =>
        presence.Get<Writing>().CouldNotAsync(post.Ref(), null, new(why, note, handTo), notPlaced, by ?? As("anna"));

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
    [DataRow(true, PostState.AwaitingHand)]
    [DataRow(false, PostState.InReview)]
    public async Task CouldNot_HandedToAColleague_StaysInTheHand_UnlessItTakesTheirOwnYes(bool byTheDesk, PostState to)
    {
        await SayAsync(CouldNotWhy.NotJoined, handTo: "bram", by: byTheDesk ? Desk : As("anna"));

        var now = await NowAsync();
        Assert.AreEqual((to, "bram", "could-not.not-joined"), (now.State, now.Author, now.Setback?.Why.Code));
        Assert.HasCount(byTheDesk ? 1 : 0, await presence.HandAsync());
        CollectionAssert.IsSubsetOf(new[] { "could-not.not-joined" }, (await presence.HistoryAsync(post)).Select(h => h.Why.Code).ToList());
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task CouldNot_OfOneWhoIsNotInTheGroup_IsPlannedForWhoeverIs_AndForNobodyInTheEnd(bool byTheDesk)
    {
        await presence.PutChannelAsync("kring", with: c => c with { Colleagues = ["anna", "bram"] });
        var written = await presence.WriteAsync("kring", "Een heel ander verhaal", at: Due + Duration.FromDays(2), author: "anna");
        foreach (var author in (string[])["anna", "bram"])
        {
            Assert.AreEqual(author, (await presence.ReadAsync(written)).Author);
            presence.At((await presence.ReadAsync(written)).Due!.At);
            await presence.TickAsync();
            await presence.Get<Writing>().CouldNotAsync(written.Ref(), null, new(CouldNotWhy.NotJoined), false, byTheDesk ? Desk : As(author));
            await presence.RunAsync(JobSchedules.FillPlan);
        }

        Assert.AreEqual((PostState.Ready, (string?)null), ((await presence.ReadAsync(written)).State, (await presence.ReadAsync(written)).Author));
        var gap = (await presence.Get<Planning>().PreviewAsync(Presence.Workspace)).Gaps.First(g => g.Slot.Channel == "kring");
        Assert.AreEqual(TurnReasons.Nobody, gap.Candidates.Single().Why.Code);
    }

    [TestMethod]
    public async Task CouldNot_WithALongNote_IsRefused()
    {
        var refused = await Assert.ThrowsExactlyAsync<PresenceException>(() => SayAsync(CouldNotWhy.Closed, new('n', CouldNot.MostNote + 1)));

        Assert.AreEqual("could-not.note-long", refused.Code);
    }

    [TestMethod]
    public async Task CouldNot_ForSomethingElse_NeedsWords()
    {
        var refused = await Assert.ThrowsExactlyAsync<PresenceException>(() => SayAsync(CouldNotWhy.Else, "  "));

        Assert.AreEqual("could-not.note-missing", refused.Code);
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
    [DataRow(true)]
    [DataRow(false)]
    public async Task Setback_OfAPostThatLeaves_GoesWithHowItLay(bool cancelled)
    {
        await SayAsync(CouldNotWhy.Closed);
        Assert.IsNotNull((await NowAsync()).Aside);
        if (cancelled)
        {
            await presence.Get<Writing>().CancelAsync(post.Ref(), null, false, Desk);
        }
        else
        {
            await presence.Get<Writing>().EditAsync(post.Ref(), null, new() { Until = new(true, new LocalDate(2026, 11, 3)) }, false, Desk, English);
            presence.After(Duration.FromDays(1));
            await presence.RunAsync(JobSchedules.Tidy);
        }

        var now = await NowAsync();
        Assert.AreEqual((PostState.Cancelled, (Setback?)null, (Aside?)null), (now.State, now.Setback, now.Aside));
    }
}

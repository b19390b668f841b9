using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>What becomes of the queue's messages: those that publish, those that failed too often, and those that are not ours.</summary>
[TestClass]
public sealed class DueMessagesTests : IAsyncDisposable
{
    private static readonly Instant Due = Presence.Local(2026, 11, 3, 8, 30);

    private readonly Presence presence = Presence.Start();

    private DueMessages Messages => presence.Get<DueMessages>();

    public static IEnumerable<PostState> Others() =>
        Enum.GetValues<PostState>().Except([PostState.Scheduled, PostState.Publishing]);

    public async ValueTask DisposeAsync() => await presence.DisposeAsync();

    [TestMethod]
    public async Task Publish_TheSameMessageAgain_DoesNothing()
    {
        var post = await DueAsync();

        Assert.AreEqual("accepted", await Messages.PublishAsync(QueueOfDue.Message(post.Ref())));
        Assert.AreEqual("skipped", await Messages.PublishAsync(QueueOfDue.Message(post.Ref())));

        Assert.HasCount(1, presence.Script.Asked);
    }

    [TestMethod]
    public async Task GiveUp_ADuePost_PutsItIntoAHandWithTheReason_AndTellsItOnce()
    {
        var post = await DueAsync();

        Assert.AreEqual("awaitingHand", await Messages.GiveUpAsync(QueueOfDue.Message(post.Ref())));
        Assert.AreEqual("skipped", await Messages.GiveUpAsync(QueueOfDue.Message(post.Ref())));

        var item = (await presence.HandAsync()).Single();
        Assert.AreEqual((PostState.AwaitingHand, DueMessages.Poisoned, true), (item.Post.Value.State, item.Why.Code, item.Post.Value.HandOnly));
        Assert.AreEqual(1, (await ToldAsync()).Count(n => n.Why.Code == "notice.publish.poisoned" && n.Post == post.Id));
        Assert.Contains(DueMessages.Poisoned, await FindingsAsync());
        await presence.TickAsync();
        Assert.IsEmpty(presence.Script.Asked, "and no tick hands it over again");
    }

    [TestMethod]
    public async Task GiveUp_WhileAPublisherIsAtIt_LeavesItToThatOne()
    {
        await ChannelAsync();
        var post = await presence.StoreAsync(Stands.In(PostState.Publishing, "pagina", Due) with { Attempts = 0 });
        presence.At(Due + Grace.Lease - Duration.FromSeconds(1));

        Assert.AreEqual("skipped", await Messages.GiveUpAsync(QueueOfDue.Message(post.Value.Ref())), "in doubt, somebody could send it again beside it");

        Assert.AreEqual(post.Version, (await presence.Get<PostStore>().GetAsync(post.Value.Ref())).Version);
    }

    [TestMethod]
    public async Task GiveUp_WithAnAttemptOpenAfterTheHold_IsADoubt_AndTheAttemptIsUnknown()
    {
        var post = await DueAsync();
        presence.Script.Answer(_ => new TaskCompletionSource<Core.LinkedIn.CreateResult>().Task);
        _ = Messages.PublishAsync(QueueOfDue.Message(post.Ref()));
        presence.After(Grace.Lease);

        Assert.AreEqual("inDoubt", await Messages.GiveUpAsync(QueueOfDue.Message(post.Ref())));

        Assert.AreEqual(AttemptOutcome.Unknown, (await presence.AttemptsAsync(post)).Single().Outcome);
        Assert.AreEqual("publish.poisoned.doubt", (await presence.HandAsync()).Single().Why.Code);
    }

    [TestMethod]
    public async Task GiveUp_ARetryThatNobodyTookUp_IsADoubtAgainAtOnce()
    {
        var post = await DueAsync();
        presence.Script.Answer(Result(AttemptOutcome.Unknown));
        await Messages.PublishAsync(QueueOfDue.Message(post.Ref()));
        await presence.Get<Placing>().RetryAsync(post.Ref(), null, false, Desk);

        Assert.AreEqual("inDoubt", await Messages.GiveUpAsync(QueueOfDue.Message(post.Ref())));

        Assert.HasCount(1, presence.Script.Asked);
    }

    [TestMethod]
    public async Task GiveUp_AHoldWithoutAnAttempt_GoesIntoAHand()
    {
        await ChannelAsync();
        var post = await presence.StoreAsync(Stands.In(PostState.Publishing, "pagina", Due) with { Attempts = 0, AttemptOpen = false });
        presence.At(Due + Grace.Lease);

        Assert.AreEqual("awaitingHand", await Messages.GiveUpAsync(QueueOfDue.Message(post.Value.Ref())), "nothing was sent");
    }

    [TestMethod]
    public async Task GiveUp_APostThatHasALaterTimeByNow_LeavesIt()
    {
        var post = await DueAsync();
        await presence.Get<Writing>().RescheduleAsync(post.Ref(), null, new DueWish.At(Due + Duration.FromDays(2)), false, Desk);

        Assert.AreEqual("skipped", await Messages.GiveUpAsync(QueueOfDue.Message(post.Ref())));

        Assert.AreEqual(PostState.Scheduled, (await presence.ReadAsync(post)).State);
    }

    [TestMethod]
    [DynamicData(nameof(Others))]
    public async Task GiveUp_InAnyOtherState_ChangesNothing(PostState state)
    {
        await ChannelAsync();
        var post = await presence.StoreAsync(Stands.In(state, "pagina", Due) with { Attempts = 0 });
        presence.At(Due + Duration.FromHours(1));

        Assert.AreEqual("skipped", await Messages.GiveUpAsync(QueueOfDue.Message(post.Value.Ref())));

        Assert.AreEqual(post.Version, (await presence.Get<PostStore>().GetAsync(post.Value.Ref())).Version);
        Assert.IsEmpty(await ToldAsync());
    }

    [TestMethod]
    [DataRow("pagina.none")]
    [DataRow("none.a")]
    public async Task Message_OfAPostThatIsNoMore_IsDoneWith(string id)
    {
        await ChannelAsync();
        var message = QueueOfDue.Message(new(Presence.Workspace, id));

        Assert.AreEqual("skipped", await Messages.PublishAsync(message));
        Assert.AreEqual("skipped", await Messages.GiveUpAsync(message));
    }

    [TestMethod]
    public async Task Message_ThatIsNotOurs_IsAFindingForADay_AndIsNeverRepeated()
    {
        const string Foreign = "{\"token\":\"a-secret\"}";

        Assert.AreEqual("unreadable", await Messages.PublishAsync(Foreign));
        Assert.AreEqual("unreadable", await Messages.GiveUpAsync(Foreign));

        var told = (await ToldAsync()).Single();
        Assert.AreEqual(DueMessages.Unreadable, told.Why.Code);
        Assert.DoesNotContain("a-secret", told.ToString());
        Assert.Contains(DueMessages.Unreadable, await FindingsAsync());
        presence.After(Duration.FromHours(25));
        Assert.DoesNotContain(DueMessages.Unreadable, await FindingsAsync());
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("null")]
    [DataRow("[]")]
    [DataRow("not JSON")]
    [DataRow("{}")]
    [DataRow("""{"workspace":"default"}""")]
    [DataRow("""{"workspace":"","id":"pagina.a"}""")]
    [DataRow("""{"workspace":"default","id":"pagina"}""")]
    [DataRow("""{"workspace":"default","id":7}""")]
    public void Read_WhatIsNoMessageOfOurs_IsNull(string message) => Assert.IsNull(QueueOfDue.Read(message));

    [TestMethod]
    public void Message_IsThePostsReferenceAsJson()
    {
        var message = QueueOfDue.Message(new("default", "pagina.a"));

        Assert.AreEqual("""{"workspace":"default","id":"pagina.a"}""", message);
        Assert.AreEqual(new PostRef("default", "pagina.a"), QueueOfDue.Read(message));
    }

    private async Task ChannelAsync()
    {
        await presence.PutChannelAsync("pagina", ChannelKind.Page);
        await presence.ConnectAsync("pagina");
    }

    private async Task<Post> DueAsync()
    {
        await ChannelAsync();
        var post = await presence.WriteAsync("pagina", at: Due);
        presence.At(Due);
        return post;
    }

    private Task<IReadOnlyList<Notice>> ToldAsync() => presence.Get<NoticeStore>().SinceAsync(Presence.Workspace, Instant.MinValue);

    private async Task<IEnumerable<string>> FindingsAsync() =>
        (await presence.Get<Health>().ReadAsync(Presence.Workspace, English)).Findings.Select(f => f.Code);
}

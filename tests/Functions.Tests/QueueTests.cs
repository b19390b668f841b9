using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Recruiting.Core;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Functions.Tests.Running;
using Recruiting.Testing;

namespace Recruiting.Functions.Tests;

/// <summary>From the tick into the queue, and from the queue to LinkedIn.</summary>
[TestClass]
public sealed class QueueTests
{
    private static readonly Instant Due = Presence.Local(2026, 11, 3, 8, 30);

    [TestMethod]
    public async Task Tick_PutsADuePostIntoTheQueue_WhichItMakes_ForFiveMinutes()
    {
        await using var stage = await Stage.SetAsync();
        var post = await stage.PostAsync("pagina", Due);
        stage.At(Due);

        await stage.Instance.TickAsync();

        var message = (await stage.Queues.Due.PeekMessagesAsync(32)).Value.Single();
        Assert.AreEqual(QueueOfDue.Message(post.Ref()), message.MessageText);
        Assert.AreEqual(QueueOfDue.TimeToLive, message.ExpiresOn - message.InsertedOn);
        Assert.AreEqual(PostState.Scheduled, (await stage.Desk.ReadAsync(post)).State, "until an instance claims it");
        Assert.AreEqual((1, 1), (await stage.CountAsync("handedOver"), await stage.CountAsync("queued")));
    }

    [TestMethod]
    public async Task Message_ThatComesTwice_OrFromTwoTicks_PublishesOnce()
    {
        await using var stage = await Stage.SetAsync();
        var post = await stage.PostAsync("pagina", Due);
        stage.At(Due);
        await stage.Instance.TickAsync();
        await stage.Instance.TickAsync();

        Assert.AreEqual(2, await stage.Queues.DeliverAsync(stage.Instance), "the queue was behind");
        await stage.Instance.TickAsync();

        Assert.AreEqual(0, await stage.Queues.DeliverAsync(stage.Instance), "and what is out is not queued again");
        Assert.AreEqual(post.Text, stage.LinkedIn.Posts.All.Single().Stored);
        Assert.AreEqual((PostState.Published, 1), ((await stage.Desk.ReadAsync(post)).State, (await stage.Desk.AttemptsAsync(post)).Count));
    }

    [TestMethod]
    public async Task EightInstances_RacingOnEveryMessage_PublishEachOnce()
    {
        await using var stage = await Stage.SetAsync();
        var instances = await stage.StartAsync(8);
        var posts = new List<Post>();
        for (var page = 1; page <= 6; page++) posts.Add(await stage.PostAsync($"pagina{page}", Due));
        stage.At(Due);
        await Task.WhenAll(instances.Select(i => Task.Run(i.TickAsync)));

        Assert.AreEqual(8 * posts.Count, await stage.Queues.RaceAsync(instances), "every instance ticked");

        Assert.AreSequenceEqual(posts.Select(p => p.Text).Order(StringComparer.Ordinal), stage.LinkedIn.Posts.All.Select(p => p.Stored).Order(StringComparer.Ordinal));
        foreach (var post in posts) Assert.AreEqual(AttemptOutcome.Accepted, (await stage.Desk.AttemptsAsync(post)).Single().Outcome);
    }

    [TestMethod]
    public async Task EightInstances_RacingOnOneChannel_KeepItsSpacing()
    {
        await using var stage = await Stage.SetAsync();
        var instances = await stage.StartAsync(8);
        for (var number = 0; number < 4; number++) await stage.PostAsync("pagina", Due + Duration.FromSeconds(number));
        stage.At(Due + Duration.FromMinutes(1));
        await stage.Instance.TickAsync();

        await stage.Queues.RaceAsync(instances);

        Assert.HasCount(1, stage.LinkedIn.Posts.All);
    }

    [TestMethod]
    public async Task Queue_ThatCannotBeWrittenTo_LeavesThePostDue_AndHealthSaysSo()
    {
        await using var stage = await Stage.SetAsync(services => services.AddSingleton(Unreachable()));
        var post = await stage.PostAsync("pagina", Due);
        stage.At(Due);

        await stage.Instance.TickAsync();

        Assert.AreEqual(1, await stage.CountAsync(Counts.Failed));
        Assert.AreEqual(PostState.Scheduled, (await stage.Desk.ReadAsync(post)).State);
        Assert.Contains("job.failed", (await stage.HealthAsync()).Findings.Select(f => f.Code));
        await using var mended = await stage.StartAsync();
        await mended.TickAsync();
        await stage.Queues.DeliverAsync(mended);
        Assert.AreEqual(PostState.Published, (await stage.Desk.ReadAsync(post)).State);
    }

    [TestMethod]
    public async Task Poisoned_ADuePost_IsOnTheHandList_ToldAndFound_AndNotQueuedAgain()
    {
        await using var stage = await Stage.SetAsync();
        var post = await stage.PostAsync("pagina", Due);
        stage.At(Due);
        await stage.Instance.TickAsync();
        await using var broken = await stage.StartAsync(services => services.AddSingleton<IRowStore>(s => Failing(stage.Store, s.GetRequiredService<TimeProvider>())));

        // One delivery after another fails, in the only way that they can: what is to be read cannot be.
        for (var delivery = 0; delivery < (int)HostQueues.Settings["maxDequeueCount"]!; delivery++) await stage.Queues.DeliverOnceAsync(broken);
        await stage.Queues.DeliverAsync(stage.Instance);

        var item = (await stage.Desk.HandAsync()).Single();
        Assert.AreEqual((post.Id, PostState.AwaitingHand, DueMessages.Poisoned), (item.Post.Value.Id, item.Post.Value.State, item.Why.Code));
        Assert.Contains(DueMessages.Poisoned, (await stage.HealthAsync()).Findings.Select(f => f.Code));
        Assert.AreEqual(post.Id, (await stage.ToldAsync()).Single(n => n.Why.Code == "notice.publish.poisoned").Post);
        for (var minute = 0; minute < 5; minute++)
        {
            stage.After(Duration.FromMinutes(1));
            await stage.Instance.TickAsync();
        }

        Assert.AreEqual(0, await stage.Queues.DeliverAsync(stage.Instance));
        Assert.IsEmpty(stage.LinkedIn.Posts.All);
    }

    [TestMethod]
    public async Task Poisoned_WhileTheStoreDoesNotAnswer_IsKeptUntilItDoes()
    {
        await using var stage = await Stage.SetAsync();
        var post = await stage.PostAsync("pagina", Due);
        stage.At(Due);
        await using var broken = await stage.StartAsync(services => services.AddSingleton<IRowStore>(s => Failing(stage.Store, s.GetRequiredService<TimeProvider>())));

        await Assert.ThrowsExactlyAsync<PresenceException>(() => broken.CallAsync(Trigger.OfQueue(QueueOfDue.Poison), QueueOfDue.Message(post.Ref())), "so that the host delivers it again");
    }

    [TestMethod]
    [DataRow("not JSON")]
    [DataRow("{\"workspace\":\"default\"}")]
    public async Task Message_ThatIsNotOurs_IsTakenAwayAtOnce_FoundAndTold(string foreign)
    {
        await using var stage = await Stage.SetAsync();
        await stage.Queues.Due.CreateAsync();
        await stage.Queues.Due.SendMessageAsync(foreign);
        await stage.Queues.Poison.CreateAsync();
        await stage.Queues.Poison.SendMessageAsync(foreign);

        Assert.AreEqual(2, await stage.Queues.DeliverAsync(stage.Instance), "once each");

        Assert.AreEqual(DueMessages.Unreadable, (await stage.ToldAsync()).Single().Why.Code);
        Assert.Contains(DueMessages.Unreadable, (await stage.HealthAsync()).Findings.Select(f => f.Code));
    }

    // The instance reads nothing of any channel.
    private static FaultyRowStore Failing(string store, TimeProvider clock)
    {
        var failing = new FaultyRowStore(AzureTablesRowStore.Open(StoreAddress.Parse(store), clock));
        failing.Fail(c => c.Table == Core.Storage.Tables.Channels);
        return failing;
    }

    private static QueueClient Unreachable() => new(
        "DefaultEndpointsProtocol=http;AccountName=nobody;AccountKey=bm9ib2R5;QueueEndpoint=http://127.0.0.1:9/nobody", QueueOfDue.Name, new QueueClientOptions { Retry = { MaxRetries = 0 } });
}

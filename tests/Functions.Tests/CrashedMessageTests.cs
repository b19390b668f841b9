using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Jobs;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Functions.Tests.Running;
using Recruiting.LinkedInSimulator;
using Recruiting.Testing;

namespace Recruiting.Functions.Tests;

/// <summary>A message whose instance was killed, or waits for LinkedIn, while the application's own triggers take it and others.</summary>
[TestClass]
public sealed class CrashedMessageTests
{
    private static readonly Instant Due = Presence.Local(2026, 11, 3, 8, 30);

    [TestMethod]
    [DataRow(true, PostState.Published)]
    [DataRow(false, PostState.InDoubt)]
    public async Task Message_ThatComesBackAfterACrash_FindsTheAttempt_AndDoesNotSend(bool taken, PostState settled)
    {
        await using var stage = await Stage.SetAsync();
        var post = await DieAsync(stage, taken);

        await PublishAsync(stage, post);
        await stage.Instance.TickAsync();
        await stage.Queues.DeliverAsync(stage.Instance);
        Assert.AreEqual((PostState.Publishing, true), ((await stage.Desk.ReadAsync(post)).State, (await stage.Desk.ReadAsync(post)).AttemptOpen));

        stage.After(Grace.Lease);
        await stage.Instance.TimerAsync(JobSchedules.SettleDoubt);
        Assert.AreEqual(PostState.InDoubt, (await stage.Desk.ReadAsync(post)).State);
        await PublishAsync(stage, post);
        stage.After(Duration.FromMinutes(5));
        await stage.Instance.TimerAsync(JobSchedules.SettleDoubt);

        Assert.AreEqual(settled, (await stage.Desk.ReadAsync(post)).State, "what the page shows is evidence; that it shows nothing is none");
        Assert.HasCount(taken ? 1 : 0, stage.LinkedIn.Requests.Creates);
        Assert.HasCount(1, await stage.Desk.AttemptsAsync(post));
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task Poisoned_WithAnAttemptOpen_IsADoubtOnceTheHoldHasEnded_AndIsNotSent(bool taken)
    {
        await using var stage = await Stage.SetAsync();
        var post = await DieAsync(stage, taken);

        await GiveUpAsync(stage, post);
        Assert.AreEqual(PostState.Publishing, (await stage.Desk.ReadAsync(post)).State, "while the hold lasts somebody may be asking LinkedIn");
        stage.After(Grace.Lease);
        await GiveUpAsync(stage, post);
        await PublishAsync(stage, post);

        Assert.AreEqual(AttemptOutcome.Unknown, (await stage.Desk.AttemptsAsync(post)).Single().Outcome);
        var item = (await stage.Desk.HandAsync()).Single();
        Assert.AreEqual((post.Id, PostState.InDoubt, "publish.poisoned.doubt"), (item.Post.Value.Id, item.Post.Value.State, item.Why.Code));
        Assert.AreEqual(post.Id, (await stage.ToldAsync()).Single(n => n.Why.Code == "notice.publish.poisoned").Post);
        Assert.HasCount(taken ? 1 : 0, stage.LinkedIn.Requests.Creates);
    }

    [TestMethod]
    public async Task LinkedInThatHangsOnOneChannel_HoldsUpNoOther_AndTheRestOfItsPostsAtMost()
    {
        await using var stage = await Stage.SetAsync();
        await stage.ConnectAsync("hangt", with: c => c with { Rules = new ChannelRules { MinimumSpacing = Duration.Zero } });
        Post[] hanging = [await stage.PostAsync("hangt", Due), await stage.PostAsync("hangt", Due + Duration.FromMinutes(1)), await stage.PostAsync("hangt", Due + Duration.FromMinutes(2))];
        var other = await stage.PostAsync("pagina", Due);
        stage.At(Due + Duration.FromMinutes(3));
        var waiting = new List<Task>();
        foreach (var post in hanging.Take(ChannelLimit.Most))
        {
            var hangs = stage.LinkedIn.Faults.Add(new SimulatedFault { Kind = SimulatedFaultKind.DelayBeforeCreate, Token = "hangt", DelayMs = 3_600_000 });
            waiting.Add(PublishAsync(stage, post));
            await hangs.Struck;
        }

        await PublishAsync(stage, hanging[^1]);
        await PublishAsync(stage, other);

        Assert.IsFalse(waiting.Exists(w => w.IsCompleted));
        Assert.AreEqual((PostState.Scheduled, PostState.Published), ((await stage.Desk.ReadAsync(hanging[^1])).State, (await stage.Desk.ReadAsync(other)).State));
        stage.After(Duration.FromTimeSpan(Grace.Request));
        await Task.WhenAll(waiting);
        foreach (var post in hanging.Take(ChannelLimit.Most)) Assert.AreEqual(PostState.InDoubt, (await stage.Desk.ReadAsync(post)).State, "nobody knows");
        await PublishAsync(stage, hanging[^1]);
        Assert.AreEqual(PostState.Published, (await stage.Desk.ReadAsync(hanging[^1])).State);
    }

    // An instance takes the message and is killed with its attempt written: before LinkedIn is asked, or when LinkedIn has taken the post.
    private static async Task<Post> DieAsync(Stage stage, bool taken)
    {
        var post = await stage.PostAsync("pagina", Due);
        stage.At(Due);
        var store = new FaultyRowStore(AzureTablesRowStore.Open(StoreAddress.Parse(stage.Store), stage.Desk.Clock));
        using var http = new HttpClient(LinkedInClient.CreateHandler());
        var linkedIn = new MortalLinkedIn(new LinkedInClient(http, new LinkedInOptions { BaseAddress = stage.LinkedIn.BaseAddress }, stage.Desk.Clock), store) { DieBeforeAnswer = taken };
        await using var mortal = await stage.StartAsync(services => services.AddSingleton<IRowStore>(store).AddSingleton<ILinkedIn>(linkedIn));
        await Assert.ThrowsExactlyAsync<ProcessDiedException>(() => mortal.CallAsync(Trigger.OfQueue(QueueOfDue.Name), QueueOfDue.Message(post.Ref())));
        Assert.AreEqual(1, linkedIn.Asked);
        return post;
    }

    private static async Task PublishAsync(Stage stage, Post post) => await stage.Instance.CallAsync(Trigger.OfQueue(QueueOfDue.Name), QueueOfDue.Message(post.Ref()));

    private static async Task GiveUpAsync(Stage stage, Post post) => await stage.Instance.CallAsync(Trigger.OfQueue(QueueOfDue.Poison), QueueOfDue.Message(post.Ref()));
}

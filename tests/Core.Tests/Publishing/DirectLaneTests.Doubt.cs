using NodaTime;
using Recruiting.Core.Jobs;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Publishing;

public sealed partial class DirectLaneTests
{
    [TestMethod]
    public async Task Retry_InDoubt_SendsOnceMore_AndItsFailureKeepsTheDoubt()
    {
        var post = await DueAsync();
        presence.Script.Answer(Result(AttemptOutcome.Unknown));
        await presence.TickAsync();
        Assert.AreEqual(PostState.InDoubt, (await presence.ReadAsync(post)).State);

        presence.Script.Answer(Result(AttemptOutcome.Throttled));
        await presence.Get<Placing>().RetryAsync(post.Ref(), null, false, Desk);
        for (var i = 0; i < 30; i++)
        {
            await presence.TickAsync();
            presence.After(Duration.FromMinutes(1));
            await presence.RunAsync(JobSchedules.SettleDoubt);
        }

        Assert.HasCount(2, presence.Script.Asked);
        Assert.AreEqual(PostState.InDoubt, (await presence.ReadAsync(post)).State);
    }

    [TestMethod]
    public async Task Retry_InDoubt_TooCloseToAnotherPostOrPaused_IsRefused()
    {
        var post = await DueAsync();
        presence.Script.Answer(Result(AttemptOutcome.Unknown));
        await presence.TickAsync();
        presence.At(Due + Duration.FromHours(5));
        await presence.WriteAsync("pagina", "Een ander", presence.Now);
        await presence.TickAsync();
        Assert.HasCount(2, presence.Script.Asked);

        var close = await Assert.ThrowsExactlyAsync<PresenceException>(() => presence.Get<Placing>().RetryAsync(post.Ref(), null, false, Desk));
        presence.After(Duration.FromHours(5));
        await presence.Get<ChannelBook>().PauseAllAsync(Presence.Workspace, "rust", true, Desk);
        var paused = await Assert.ThrowsExactlyAsync<PresenceException>(() => presence.Get<Placing>().RetryAsync(post.Ref(), null, false, Desk));

        Assert.AreEqual(("post.held", "post.held"), (close.Code, paused.Code));
        Assert.AreEqual(PostState.InDoubt, (await presence.ReadAsync(post)).State);
    }

    [TestMethod]
    public async Task Lease_ThatEndedWithAnAttemptOpen_IsADoubt_AndALateAcceptanceIsRecorded()
    {
        var post = await DueAsync();
        var answer = new TaskCompletionSource<CreateResult>();
        presence.Script.Answer(_ => answer.Task);
        var tick = presence.TickAsync();
        presence.After(Grace.Lease);
        await presence.RunAsync(JobSchedules.SettleDoubt);
        Assert.AreEqual((PostState.InDoubt, AttemptOutcome.Unknown), ((await presence.ReadAsync(post)).State, (await presence.AttemptsAsync(post)).Single().Outcome));

        await presence.Get<Placing>().SettleAsync(post.Ref(), null, placed: false, null, Desk);
        await presence.Get<Writing>().ApproveAsync(post.Ref(), null, Desk, English);
        answer.SetResult(presence.Script.Accepted());
        await tick;

        Assert.AreEqual((PostState.Published, AttemptOutcome.Accepted), ((await presence.ReadAsync(post)).State, (await presence.AttemptsAsync(post)).Single().Outcome));
        for (var i = 0; i < 10; i++) await presence.TickAsync();
        Assert.HasCount(1, presence.Script.Asked);
    }

    [TestMethod]
    public async Task Outcome_StoredWhileTheLeaseIsSettled_IsNotOverwritten()
    {
        var post = await DueAsync();
        var answer = new TaskCompletionSource<CreateResult>();
        presence.Script.Answer(_ => answer.Task);
        var tick = presence.TickAsync();
        presence.After(Grace.Lease);
        // The job has read the open attempt; before it writes, the outcome is stored.
        var raced = false;
        store.Fail(call =>
        {
            if (!raced && call.Kind == CallKind.Write && call.Table == Tables.Channels)
            {
                raced = true;
                answer.SetResult(presence.Script.Accepted());
                tick.Wait();
            }

            return false;
        });
        await Task.Run(() => presence.RunAsync(JobSchedules.SettleDoubt));

        Assert.IsTrue(raced);
        Assert.AreEqual(AttemptOutcome.Accepted, (await presence.AttemptsAsync(post)).Single().Outcome, "what LinkedIn said is kept");
        Assert.AreEqual(PostState.Published, (await presence.ReadAsync(post)).State);
    }
}

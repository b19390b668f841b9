using NodaTime;
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
    public async Task Shutdown_BeforeTheAttempt_SendsNothing_AndAfterItIsNotObeyed()
    {
        var post = await DueAsync();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => presence.Get<DirectLane>().PublishAsync(post.Ref(), stopped.Token));
        Assert.IsEmpty(presence.Script.Asked);
        Assert.AreEqual(PostState.Scheduled, (await presence.ReadAsync(post)).State);

        using var stopping = new CancellationTokenSource();
        presence.Script.Answer(async _ =>
        {
            await stopping.CancelAsync();
            return presence.Script.Accepted();
        });
        await presence.Get<DirectLane>().PublishAsync(post.Ref(), stopping.Token);

        Assert.AreEqual(PostState.Published, (await presence.ReadAsync(post)).State);
    }

    [TestMethod]
    public async Task Tick_StoppedOrFailedInItsLoop_WaitsForWhatIsInFlight()
    {
        var post = await DueAsync();
        // Its hint comes after the other's: there the loop is stopped.
        await presence.PutChannelAsync("zaal");
        await presence.WriteAsync("zaal", "Nog een", Due);
        using var stopping = new CancellationTokenSource();
        var answer = new TaskCompletionSource<CreateResult>();
        presence.Script.Answer(async _ =>
        {
            await stopping.CancelAsync();
            return await answer.Task;
        });

        var tick = presence.Get<DueWork>().TickAsync(stopping.Token);
        Assert.IsFalse(tick.IsCompleted, "LinkedIn has not answered yet");
        answer.SetResult(presence.Script.Accepted());

        await Assert.ThrowsAsync<OperationCanceledException>(() => tick);
        Assert.AreEqual(PostState.Published, (await presence.ReadAsync(post)).State);
    }

    [TestMethod]
    public async Task Outcome_WhenTheStoreFailsForAMoment_IsStoredAllTheSame()
    {
        var post = await DueAsync();
        var failures = 0;
        presence.Script.Answer(_ =>
        {
            store.Fail(c => c.Kind == CallKind.Write && c.Table == Tables.Channels && failures++ < 3);
            return Task.FromResult(presence.Script.Accepted());
        });

        var tick = presence.TickAsync();
        while (!tick.IsCompleted)
        {
            presence.After(Duration.FromSeconds(1));
            await Task.Yield();
        }

        await tick;
        Assert.AreEqual(PostState.Published, (await presence.ReadAsync(post)).State);
        Assert.HasCount(1, presence.Script.Asked);
    }

    [TestMethod]
    public async Task Hint_ThatCannotBeRemoved_DoesNotMakeAFailureOfWhatIsDone()
    {
        var post = await DueAsync();
        store.Fail(c => c is { Kind: CallKind.Write, Table: Tables.Hints });

        var saved = await presence.Get<Writing>().CancelAsync(post.Ref(), null, false, Desk);

        Assert.AreEqual(PostState.Cancelled, saved.Value.State);
    }

    [TestMethod]
    public async Task Unreachable_IsTriedAgainAndNeverCalledADoubt()
    {
        var post = await DueAsync();
        presence.Script.Answer(Result(AttemptOutcome.NotSent, "connect-failed"));
        await presence.TickAsync();
        Assert.AreEqual(PostState.Scheduled, (await presence.ReadAsync(post)).State);

        presence.After(Grace.Unreachable - Duration.FromSeconds(1));
        await presence.TickAsync();
        Assert.HasCount(1, presence.Script.Asked, "not yet");
        presence.After(Duration.FromSeconds(1));
        await presence.TickAsync();

        Assert.AreEqual(PostState.Published, (await presence.ReadAsync(post)).State);
    }
}

using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Jobs;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>The direct lane against a LinkedIn that answers as it is told.</summary>
[TestClass]
public sealed class DirectLaneTests : IAsyncDisposable
{
    private static readonly Instant Due = Presence.Local(2026, 11, 3, 8, 30);

    private readonly FaultyRowStore store = new(new MemoryRowStore());
    private readonly Presence presence;

    public DirectLaneTests() => presence = Presence.Start(store);

    public async ValueTask DisposeAsync() => await presence.DisposeAsync();

    [TestMethod]
    public async Task Tick_WithADuePost_PublishesItOnceHoweverOftenItRuns()
    {
        var post = await DueAsync();

        for (var i = 0; i < 20; i++)
        {
            await presence.TickAsync();
            presence.After(Duration.FromMinutes(7));
        }

        var after = await presence.ReadAsync(post);
        Assert.HasCount(1, presence.Script.Asked);
        Assert.AreEqual((PostState.Published, Due), (after.State, after.PublishedAt));
        Assert.AreSequenceEqual([PostState.Scheduled, PostState.Publishing, PostState.Published], (await presence.HistoryAsync(post)).Select(h => h.To).Skip(1));
    }

    [TestMethod]
    public async Task Attempt_IsWrittenBeforeLinkedInIsAsked()
    {
        var post = await DueAsync();
        List<Attempt>? seen = null;
        presence.Script.Answer(async _ =>
        {
            seen = await presence.AttemptsAsync(post);
            return presence.Script.Accepted();
        });

        await presence.TickAsync();

        Assert.IsNull(seen!.Single().Outcome, "the intent is there before the outcome");
        Assert.AreEqual(AttemptOutcome.Accepted, (await presence.AttemptsAsync(post)).Single().Outcome);
    }

    [TestMethod]
    public async Task TwoDuePostsOfOneChannel_GoOutASpacingApart()
    {
        var first = await DueAsync("Een");
        var second = await DueAsync("Twee");

        for (var i = 0; i < 30; i++)
        {
            await presence.TickAsync();
            presence.After(Duration.FromMinutes(10));
        }

        Assert.HasCount(1, presence.Script.Asked);
        PostState[] states = [(await presence.ReadAsync(first)).State, (await presence.ReadAsync(second)).State];
        Assert.AreSequenceEqual([PostState.Missed, PostState.Published], states.Order().Reverse().Order().OrderBy(s => s.ToString()), "the other one was too late by then");
    }

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
    public async Task Paused_BetweenAttemptAndRequest_IsHeldBackAndSaysSo()
    {
        var post = await DueAsync();
        var attempts = 0;
        store.Fail(call =>
        {
            // The write of the attempt is the second of this channel's partition.
            if (call.Kind == CallKind.Write && call.Table == Tables.Channels && ++attempts == 2) PauseBehindItsBack();
            return false;
        });

        await presence.TickAsync();

        var after = await presence.ReadAsync(post);
        Assert.IsEmpty(presence.Script.Asked);
        Assert.AreEqual((PostState.Scheduled, false), (after.State, after.AttemptOpen));
        Assert.AreEqual("held-back", (await presence.HistoryAsync(post))[^1].Why.Code);
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

    [TestMethod]
    public async Task Refused_ForWhatAPersonCanDo_FallsToTheHandAndStaysThere()
    {
        var post = await DueAsync();
        presence.Script.Answer(Result(AttemptOutcome.Refused, "ACCESS_DENIED", handable: true));
        await presence.TickAsync();
        var hand = await presence.HandAsync();
        Assert.AreEqual("refused.handable", hand.Single().Why.Code);

        await presence.Get<Placing>().SkipAsync(post.Ref(), null, false, Desk);
        await presence.RunAsync(JobSchedules.FillPlan);
        for (var day = 0; day < 8; day++)
        {
            presence.After(Duration.FromDays(1));
            presence.At(Presence.Local(2026, 11, presence.Now.InUtc().Day, 9, 0));
            await presence.TickAsync();
        }

        Assert.HasCount(1, presence.Script.Asked, "it never goes back to the direct lane unasked");
        Assert.Contains(h => h.To == PostState.AwaitingHand && h.Why.Code == "hand.again", await presence.HistoryAsync(post));
    }

    [TestMethod]
    public async Task Connection_ThatCannotBeDecrypted_PutsThePostInAHandWithTheReason()
    {
        var post = await DueAsync();
        await using var otherKeys = Presence.Start(store, presence.Clock, keys: new Microsoft.AspNetCore.DataProtection.EphemeralDataProtectionProvider());

        await otherKeys.TickAsync();

        Assert.AreEqual((PostState.AwaitingHand, "connection.unreadable"), ((await presence.ReadAsync(post)).State, (await presence.HandAsync()).Single().Why.Code));
    }

    [TestMethod]
    public async Task Permalink_OfWhatTheApiPlaced_ProvesNoOtherPost()
    {
        var post = await DueAsync();
        await presence.TickAsync();
        var link = (await presence.ReadAsync(post)).Permalink;
        presence.After(Duration.FromMinutes(20));
        var other = await presence.WriteAsync("pagina", "Een ander");

        var refused = await Assert.ThrowsExactlyAsync<PresenceException>(() => presence.Get<Placing>().ConfirmAsync(other.Ref(), null, new Confirmation(link), Desk));

        Assert.AreEqual("permalink.used", refused.Code);
    }

    private async Task<Post> DueAsync(string text = "Een bericht")
    {
        await presence.PutChannelAsync("pagina", ChannelKind.Page);
        await presence.ConnectAsync("pagina");
        var post = await presence.WriteAsync("pagina", text, Due);
        presence.At(Due);
        return post;
    }

    private void PauseBehindItsBack()
    {
        store.Fail(null);
        presence.Get<ChannelBook>().PauseAllAsync(Presence.Workspace, "rust", true, Desk).GetAwaiter().GetResult();
    }
}

using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>The direct lane against a LinkedIn that answers as it is told.</summary>
[TestClass]
public sealed partial class DirectLaneTests : IAsyncDisposable
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
    public async Task Paused_BetweenAttemptAndRequest_IsHeldBackAndSaysSo()
    {
        var post = await DueAsync();
        var attempts = 0;
        store.Fail(call =>
        {
            // The write of the attempt is the first of this channel's partition.
            if (call.Kind == CallKind.Write && call.Table == Tables.Channels && ++attempts == 1) PauseBehindItsBack();
            return false;
        });

        await presence.TickAsync();

        var after = await presence.ReadAsync(post);
        Assert.IsEmpty(presence.Script.Asked);
        Assert.AreEqual((PostState.Scheduled, false), (after.State, after.AttemptOpen));
        Assert.AreEqual("held-back", (await presence.HistoryAsync(post))[^1].Why.Code);
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

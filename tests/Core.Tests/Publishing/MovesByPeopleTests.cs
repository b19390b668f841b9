using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>What people ask for, from every state: done with one line of history, or refused with what can be done. Nothing in between.</summary>
[TestClass]
public sealed class MovesByPeopleTests
{
    private static readonly Instant Due = Presence.Local(2026, 11, 3, 8, 30);

    private static readonly Dictionary<string, (Func<Presence, PostRef, Task> Ask, string Channel, Dictionary<PostState, PostState> To)> Moves = new()
    {
        ["submit"] = ((p, w) => p.Get<Writing>().SubmitAsync(w, null, Desk), "groep", To(PostState.InReview, PostState.Draft)),
        ["approve"] = ((p, w) => p.Get<Writing>().ApproveAsync(w, null, Desk, English), "groep", To(PostState.Scheduled, PostState.Draft, PostState.InReview)),
        ["reject"] = ((p, w) => p.Get<Writing>().RejectAsync(w, null, "nee", false, Desk), "groep", To(PostState.Draft, PostState.InReview, PostState.Ready, PostState.Scheduled, PostState.AwaitingHand, PostState.Missed, PostState.Failed)),
        ["edit"] = ((p, w) => p.Get<Writing>().EditAsync(w, null, new PostEdit { Text = new(true, "Iets anders") }, false, Desk, English), "groep", To(PostState.Draft, PostState.Draft, PostState.InReview, PostState.Ready, PostState.Scheduled, PostState.AwaitingHand, PostState.Missed, PostState.Failed)),
        ["reschedule"] = ((p, w) => p.Get<Writing>().RescheduleAsync(w, null, new DueWish.At(Due + Duration.FromDays(1)), false, Desk), "groep", new(To(PostState.Scheduled, PostState.Ready, PostState.Scheduled, PostState.AwaitingHand, PostState.Missed, PostState.Failed)) { [PostState.Draft] = PostState.Draft, [PostState.InReview] = PostState.InReview }),
        ["cancel"] = ((p, w) => p.Get<Writing>().CancelAsync(w, null, false, Desk), "groep", To(PostState.Cancelled, PostState.Draft, PostState.InReview, PostState.Ready, PostState.Scheduled, PostState.AwaitingHand, PostState.Missed, PostState.Failed)),
        ["opened"] = ((p, w) => p.Get<Placing>().OpenAsync(w, null, false, Desk), "groep", To(PostState.AwaitingHand, PostState.Ready, PostState.Scheduled, PostState.AwaitingHand, PostState.Missed)),
        ["confirm"] = ((p, w) => p.Get<Placing>().ConfirmAsync(w, null, new Confirmation(), Desk), "groep", To(PostState.Published, PostState.Ready, PostState.Scheduled, PostState.AwaitingHand, PostState.Missed, PostState.Published)),
        ["unconfirm"] = ((p, w) => p.Get<Placing>().UnconfirmAsync(w, null, Desk), "groep", To(PostState.AwaitingHand, PostState.Published)),
        ["skip"] = ((p, w) => p.Get<Placing>().SkipAsync(w, null, false, Desk), "groep", To(PostState.Ready, PostState.Scheduled, PostState.AwaitingHand, PostState.Missed)),
        ["retry"] = ((p, w) => p.Get<Placing>().RetryAsync(w, null, false, Desk), "pagina", new(To(PostState.Scheduled, PostState.Failed, PostState.AwaitingHand)) { [PostState.InDoubt] = PostState.Publishing }),
        ["placed"] = ((p, w) => p.Get<Placing>().SettleAsync(w, null, true, null, Desk), "pagina", To(PostState.Published, PostState.InDoubt)),
        ["notPlaced"] = ((p, w) => p.Get<Placing>().SettleAsync(w, null, false, null, Desk), "pagina", To(PostState.Draft, PostState.InDoubt)),
    };

    public static IEnumerable<(string Move, PostState From)> Cells() => from move in Moves.Keys from state in Enum.GetValues<PostState>() select (move, state);

    [TestMethod]
    [DynamicData(nameof(Cells))]
    public async Task Move_FromAState_IsDoneWithOneLineOfHistoryOrRefused(string move, PostState from)
    {
        var (ask, channel, to) = Moves[move];
        await using var presence = Presence.Start();
        await presence.PutChannelAsync("groep");
        await presence.PutChannelAsync("pagina", ChannelKind.Page);
        var post = (await presence.StoreAsync(Stands.In(from, channel, Due))).Value;
        presence.At(Due + Duration.FromMinutes(5));

        if (!to.TryGetValue(from, out var expected))
        {
            if (move == "cancel" && from == PostState.Cancelled)
            {
                await ask(presence, post.Ref());
                Assert.HasCount(1, await presence.HistoryAsync(post), "taking back twice is once");
                return;
            }

            var refused = await Assert.ThrowsExactlyAsync<PresenceException>(() => ask(presence, post.Ref()));
            Assert.AreEqual("post.state-conflict", refused.Code);
            Assert.AreEqual(FaultKind.Conflict, refused.Kind);
            Assert.AreEqual(post, (await presence.ReadAsync(post)) with { Tags = post.Tags, Images = post.Images, Uploads = post.Uploads }, "nothing has changed");
            return;
        }

        await ask(presence, post.Ref());

        Assert.AreEqual(expected, (await presence.ReadAsync(post)).State);
        var history = await presence.HistoryAsync(post);
        Assert.HasCount(2, history);
        Assert.AreEqual((presence.Now, "desk", from, expected), (history[1].At, history[1].By, history[1].From, history[1].To));
        Assert.AreNotEqual(history[1].Why.Code, history[1].Why.Text(English), "the reason has words");
    }

    [TestMethod]
    public async Task Approve_OfWhatHasNoTime_IsReady()
    {
        await using var presence = Presence.Start();
        await presence.PutChannelAsync("groep");
        var post = await presence.WriteAsync("groep", approve: false);

        await presence.Get<Writing>().ApproveAsync(post.Ref(), null, Desk, English);

        Assert.AreEqual(PostState.Ready, (await presence.ReadAsync(post)).State);
    }

    [TestMethod]
    public async Task Refusal_OfAMove_SaysWhatCanBeDone()
    {
        await using var presence = Presence.Start();
        await presence.PutChannelAsync("groep");
        var post = (await presence.StoreAsync(Stands.In(PostState.Failed, "groep", Due))).Value;

        var refused = await Assert.ThrowsExactlyAsync<PresenceException>(() => presence.Get<Placing>().SkipAsync(post.Ref(), null, false, Desk));

        Assert.AreEqual("failed", refused.Details["state"]);
        Assert.Contains("reschedule", (IEnumerable<string>)refused.Details["allowed"]!);
        Assert.Contains("retry", refused.Message);
    }

    private static Dictionary<PostState, PostState> To(PostState to, params PostState[] from) => from.ToDictionary(f => f, _ => to);
}

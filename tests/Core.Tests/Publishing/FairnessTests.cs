using System.Collections.Concurrent;
using System.Globalization;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>A channel on which LinkedIn hangs holds up no other: on the Desk, and off the queue.</summary>
[TestClass]
public sealed class FairnessTests : IAsyncDisposable
{
    private const int Many = 2 * InProcessHandOver.AtOnce;

    private static readonly Instant Due = Presence.Local(2026, 11, 3, 8, 30);

    private readonly FaultyRowStore store = new(new MemoryRowStore());
    private readonly Presence presence;
    private readonly HangingLinkedIn linkedIn = new();

    public FairnessTests() => presence = Presence.Start(store, linkedIn: linkedIn);

    public async ValueTask DisposeAsync() => await presence.DisposeAsync();

    [TestMethod]
    public async Task Desk_AChannelThatHangs_TakesOnePlace_AndItsPostsGoOutInTheirOrderAfterwards()
    {
        var hanging = await DueAsync("hangt", Many);
        var others = new List<Post>();
        for (var i = 0; i < Many; i++) others.AddRange(await DueAsync($"pagina{i}", 1));
        presence.At(Due + Duration.FromMinutes(Many));
        var gate = linkedIn.Hang("hangt");

        var tick = presence.TickAsync();

        Assert.IsFalse(tick.IsCompleted, "LinkedIn has not answered yet");
        Assert.HasCount(1, linkedIn.Asked("hangt"));
        foreach (var post in others) Assert.AreEqual(PostState.Published, (await presence.ReadAsync(post)).State);
        gate.SetResult();
        await tick;
        Assert.AreSequenceEqual(hanging.Select(p => p.Text), linkedIn.Asked("hangt"), "in the order of their times");
        foreach (var post in hanging) Assert.AreEqual(PostState.Published, (await presence.ReadAsync(post)).State);
    }

    [TestMethod]
    public async Task Queue_AChannelThatHangs_TakesTwoPlacesOfAnInstance_AndWhatIsOverStaysDue()
    {
        var hanging = await DueAsync("hangt", Many);
        var other = (await DueAsync("pagina", 1)).Single();
        presence.At(Due + Duration.FromMinutes(Many));
        var gate = linkedIn.Hang("hangt");

        var delivered = hanging.Select(MessageAsync).ToList();

        Assert.AreSequenceEqual(Enumerable.Repeat("waiting", Many - ChannelLimit.Most), delivered.Where(d => d.IsCompleted).Select(d => d.Result));
        Assert.AreEqual("accepted", await MessageAsync(other));
        gate.SetResult();
        await Task.WhenAll(delivered);
        Assert.AreEqual(PostState.Scheduled, (await presence.ReadAsync(hanging[^1])).State, "it is due, and the next tick queues it again");
        Assert.AreEqual("accepted", await MessageAsync(hanging[^1]));
    }

    [TestMethod]
    public async Task Queue_AMessageThatFails_GivesItsPlaceBack()
    {
        var post = (await DueAsync("pagina", 1)).Single();
        presence.At(Due);
        store.Fail(c => c.Table == Tables.Channels);
        for (var i = 0; i <= ChannelLimit.Most; i++) Assert.AreEqual("store.failed", (await Assert.ThrowsExactlyAsync<PresenceException>(() => MessageAsync(post))).Code);
        store.Fail(null);

        Assert.AreEqual("accepted", await MessageAsync(post));
    }

    private Task<string> MessageAsync(Post post) => presence.Get<DueMessages>().PublishAsync(QueueOfDue.Message(post.Ref()));

    private async Task<List<Post>> DueAsync(string channel, int posts)
    {
        await presence.PutChannelAsync(channel, ChannelKind.Page, c => c with { Cadence = null, Rules = new ChannelRules { MinimumSpacing = Duration.Zero } });
        await presence.ConnectAsync(channel, "urn:li:organization:" + channel);
        var all = new List<Post>();
        for (var i = 0; i < posts; i++) all.Add(await presence.WriteAsync(channel, $"Bericht {i} van {channel}", Due + Duration.FromMinutes(i)));
        return all;
    }

    /// <summary>Takes everything; of an author that hangs, once its gate is opened.</summary>
    private sealed class HangingLinkedIn : ILinkedIn
    {
        private readonly ConcurrentDictionary<string, TaskCompletionSource> gates = new();
        private readonly ConcurrentQueue<LinkedInPost> asked = new();
        private int taken;

        public TaskCompletionSource Hang(string channel) => gates.GetOrAdd("urn:li:organization:" + channel, _ => new());

        public IEnumerable<string> Asked(string channel) => asked.Where(p => p.Author == "urn:li:organization:" + channel).Select(p => p.Text);

        public async Task<CreateResult> CreateAsync(LinkedInPost post, string token, TimeSpan deadline)
        {
            asked.Enqueue(post);
            if (gates.TryGetValue(post.Author, out var gate)) await gate.Task;
            return new(AttemptOutcome.Accepted, string.Create(CultureInfo.InvariantCulture, $"urn:li:share:{(Due.ToUnixTimeMilliseconds() << 22) + Interlocked.Increment(ref taken)}"), 201);
        }
    }
}

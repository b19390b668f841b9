using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Invariants;

/// <summary>Invariants 2 and 5: every operation is killed after each of its storage calls. Nothing is lost, no hint is missing, at most one a post is too many, and the jobs heal that.</summary>
[TestClass]
public sealed class KilledAnywhereTests
{
    public static IEnumerable<string> Names() => Operations.All.Keys;

    [TestMethod]
    [DynamicData(nameof(Names))]
    public async Task Operation_KilledAfterEachStorageCall_LosesNothingAndHeals(string name)
    {
        var calls = await RunAsync(name, int.MaxValue);
        Assert.IsGreaterThan(1, calls, "it does something");

        for (var k = 0; k <= calls; k++) await RunAsync(name, k);
    }

    private static async Task<int> RunAsync(string name, int dieAfter)
    {
        var rows = new MemoryRows();
        var context = $"{name} killed after {dieAfter}";
        var store = new FaultyRowStore(new MemoryRowStore(rows));
        var linkedIn = new MortalLinkedIn(new ScriptedLinkedIn(TimeProvider.System), store);
        await using var presence = Presence.Start(store, linkedIn: linkedIn);
        await Operations.PrepareAsync(presence, name);
        var which = new PostRef(Presence.Workspace, (await presence.PostsAsync()).OrderBy(p => p.Id, StringComparer.Ordinal).FirstOrDefault()?.Id ?? "pagina.a");
        var before = (await presence.PostsAsync()).Select(p => p.Id).ToList();
        store.DieAfter(dieAfter);
        try
        {
            await Operations.All[name].Act(presence, which);
        }
        catch (Exception) when (store.Dead)
        {
            // The process died within it.
        }

        var calls = store.Calls.Count;
        await using var reopened = Presence.Start(new MemoryRowStore(rows), presence.Clock, new ScriptedLinkedIn(presence.Clock));
        Assert.IsEmpty(before.Except((await reopened.PostsAsync()).Select(p => p.Id)), $"{context}: every post is still there");
        await Consistent.RequireAsync(reopened, hintsTooMany: HintsTooMany(name), context);

        foreach (var post in (await reopened.PostsAsync()).Where(p => p.Id == which.Id && p.Sight is Sight.Rejected or Sight.Lapsed))
        {
            Assert.IsNotNull((await reopened.Get<ChannelStore>().GetAsync(Presence.Workspace, post.Channel)).Value.Paused, $"{context}: a group that does not want us is not kept going");
        }

        await HealAsync(reopened);
        await Consistent.RequireAsync(reopened, hintsTooMany: 0, $"{context}, then healed");
        foreach (var post in await reopened.PostsAsync())
        {
            Assert.IsFalse(post.State == PostState.Scheduled && post.Due!.At < reopened.Now - Duration.FromMinutes(1) && post.NotBefore is null, $"{context}: {post.Id} was due and the tick has found it");
            Assert.AreNotEqual(PostState.Publishing, post.State, $"{context}: {post.Id} is not stuck");
        }

        return calls;
    }

    // One for each post of an import; a doubt moves its due hint and gets one in the hand.
    private static int HintsTooMany(string name) => name.StartsWith("import", StringComparison.Ordinal) ? 3 : name == "settle-doubt doubts" ? 2 : 1;

    // Past the patience with hints and the lease: what a Desk's timers do by themselves.
    private static async Task HealAsync(Presence presence)
    {
        presence.After(Duration.FromMinutes(11));
        foreach (var job in new[] { JobSchedules.SettleDoubt, JobSchedules.PublishDue, JobSchedules.ChaseHand, JobSchedules.Tidy }) await presence.RunAsync(job);
        presence.After(Duration.FromMinutes(11));
        foreach (var job in new[] { JobSchedules.PublishDue, JobSchedules.Tidy }) await presence.RunAsync(job);
    }
}

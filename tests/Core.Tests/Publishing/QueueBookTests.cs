using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Testing;
using static Recruiting.Testing.Presence;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>Posts of a queue that people put in another order.</summary>
[TestClass]
public sealed class QueueBookTests
{
    [TestMethod]
    public async Task Move_ToTheFront_IsFirstForThePlan_AndOneLineOfHistory()
    {
        await using var presence = Start();
        var ids = await QueueAsync(presence, 3);

        var stood = await presence.Get<QueueBook>().MoveAsync(new(Workspace, ids[2]), ids[0], Desk);

        Assert.IsNull(stood, "it stood at the end");
        Assert.AreSequenceEqual([ids[2], ids[0], ids[1]], await OrderAsync(presence));
        var moved = await presence.Get<PostStore>().HistoryAsync(new(Workspace, ids[2])).LastAsync();
        Assert.AreEqual(Reason.Of("queue-moved", 3, 1), moved.Why);
        Assert.AreEqual(PostState.Ready, moved.To);
    }

    [TestMethod]
    public async Task Move_Undone_StandsWhereItStood()
    {
        await using var presence = Start();
        var ids = await QueueAsync(presence, 4);
        var book = presence.Get<QueueBook>();

        var stood = await book.MoveAsync(new(Workspace, ids[1]), null, Desk);
        await book.MoveAsync(new(Workspace, ids[1]), stood, Desk);

        Assert.AreSequenceEqual(ids, await OrderAsync(presence));
    }

    [TestMethod]
    public async Task Move_OfManyAtOnce_LosesNobody_AndEachStandsBeforeWhomItWasPutBefore()
    {
        await using var presence = Start();
        var ids = await QueueAsync(presence, 8);
        var book = presence.Get<QueueBook>();

        await Task.WhenAll(ids.Skip(4).Select(id => book.MoveAsync(new(Workspace, id), ids[0], Desk)));

        var order = await OrderAsync(presence);
        Assert.AreSequenceEqual(ids.Order(), order.Order());
        Assert.AreSequenceEqual(ids.Take(4), order.Skip(4));
    }

    [TestMethod]
    public async Task Move_BeforeOneThatIsMovedAtThatMoment_StandsBeforeItAllTheSame()
    {
        var rows = new MemoryRows();
        var store = new FaultyRowStore(new MemoryRowStore(rows));
        await using var presence = Start(store);
        await using var other = Start(new MemoryRowStore(rows));
        await other.PutChannelAsync("c");
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add((await other.WriteAsync("c", $"Een heel eigen verhaal, nummer {i}")).Id);
            other.After(NodaTime.Duration.FromMinutes(1));
        }

        var moved = false;
        store.Fail(call =>
        {
            // All places were read, and the post is about to get its own.
            if (moved || call.Kind != CallKind.Write) return false;
            moved = true;
            other.Get<QueueBook>().MoveAsync(new(Workspace, ids[1]), ids[0], Desk).GetAwaiter().GetResult();
            return false;
        });
        await presence.Get<QueueBook>().MoveAsync(new(Workspace, ids[2]), ids[1], Desk);

        Assert.AreSequenceEqual([ids[2], ids[1], ids[0]], await OrderAsync(other));
    }

    [TestMethod]
    public async Task Move_BeforeOneThatLeft_IsRefused_AndMovesNothing()
    {
        await using var presence = Start();
        var ids = await QueueAsync(presence, 3);
        await presence.Get<Writing>().CancelAsync(new(Workspace, ids[0]), null, false, Desk);

        var refusal = await Assert.ThrowsExactlyAsync<PresenceException>(() => presence.Get<QueueBook>().MoveAsync(new(Workspace, ids[2]), ids[0], Desk));
        var gone = await Assert.ThrowsExactlyAsync<PresenceException>(() => presence.Get<QueueBook>().MoveAsync(new(Workspace, ids[0]), ids[2], Desk));

        Assert.AreEqual("queue.left", refusal.Code);
        Assert.AreEqual("queue.left", gone.Code);
        Assert.AreSequenceEqual(ids.Skip(1), await OrderAsync(presence));
    }

    private static async Task<List<string>> QueueAsync(Presence presence, int many)
    {
        await presence.PutChannelAsync("c");
        var ids = new List<string>();
        // All at one instant: the clock stands still.
        for (var i = 0; i < many; i++) ids.Add((await presence.WriteAsync("c", $"Een heel eigen verhaal, nummer {i}")).Id);
        return [.. ids.Order(StringComparer.Ordinal)];
    }

    private static async Task<List<string>> OrderAsync(Presence presence) => [.. (await presence.Get<QueueBook>().OfAsync(Workspace, "c")).Select(p => p.Id)];
}

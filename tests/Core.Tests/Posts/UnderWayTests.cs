using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Posts;

/// <summary>Posts that are under way, shown while others move them.</summary>
[TestClass]
public sealed class UnderWayTests
{
    [TestMethod]
    public async Task UnderWay_MovedWhileItIsRead_IsInTheStateThatItIsInNow_AndInNoOther()
    {
        var rows = new MemoryRows();
        var store = new FaultyRowStore(new MemoryRowStore(rows));
        await using var presence = Presence.Start(store);
        await using var other = Presence.Start(new MemoryRowStore(rows));
        await other.PutChannelAsync("groep");
        var (stays, moves) = (await other.WriteAsync("groep", "Eerst"), await other.WriteAsync("groep", "Een heel ander verhaal"));
        var posts = presence.Get<PostStore>();

        Assert.AreSequenceEqual(Both(), await ShownAsync([]));
        Assert.AreSequenceEqual([stays.Id], await ShownAsync([PostState.Ready]));
        Assert.AreSequenceEqual(Both(), await ShownAsync([PostState.Ready, PostState.Draft]));

        IEnumerable<string> Both() => new[] { stays.Id, moves.Id }.Order(StringComparer.Ordinal);

        async Task<IEnumerable<string>> ShownAsync(PostState[] states)
        {
            if ((await other.ReadAsync(moves)).State == PostState.Draft) await other.Get<Writing>().ApproveAsync(moves.Ref(), null, Desk, English);
            var moved = false;
            store.Fail(call =>
            {
                // The index was read, and now the first post is.
                if (moved || call.Kind != CallKind.Read) return false;
                moved = true;
                other.Get<Writing>().RejectAsync(moves.Ref(), null, null, false, Desk).GetAwaiter().GetResult();
                return false;
            });
            return (await posts.UnderWayAsync(Presence.Workspace, "groep", states)).Select(p => p.Value.Id).Order(StringComparer.Ordinal);
        }
    }
}

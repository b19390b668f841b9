using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Core.Tests.Publishing;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Invariants;

/// <summary>Invariant 6: a tick with nothing due reads one range of one partition, whatever is scheduled.</summary>
[TestClass]
public sealed class IdleTickTests
{
    [TestMethod]
    [DataRow(0)]
    [DataRow(5000)]
    public async Task Tick_WithNothingDue_ReadsOneRangeAndWritesNothing(int scheduled)
    {
        var store = new FaultyRowStore(new MemoryRowStore());
        await using var presence = Presence.Start(store);
        await presence.PutChannelAsync("pagina", ChannelKind.Page);
        var posts = Enumerable.Range(0, scheduled).Select(i => Stands.In(PostState.Scheduled, "pagina", presence.Now + Duration.FromMinutes(10 + i), $"p{i}"));
        await presence.Get<PostStore>().AddAsync(Presence.Workspace, [.. posts.Select(p => Change.New(p, "test", presence.Now, Reason.Of("created")))]);
        store.Count();

        await presence.Get<DueWork>().TickAsync();

        Assert.AreSequenceEqual([new StoreCall(CallKind.Range, Tables.Hints, PostRows.DuePartition)], store.Calls);
    }
}

using System.Globalization;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Tests.Storage;

public abstract partial class RowStoreContract
{
    [TestMethod]
    public async Task Increments_Of16AtOnce_LoseNone()
    {
        await Write(RowWrite.Insert("count", "0"));

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++) await Counting.IncrementAsync(Store, Table, Partition, "count", Cancel);
        })));

        Assert.AreEqual("160", (await Read("count"))!.Body);
    }

    [TestMethod]
    public async Task Insert_OfOneKeyBy16AtOnce_IsDoneByOne()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => Write(RowWrite.Insert("a", $"{i}"), RowWrite.Put($"by|{i}", "{}")))));

        var winner = results.Index().Single(r => r.Item.Written).Index;
        Assert.AreEqual($"{winner}", (await Read("a"))!.Body);
        Assert.AreSequenceEqual(["a", $"by|{winner}"], await Keys(), "a batch that lost has left nothing");
    }

    [TestMethod]
    public async Task Writes_ManyAtOnce_EachGetsItsOwnResult()
    {
        await Write(RowWrite.Insert("taken", "{}"));

        var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => i % 3 == 0
            ? Write(RowWrite.Put($"{i}", "{}"), RowWrite.Insert("taken", "{}"))
            : Write(RowWrite.Insert($"{i}", $"{i}")))));

        var rows = (await Range()).ToDictionary(r => r.Key);
        for (var i = 0; i < 200; i++)
        {
            Assert.AreEqual(i % 3 == 0 ? "taken" : null, results[i].ConflictKey);
            Assert.AreEqual(i % 3 == 0 ? null : results[i].Versions[0], rows.GetValueOrDefault($"{i.ToString(CultureInfo.InvariantCulture)}")?.Version);
        }
    }

    [TestMethod]
    public async Task Cancelled_Before_NothingIsReadOrWritten()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAsync<OperationCanceledException>(async () => await Store.WriteAsync(Table, Partition, [RowWrite.Put("a", "1")], cancelled));
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await Store.ReadAsync(Table, Partition, "a", cancelled));
        Assert.IsNull(await Read("a"));
    }

    [TestMethod]
    public async Task Disposed_IsNotUsedAgain()
    {
        var writing = Enumerable.Range(0, 20).Select(i => Write(RowWrite.Insert($"{i}", "{}"))).ToList();
        await Store.DisposeAsync();

        Assert.IsTrue((await Task.WhenAll(writing)).All(r => r.Written), "what was accepted is finished");
        await Assert.ThrowsExactlyAsync<ObjectDisposedException>(() => Write(RowWrite.Put("a", "1")));
        await Assert.ThrowsExactlyAsync<ObjectDisposedException>(() => Read("a"));
        await Assert.ThrowsExactlyAsync<ObjectDisposedException>(() => Range());
    }
}

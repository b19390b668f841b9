using Recruiting.Core.Storage;

namespace Recruiting.Core.Tests.Storage;

public abstract partial class RowStoreContract
{
    [TestMethod]
    public async Task Range_Empty_HasNoRows() => Assert.IsEmpty(await Range());

    [TestMethod]
    public async Task Range_PartitionThatNoStoreTakes_HasNoRows() => Assert.IsEmpty(await Range(partition: "a/b"));

    [TestMethod]
    public async Task Range_MixedKeys_ComeInOrdinalOrder()
    {
        string[] keys = ["b", "a", "B", "a|1", "a.1", "a-1", "ab", "9", "10", "a=C3=A9", "_", "a:1", "Z", "aB"];
        await Write([.. keys.Select(k => RowWrite.Insert(k, "{}"))]);

        Assert.AreSequenceEqual(keys.Order(StringComparer.Ordinal), await Keys());
    }

    [TestMethod]
    public async Task Range_Bounds_StartIsInAndEndIsOut()
    {
        await Write([.. "abcde".Select(c => RowWrite.Insert($"{c}", "{}"))]);

        Assert.AreSequenceEqual(["b", "c"], await Keys("b", "d"));
        Assert.AreSequenceEqual(["d", "e"], await Keys(from: "d"));
        Assert.AreSequenceEqual(["a", "b"], await Keys(to: "c"));
        Assert.IsEmpty(await Keys("c", "c"));
        Assert.IsEmpty(await Keys("d", "b"));
    }

    [TestMethod]
    public async Task Range_BoundsBetweenKeys_NeedNotBeKeys()
    {
        await Write(RowWrite.Insert("post|1", "{}"), RowWrite.Insert("post|1|history", "{}"), RowWrite.Insert("post|2", "{}"), RowWrite.Insert("posts|1", "{}"));

        Assert.AreSequenceEqual(["post|1", "post|1|history", "post|2"], await Keys(RowKey.First("post"), RowKey.End("post")));
        Assert.AreSequenceEqual(["post|1|history"], await Keys(RowKey.First("post", "1"), RowKey.End("post", "1")));
        Assert.HasCount(4, await Keys(" ", "\uFFFF"));
    }

    [TestMethod]
    public async Task Range_ManyPages_HasEveryRowOnceInOrder()
    {
        var keys = await Fill(2_500);

        Assert.AreSequenceEqual(keys, await Keys());
        Assert.AreSequenceEqual(keys[7..2_400], await Keys(keys[7], keys[2_400]));
    }

    [TestMethod]
    public async Task Range_BodiesOfManyMegabytes_HasEveryRow()
    {
        var body = new string('x', 300_000);
        for (var i = 10; i < 40; i++) await Write(RowWrite.Insert($"{i}", body));

        Assert.AreSequenceEqual(Enumerable.Range(10, 30).Select(i => $"{i}"), await Keys());
    }

    [TestMethod]
    public async Task Range_RowsChangeWhileItIsRead_IsStreamedPageByPage()
    {
        var keys = await Fill(2_500);

        var seen = new List<string>();
        await foreach (var row in Store.RangeAsync(Table, Partition, cancel: Cancel))
        {
            if (seen.Count == 0) await Write(RowWrite.Delete(keys[^1]), RowWrite.Put(keys[^2] + ".new", "{}"));
            seen.Add(row.Key);
        }

        Assert.AreSequenceEqual([.. keys[..^1], keys[^2] + ".new"], seen, "the last page is read when it is asked for, and not before the first row is handed out");
    }

    [TestMethod]
    public async Task Range_LeftEarly_HoldsNothing()
    {
        await Fill(1_100);
        await foreach (var row in Store.RangeAsync(Table, Partition, cancel: Cancel))
        {
            Assert.IsTrue((await Write(RowWrite.Put(row.Key, "2"))).Written);
            break;
        }

        Assert.HasCount(1_100, await Keys());
    }

    [TestMethod]
    public async Task Range_CancelledOnTheWay_Stops()
    {
        await Write(RowWrite.Put("a", "1"), RowWrite.Put("b", "1"));
        using var stop = new CancellationTokenSource();

        var seen = 0;
        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in Store.RangeAsync(Table, Partition, cancel: stop.Token))
            {
                seen++;
                await stop.CancelAsync();
            }
        });

        Assert.AreEqual(1, seen);
    }

    private async Task<string[]> Fill(int rows)
    {
        var keys = Enumerable.Range(0, rows).Select(i => $"{i:D6}").ToArray();
        foreach (var chunk in keys.Chunk(RowLimits.BatchRows)) await Write([.. chunk.Select(k => RowWrite.Insert(k, "{}"))]);
        return keys;
    }
}

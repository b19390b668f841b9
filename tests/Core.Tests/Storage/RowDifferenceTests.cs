using CsCheck;
using Recruiting.Core.Storage;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Storage;

[TestClass]
public sealed class RowDifferenceTests
{
    private static readonly Gen<Dictionary<string, string>> Rows = Gen.Dictionary(Gen.String[Gen.Char["abAB-=|1"], 1, 3], Gen.String[Gen.Char["xy"], 1, 1])[0, 12];

    [TestMethod]
    public void Difference_Written_MakesThemAlike_AndThenThereIsNone() => Gen.Select(Rows, Rows).Sample((wanted, there) => Task.Run(async () =>
    {
        var (from, to) = (await StoreAsync(wanted), await StoreAsync(there));
        await WriteAsync(from, to);
        Assert.AreSequenceEqual(await ReadAsync(from), await ReadAsync(to));
        Assert.IsEmpty(await RowDifference.BetweenAsync(from.RangeAsync("tbl", "p"), to.RangeAsync("tbl", "p")).ToListAsync());
    }).GetAwaiter().GetResult(), iter: 300);

    [TestMethod]
    public async Task Difference_WithoutDropping_LeavesWhatIsNotWanted()
    {
        var (from, to) = (await StoreAsync(new() { ["b"] = "x" }), await StoreAsync(new() { ["a"] = "1", ["c"] = "2" }));

        Assert.AreSequenceEqual([RowWrite.Put("b", "x")], await RowDifference.BetweenAsync(from.RangeAsync("tbl", "p"), to.RangeAsync("tbl", "p"), drop: false).ToListAsync());
    }

    [TestMethod]
    public async Task Batches_AreWhatEveryEngineTakes()
    {
        var body = new string('x', 490_000);
        var writes = Enumerable.Range(0, 250).Select(i => RowWrite.Put($"{i:D4}", i < 20 ? body : "small")).ToList();
        var batches = await writes.ToAsyncEnumerable().InBatchesAsync("p").ToListAsync();

        foreach (var batch in batches) RowGuard.Check("tbl", "p", batch);
        Assert.AreSequenceEqual(writes, batches.SelectMany(b => b));
        Assert.IsLessThan(10, batches.Count);
    }

    private static async Task WriteAsync(IRowStore from, IRowStore to)
    {
        await foreach (var batch in RowDifference.BetweenAsync(from.RangeAsync("tbl", "p"), to.RangeAsync("tbl", "p")).InBatchesAsync("p")) Assert.IsTrue((await to.WriteAsync("tbl", "p", batch)).Written);
    }

    private static async Task<IRowStore> StoreAsync(Dictionary<string, string> rows)
    {
        var store = new MemoryRowStore();
        await store.WriteAsync("tbl", "p", [.. rows.Select(r => RowWrite.Put(r.Key, r.Value))]);
        return store;
    }

    private static async Task<List<string>> ReadAsync(IRowStore store) => await store.RangeAsync("tbl", "p").Select(r => $"{r.Key}: {r.Body}").ToListAsync();
}

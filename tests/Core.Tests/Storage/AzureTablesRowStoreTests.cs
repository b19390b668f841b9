using Azure.Data.Tables;
using Recruiting.Core.Storage;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Storage;

/// <summary>What the Azure Tables engine does beyond the contract: what it asks of the account, and how often.</summary>
[TestClass]
public sealed class AzureTablesRowStoreTests : AzureTablesTest
{
    [TestMethod]
    [DataRow(Fate.ServerBusy)]
    [DataRow(Fate.TooMany)]
    [DataRow(Fate.LostOnTheWay)]
    public async Task Trouble_ThatPasses_IsNotSeen(Fate fate)
    {
        await Put("a", "1");
        Way.Fates = n => n % 3 == 2 ? Fate.Arrives : fate;

        Assert.AreEqual("1", (await Store.ReadAsync(Table, Partition, "a", Cancel))!.Body);
        Assert.IsTrue((await Write(RowWrite.Put("a", "2"))).Written);
        Assert.HasCount(1, await Store.RangeAsync(Table, Partition, cancel: Cancel).ToListAsync(Cancel));
        Assert.AreSequenceEqual(["read things", "read things", "read things", "write things", "write things", "write things", "range things", "range things", "range things"], Asked.All);
    }

    [TestMethod]
    public async Task Range_Of3500Rows_AsksForFourPagesAndForEachWhenItIsItsTurn()
    {
        foreach (var keys in Enumerable.Range(0, 3500).Chunk(RowLimits.BatchRows)) await Write([.. keys.Select(k => RowWrite.Put($"{k:D5}", "{}"))]);
        Asked.Clear();

        var pagesAt = new List<int>();
        await foreach (var row in Store.RangeAsync(Table, Partition, cancel: Cancel)) pagesAt.Add(Asked.All.Count);

        Assert.HasCount(3500, pagesAt);
        Assert.AreSequenceEqual([1, 1, 2, 2, 3, 3, 4, 4], new[] { 0, 999, 1000, 1999, 2000, 2999, 3000, 3499 }.Select(i => pagesAt[i]));
    }

    [TestMethod]
    public async Task Conflict_OfTheFirstCondition_CostsNoFurtherRead()
    {
        await Put("a");

        Assert.AreEqual("a", (await Write(RowWrite.Put("z", "1"), RowWrite.Insert("a", "1"), RowWrite.Insert("b", "1"))).ConflictKey);
        Assert.AreSequenceEqual(["write things"], Asked.All);
    }

    [TestMethod]
    public async Task Table_WrittenFirstByEightAtOnce_IsMadeOnce()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Write(RowWrite.Insert($"{i}", "{}")))));

        Assert.IsTrue(results.All(r => r.Written));
        Assert.AreEqual(1, Asked.ByOperation["make things"]);
        Assert.HasCount(8, await Others.RangeAsync(Table, Partition, cancel: Cancel).ToListAsync(Cancel));
    }

    [TestMethod]
    public async Task Table_WrittenFirstByTwoStoresAtOnce_IsThereForBoth() => Assert.IsTrue(
        (await Task.WhenAll(Task.Run(() => Write(RowWrite.Insert("a", "{}"))), Task.Run(() => WriteByOthers(RowWrite.Insert("b", "{}"))))).All(r => r.Written));

    [TestMethod]
    public async Task Table_Missing_ReadsAsEmptyAndIsNotMade()
    {
        Assert.IsNull(await Store.ReadAsync(Table, Partition, "a", Cancel));
        Assert.IsEmpty(await Store.RangeAsync(Table, Partition, cancel: Cancel).ToListAsync(Cancel));
        Assert.AreSequenceEqual(["read things", "range things"], Asked.All);
    }

    [TestMethod]
    public async Task Table_DeletedByAnAdmin_IsMadeAgain()
    {
        await Put("a");
        await new TableServiceClient(Address.ConnectionString).DeleteTableAsync(Table, Cancel);

        Assert.IsTrue((await Write(RowWrite.Insert("a", "1"))).Written);
        Assert.AreSequenceEqual(["write things", "make things", "write things"], Asked.All);
    }

    [TestMethod]
    public async Task Table_MakingItFails_IsTriedByTheNext()
    {
        Way.Fates = n => n is >= 1 and <= 5 ? Fate.ServerBusy : Fate.Arrives;

        var error = await Assert.ThrowsExactlyAsync<PresenceException>(() => Write(RowWrite.Insert("a", "1")));

        Assert.AreEqual("store.throttled", error.Code);
        Assert.IsTrue((await Write(RowWrite.Insert("a", "1"))).Written);
    }

    [TestMethod]
    public async Task Read_CancelledOnTheWay_Stops()
    {
        await Put("a");
        using var stop = new CancellationTokenSource();
        Way.Done = _ => stop.CancelAsync();
        Way.Fates = _ => Fate.AnswerLost;

        await Assert.ThrowsAsync<OperationCanceledException>(async () => await Store.ReadAsync(Table, Partition, "a", stop.Token));
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await Store.RangeAsync(Table, Partition, cancel: stop.Token).ToListAsync(Cancel));
    }

    [TestMethod]
    public async Task Write_CancelledOnceItIsSent_IsDoneAndToldSo()
    {
        await Put("a");
        using var stop = new CancellationTokenSource();
        Way.Done = _ => stop.CancelAsync();

        var result = await Store.WriteAsync(Table, Partition, [RowWrite.Put("a", "1")], stop.Token);

        Assert.IsTrue(result.Written, "a publisher that is told to stop after this has to know that its attempt stands");
    }

    [TestMethod]
    public async Task Rows_AsAzureHasThem_AreReadableAndCarryTheirWrite()
    {
        var half = new string('x', AzureTablesEntity.PartLength - 1);
        await Write(RowWrite.Put("a", half + "👍" + half), RowWrite.Put("b", "{}"));

        var table = new TableServiceClient(Address.ConnectionString).GetTableClient(Table);
        var a = (await table.GetEntityAsync<TableEntity>(Partition, "a", cancellationToken: Cancel)).Value;
        var b = (await table.GetEntityAsync<TableEntity>(Partition, "b", cancellationToken: Cancel)).Value;

        Assert.AreEqual(half, a.GetString("Body"), "half of a character is left to the next part");
        Assert.AreEqual("👍" + half[1..], a.GetString("Body1"));
        Assert.AreEqual("x", a.GetString("Body2"));
        Assert.AreEqual(a.GetString("Stamp"), b.GetString("Stamp"));
        Assert.AreEqual(half + "👍" + half, (await Read("a"))!.Body);
    }

    [TestMethod]
    public async Task Put_ShorterBody_LeavesNothingOfTheLongerOne()
    {
        await Write(RowWrite.Put("a", new string('x', 100_000)));
        await Write(RowWrite.Put("a", "short"));

        Assert.AreEqual("short", (await Read("a"))!.Body);
    }
}

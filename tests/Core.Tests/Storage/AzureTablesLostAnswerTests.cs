using Recruiting.Core.Storage;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Storage;

/// <summary>A write whose answer is lost is repeated, and the repetition finds what the first try left: that is no conflict with anybody.</summary>
[TestClass]
public sealed class AzureTablesLostAnswerTests : AzureTablesTest
{
    [TestMethod]
    public async Task Insert_AnswerLost_IsWrittenWithItsVersion()
    {
        await Put("other");
        Lose();

        var result = await Write(RowWrite.Insert("a", "1"));

        Assert.IsTrue(result.Written);
        Assert.AreEqual((await Read("a"))!.Version, result.Versions[0]);
    }

    [TestMethod]
    public async Task Replace_AnswerLost_IsWrittenOnceWithItsVersion()
    {
        var version = await Put("a");
        Lose();

        var result = await Write(RowWrite.Replace("a", "1", version));

        Assert.IsTrue(result.Written);
        Assert.AreEqual(new Row(Table, Partition, "a", result.Versions[0]!, "1"), await Read("a"));
        Assert.IsTrue((await Write(RowWrite.Replace("a", "2", result.Versions[0]!))).Written);
    }

    [TestMethod]
    public async Task Batch_AnswerLost_ReportsEveryVersionByPosition()
    {
        var (a, b) = (await Put("a"), await Put("b"));
        Lose();

        var result = await Write(RowWrite.Delete("b", b), RowWrite.Put("c", "1"), RowWrite.Delete("none"), RowWrite.Replace("a", "1", a), RowWrite.Insert("d", "1"));

        Assert.AreSequenceEqual([null, (await Read("c"))!.Version, null, (await Read("a"))!.Version, (await Read("d"))!.Version], result.Versions);
        Assert.IsNull(await Read("b"));
    }

    [TestMethod]
    public async Task Put_AnswerLost_IsWritten()
    {
        await Put("a");
        Lose();

        Assert.AreEqual((await Write(RowWrite.Put("a", "1"))).Versions[0], (await Read("a"))!.Version);
    }

    [TestMethod]
    public async Task Delete_AnswerLost_IsDone()
    {
        var version = await Put("a");
        Lose();
        Assert.IsTrue((await Write(RowWrite.Delete("a", version))).Written);
        Assert.IsNull(await Read("a"));

        await Put("a");
        Lose();
        Assert.IsTrue((await Write(RowWrite.Delete("a"))).Written);
        Assert.IsNull(await Read("a"));
    }

    [TestMethod]
    public async Task Conflict_AfterALostRequest_IsAConflictStill()
    {
        var old = await Put("a");
        await WriteByOthers(RowWrite.Put("a", "theirs"), RowWrite.Put("b", "theirs"));
        var current = (await Read("b"))!.Version;
        Way.Fates = n => n == 0 ? Fate.LostOnTheWay : Fate.Arrives;

        var result = await Write(RowWrite.Put("c", "1"), RowWrite.Replace("a", "1", old), RowWrite.Replace("b", "1", current));

        Assert.AreEqual("a", result.ConflictKey);
        Assert.AreEqual("theirs", (await Read("a"))!.Body);
        Assert.IsNull(await Read("c"));
    }

    [TestMethod]
    public async Task Batch_AnswerLostAndOneRowChangedSince_IsWrittenAndThatRowsVersionIsNobodys()
    {
        var version = await Put("a");
        Lose(async () => await WriteByOthers(RowWrite.Replace("a", "theirs", (await Read("a"))!.Version)));

        var result = await Write(RowWrite.Replace("a", "1", version), RowWrite.Insert("log", "1"));

        Assert.IsTrue(result.Written);
        Assert.AreEqual((await Read("log"))!.Version, result.Versions[1]);
        Assert.AreEqual("a", (await Write(RowWrite.Replace("a", "2", result.Versions[0]!))).ConflictKey, "whoever built on what we wrote is not overwritten");
    }

    [TestMethod]
    public async Task Replace_AnswerLostAndRowChangedSince_IsUncertain()
    {
        var version = await Put("a");
        Lose(async () => await WriteByOthers(RowWrite.Put("a", "theirs")));

        var error = await Assert.ThrowsExactlyAsync<PresenceException>(() => Write(RowWrite.Replace("a", "1", version)));

        Assert.AreEqual("store.uncertain", error.Code);
        Assert.AreEqual(FaultKind.Unavailable, error.Kind);
    }

    [TestMethod]
    public async Task Increments_OfFourAtOnceOverABadLine_LoseNoneAndCountNoneTwice()
    {
        await Put("count");
        Way.Fates = n => n % 5 == 3 ? Fate.AnswerLost : Fate.Arrives;

        var uncertain = 0;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(w => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
            {
                try
                {
                    // Each leaves a row of its own beside the count, as each move leaves a line of history: the proof that outlasts the next change.
                    for (var tries = 0; !await IncrementAsync($"by|{w}|{i}"); tries++) Assert.IsLessThan(100, tries, "it gets its turn");
                }
                catch (PresenceException e) when (e.Code is "store.uncertain" or "store.unreachable")
                {
                    Interlocked.Increment(ref uncertain);
                }
            }
        })));

        var marks = await Others.RangeAsync(Table, Partition, "by|", "by}", Cancel).CountAsync(Cancel);
        Assert.AreEqual($"{marks}", (await Read("count"))!.Body, "each that is marked was counted, once");
        Assert.IsGreaterThanOrEqualTo(40 - uncertain, marks, "whatever was told as written is there");
    }

    private async Task<bool> IncrementAsync(string mark)
    {
        var row = (await Store.ReadAsync(Table, Partition, "count", Cancel))!;
        return (await Write(RowWrite.Replace("count", $"{int.Parse(row.Body, System.Globalization.CultureInfo.InvariantCulture) + 1}", row.Version), RowWrite.Insert(mark, "{}"))).Written;
    }

    /// <summary>Loses the answer to the next request; in the meantime something may happen.</summary>
    private void Lose(Func<Task>? meanwhile = null)
    {
        Way.Fates = n => n == 0 ? Fate.AnswerLost : Fate.Arrives;
        Way.Done = n => n == 0 && meanwhile is not null ? meanwhile() : Task.CompletedTask;
    }
}

using System.Globalization;
using Microsoft.Data.Sqlite;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Tests.Storage;

/// <summary>A mark that stays the same vouches for a partition, whoever else writes into the file.</summary>
[TestClass]
public sealed class SqliteMarksTests : IDisposable
{
    private readonly TempFolder folder = new();

    public required TestContext TestContext { get; init; }

    private CancellationToken Cancel => TestContext.CancellationToken;

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public async Task Mark_NothingWritten_Stays()
    {
        await using var store = await OpenAsync();
        var mark = store.MarkOf("Things", "p");

        Assert.IsNotNull(mark);
        Assert.AreEqual(mark, store.MarkOf("Things", "p"));
    }

    [TestMethod]
    public async Task Mark_WeWroteElsewhere_Stays()
    {
        await using var store = await OpenAsync();
        // The first of all writes begins an era: nothing was told of others before it.
        await store.WriteAsync("Things", "other", [RowWrite.Put("a", "0")], Cancel);
        var mark = store.MarkOf("Things", "p");
        await store.WriteAsync("Things", "other", [RowWrite.Put("a", "1")], Cancel);

        Assert.AreEqual(mark, store.MarkOf("Things", "p"));
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task Mark_WeWroteThere_Changes(bool deletes)
    {
        await using var store = await OpenAsync();
        await store.WriteAsync("Things", "p", [RowWrite.Put("a", "1")], Cancel);
        var mark = store.MarkOf("Things", "p");
        await store.WriteAsync("Things", "p", [deletes ? RowWrite.Delete("a") : RowWrite.Put("a", "2")], Cancel);

        Assert.AreNotEqual(mark, store.MarkOf("Things", "p"));
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task Mark_SomebodyElseWroteAnything_Changes(bool deletes)
    {
        await using var store = await OpenAsync();
        await using var other = await OpenAsync();
        await store.WriteAsync("Things", "q", [RowWrite.Put("a", "1")], Cancel);
        var mark = store.MarkOf("Things", "p");
        await other.WriteAsync("Things", "q", [deletes ? RowWrite.Delete("a") : RowWrite.Put("a", "2")], Cancel);

        Assert.AreNotEqual(mark, store.MarkOf("Things", "p"));
    }

    [TestMethod]
    public async Task Mark_SomebodyElseWroteBetweenTwoOfOurs_Changes()
    {
        await using var store = await OpenAsync();
        await using var other = await OpenAsync();
        await store.WriteAsync("Things", "q", [RowWrite.Put("a", "1")], Cancel);
        var mark = store.MarkOf("Things", "p");
        await other.WriteAsync("Things", "p", [RowWrite.Put("a", "1")], Cancel);
        // Unasked in between: our own commit must not pass for the only one there was.
        await store.WriteAsync("Things", "q", [RowWrite.Put("a", "2")], Cancel);

        Assert.AreNotEqual(mark, store.MarkOf("Things", "p"));
    }

    [TestMethod]
    public async Task Mark_AnotherProcessWrote_Changes()
    {
        await using var store = await OpenAsync();
        await store.WriteAsync("Things", "q", [RowWrite.Put("a", "1")], Cancel);
        var mark = store.MarkOf("Things", "shared");

        Assert.AreEqual(0, await StoreChild.RunAsync(folder.File, Cancel, "count", "1"));

        Assert.AreNotEqual(mark, store.MarkOf("Things", "shared"));
    }

    [TestMethod]
    public async Task Mark_FileWasBusyOnce_IsAnotherAndHoldsAgain()
    {
        await using var store = await OpenAsync();
        using var marks = new SqliteMarks(new SqliteFile(folder.File, TimeProvider.System, []));
        var before = marks.Of("Things", "p");

        marks.Committing();
        marks.Committed([], () => throw new SqliteException("busy", SQLitePCL.raw.SQLITE_BUSY));

        var after = marks.Of("Things", "p");
        Assert.IsNotNull(after);
        Assert.AreNotEqual(before, after);
        Assert.AreEqual(after, marks.Of("Things", "p"));
    }

    [TestMethod]
    public async Task Mark_MorePartitionsThanAreCounted_BeginsANewEra()
    {
        await using var store = await OpenAsync();
        using var marks = new SqliteMarks(new SqliteFile(folder.File, TimeProvider.System, []), most: 2);
        var before = marks.Of("Things", "never");
        foreach (var partition in new[] { "a", "b" }) Commit(marks, partition);
        Assert.AreEqual(before, marks.Of("Things", "never"));
        var counted = marks.Of("Things", "a");

        Commit(marks, "c");

        Assert.AreNotEqual(before, marks.Of("Things", "never"));
        Assert.AreNotEqual(counted, marks.Of("Things", "a"));
    }

    private static void Commit(SqliteMarks marks, string partition)
    {
        marks.Committing();
        marks.Committed([new PendingWrite("Things", partition, [])], () => 0);
    }

    [TestMethod]
    public async Task Memory_TwoWriteAtOnce_NeverShowsWhatIsNoLongerSo()
    {
        await using var store = await OpenAsync();
        await using var other = await OpenAsync();
        var memory = new RowMemory(store);
        var told = 0;
        var writing = Task.WhenAll(new[] { store, other, store, other }.Select((s, i) => Task.Run(() => WriteAsync(s, i), Cancel)));
        var (looks, remembered) = (0, 0);
        while (!writing.IsCompleted)
        {
            var before = Volatile.Read(ref told);
            var fresh = false;
            var seen = await memory.OfAsync("Things", "shared", "count", async () =>
            {
                fresh = true;
                return (await store.ReadAsync("Things", "shared", "count", Cancel))?.Body ?? "0";
            });
            Assert.IsGreaterThanOrEqualTo(before, int.Parse(seen, CultureInfo.InvariantCulture), "somebody was told of a later write before this was asked");
            looks++;
            if (!fresh) remembered++;
        }

        await writing;
        Assert.AreEqual("400", (await store.ReadAsync("Things", "shared", "count", Cancel))!.Body);
        TestContext.WriteLine($"{looks} looks, {remembered} of them remembered");

        async Task WriteAsync(IRowStore to, int writer)
        {
            for (var i = 0; i < 100; i++)
            {
                await Counting.IncrementAsync(to, "Things", "shared", "count", Cancel);
                // Whatever was counted by now is at least what this one added to.
                var there = int.Parse((await to.ReadAsync("Things", "shared", "count", Cancel))!.Body, CultureInfo.InvariantCulture);
                for (var known = Volatile.Read(ref told); there > known && Interlocked.CompareExchange(ref told, there, known) != known; known = Volatile.Read(ref told)) { }
                await to.WriteAsync("Things", $"own-{writer}", [RowWrite.Put("a", $"{i}")], Cancel);
            }
        }
    }

    private Task<SqliteRowStore> OpenAsync() => SqliteRowStore.OpenAsync(folder.File, TimeProvider.System, Cancel);
}

using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Tests.Storage;

/// <summary>Writes that wait share a commit. They are made to wait by another connection that holds the file.</summary>
[TestClass]
public sealed class SqliteGroupCommitTests : IDisposable
{
    private readonly TempFolder folder = new();

    public required TestContext TestContext { get; init; }

    private CancellationToken Cancel => TestContext.CancellationToken;

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public async Task Waiting_100Batches_ShareOneCommit()
    {
        await using var store = await Open();
        List<Task<BatchResult>> writing;
        int before;
        using (Hold())
        {
            writing = [.. Enumerable.Range(0, 100).Select(i => Write(store, RowWrite.Insert($"{i}", "{}")))];
            before = Commits();
        }

        Assert.IsTrue((await Task.WhenAll(writing)).All(r => r.Written));
        Assert.AreEqual(1, Commits() - before);
    }

    [TestMethod]
    public async Task Waiting_OneConflictsAmongMany_OthersAreWritten()
    {
        await using var store = await Open();
        await Write(store, RowWrite.Insert("taken", "1"));
        List<Task<BatchResult>> writing;
        using (Hold())
        {
            writing = [Write(store, RowWrite.Insert("a", "1")), Write(store, RowWrite.Put("b", "1"), RowWrite.Insert("taken", "2")), Write(store, RowWrite.Insert("c", "1"))];
        }

        Assert.AreSequenceEqual([null, "taken", null], (await Task.WhenAll(writing)).Select(r => r.ConflictKey));
        Assert.AreSequenceEqual(["a", "c", "taken"], await Keys(store));
    }

    [TestMethod]
    [DataRow("ABORT", DisplayName = "the statement fails")]
    [DataRow("ROLLBACK", DisplayName = "the whole transaction is undone")]
    public async Task Waiting_OneFailsAmongMany_OthersAreWritten(string how)
    {
        await using var store = await Open();
        folder.Run($"CREATE TRIGGER poison BEFORE INSERT ON rows WHEN new.body = 'poison' BEGIN SELECT RAISE({how}, 'no'); END");
        Task<BatchResult> before, bad, after;
        using (Hold())
        {
            before = Write(store, RowWrite.Insert("a", "1"));
            bad = Write(store, RowWrite.Insert("b", "1"), RowWrite.Insert("c", "poison"));
            after = Write(store, RowWrite.Insert("d", "1"));
        }

        Assert.AreEqual("store.failed", (await Assert.ThrowsExactlyAsync<PresenceException>(() => bad)).Code);
        Assert.AreEqual((await before).Versions[0], (await store.ReadAsync("Things", "p", "a", Cancel))!.Version);
        Assert.IsTrue((await after).Written);
        Assert.AreSequenceEqual(["a", "d"], await Keys(store));
    }

    [TestMethod]
    public async Task Waiting_Cancelled_IsNotWritten()
    {
        await using var store = await Open();
        using var stop = new CancellationTokenSource();
        Task<BatchResult> stays;
        using (Hold())
        {
            var goes = store.WriteAsync("Things", "p", [RowWrite.Insert("a", "1")], stop.Token).AsTask();
            stays = Write(store, RowWrite.Insert("b", "1"));
            await stop.CancelAsync();
            await Assert.ThrowsAsync<OperationCanceledException>(() => goes);
        }

        await stays;
        Assert.AreSequenceEqual(["b"], await Keys(store));
    }

    [TestMethod]
    public async Task Waiting_StoreIsDisposed_IsStillWritten()
    {
        Task<BatchResult> writing;
        ValueTask disposing;
        var store = await Open();
        using (Hold())
        {
            writing = Write(store, RowWrite.Insert("a", "1"));
            disposing = store.DisposeAsync();
        }

        await disposing;
        Assert.IsTrue((await writing).Written);
        Assert.AreEqual(1L, folder.Run("SELECT COUNT(*) FROM rows"));
    }

    [TestMethod]
    public async Task Waiting_ForTooLong_IsLockedAndLaterWritesWork()
    {
        var clock = new FakeTimeProvider();
        await using var store = await Open(clock);
        clock.AutoAdvanceAmount = TimeSpan.FromSeconds(31); // Each look at the clock is the patience later.
        using (Hold())
        {
            var error = await Assert.ThrowsExactlyAsync<PresenceException>(() => Write(store, RowWrite.Insert("a", "1")));
            Assert.AreEqual("store.locked", error.Code);
            Assert.Contains(folder.File, error.Message);
        }

        Assert.IsTrue((await Write(store, RowWrite.Insert("b", "1"))).Written);
        Assert.AreSequenceEqual(["b"], await Keys(store));
    }

    [TestMethod]
    public async Task Reading_WhileAnotherWrites_SeesWhatWasCommitted()
    {
        await using var store = await Open();
        await Write(store, RowWrite.Insert("a", "1"));
        using (var other = Hold())
        {
            other.Run("UPDATE rows SET body = '2'");
            Assert.AreEqual("1", (await store.ReadAsync("Things", "p", "a", Cancel))!.Body);
        }

        Assert.AreEqual("1", (await store.ReadAsync("Things", "p", "a", Cancel))!.Body, "what was held was rolled back");
    }

    private Task<SqliteRowStore> Open(TimeProvider? clock = null) => SqliteRowStore.OpenAsync(folder.File, clock ?? TimeProvider.System, Cancel);

    private Task<BatchResult> Write(SqliteRowStore store, params RowWrite[] writes) => store.WriteAsync("Things", "p", writes, Cancel).AsTask();

    private async Task<List<string>> Keys(SqliteRowStore store)
    {
        var keys = new List<string>();
        await foreach (var row in store.RangeAsync("Things", "p", cancel: Cancel)) keys.Add(row.Key);
        return keys;
    }

    /// <summary>The file's write lock, until disposed.</summary>
    private SqliteConnection Hold()
    {
        var connection = folder.Connect();
        connection.Run("BEGIN IMMEDIATE");
        return connection;
    }

    /// <summary>Commits in the write-ahead log: frames that say how large the database is after them (https://sqlite.org/fileformat2.html#walformat).</summary>
    private int Commits()
    {
        const int Header = 32, FrameHeader = 24;
        using var stream = new FileStream(folder.File + "-wal", FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var log = new byte[stream.Length];
        stream.ReadExactly(log);
        var frame = FrameHeader + (int)BinaryPrimitives.ReadUInt32BigEndian(log.AsSpan(8));
        return Enumerable.Range(0, (log.Length - Header) / frame).Count(i => BinaryPrimitives.ReadUInt32BigEndian(log.AsSpan(Header + (i * frame) + 4)) != 0);
    }
}

using Microsoft.Data.Sqlite;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Tests.Storage;

/// <summary>Opening, closing and moving forward one file.</summary>
[TestClass]
public sealed class SqliteRowStoreTests : IDisposable
{
    private static readonly RowWrite[] OneRow = [RowWrite.Put("a", "1")];

    private readonly TempFolder folder = new();

    public required TestContext TestContext { get; init; }

    private CancellationToken Cancel => TestContext.CancellationToken;

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public async Task Open_NoFolderYet_MakesItAndSaysThePlace()
    {
        var file = Path.Combine(Path.GetDirectoryName(folder.File)!, "één", "twee 🙂", "rows.db");
        await using var store = await SqliteRowStore.OpenAsync(file, TimeProvider.System, Cancel);

        Assert.AreEqual($"sqlite:{file}", store.Place);
        Assert.IsTrue(File.Exists(file));
    }

    [TestMethod]
    public async Task Open_Again_HasTheRows()
    {
        await using (var store = await Open()) await store.WriteAsync("Things", "p", OneRow, Cancel);

        await using var again = await Open();
        Assert.AreEqual("1", (await again.ReadAsync("Things", "p", "a", Cancel))!.Body);
    }

    [TestMethod]
    public async Task Open_Again_GoesOnCountingVersions()
    {
        string version;
        await using (var store = await Open())
        {
            version = (await store.WriteAsync("Things", "p", OneRow, Cancel)).Versions[0]!;
            await store.WriteAsync("Things", "p", [RowWrite.Delete("a")], Cancel);
        }

        await using var again = await Open();
        Assert.AreNotEqual(version, (await again.WriteAsync("Things", "p", OneRow, Cancel)).Versions[0]);
    }

    [TestMethod]
    public async Task Open_FreshFileByManyAtOnce_AllWork()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(Open)));
        await Task.WhenAll(stores.Select((store, i) => store.WriteAsync("Things", "p", [RowWrite.Insert($"{i}", "{}")], Cancel).AsTask()));
        foreach (var store in stores) await store.DisposeAsync();

        Assert.AreEqual(12L, folder.Run("SELECT COUNT(*) FROM rows"));
    }

    [TestMethod]
    public async Task Open_Store_SyncsEveryCommit()
    {
        var file = new SqliteFile(folder.File, TimeProvider.System, SqliteSchema.Steps);
        using var connection = file.Connect(SqliteOpenMode.ReadWriteCreate);
        await file.ReadyAsync(connection, Cancel);

        Assert.AreEqual("wal", connection.Run("PRAGMA journal_mode"));
        Assert.AreEqual(2L, connection.Run("PRAGMA synchronous"), "2 is FULL: without it a power cut takes what was acknowledged");
    }

    [TestMethod]
    public async Task Open_NewerFile_IsRefusedAndLeftAsItIs()
    {
        await using (await Open()) { }
        folder.Run("PRAGMA user_version = 99");

        var error = await Refused("store.newer");

        Assert.Contains("newer release", error.Message);
        Assert.AreEqual(99L, folder.Run("PRAGMA user_version"));
    }

    [TestMethod]
    public async Task Open_OlderFile_IsMovedForwardWithItsRows()
    {
        await using (var store = await Open()) await store.WriteAsync("Things", "p", OneRow, Cancel);
        string[] steps = [.. SqliteSchema.Steps, "ALTER TABLE rows ADD COLUMN mark TEXT NOT NULL DEFAULT 'new'", "UPDATE rows SET body = body || mark"];

        await using (var store = await SqliteRowStore.OpenAsync(folder.File, TimeProvider.System, steps, Cancel))
            Assert.AreEqual("1new", (await store.ReadAsync("Things", "p", "a", Cancel))!.Body);

        await using (await SqliteRowStore.OpenAsync(folder.File, TimeProvider.System, steps, Cancel))
            Assert.AreEqual("1new", folder.Run("SELECT body FROM rows"), "a step is taken once");
        await Refused("store.newer");
    }

    [TestMethod]
    public async Task Write_FileMovedForwardMeanwhile_IsRefusedUntilItIsBack()
    {
        await using var store = await Open();
        folder.Run("PRAGMA user_version = 99");

        var error = await Assert.ThrowsExactlyAsync<PresenceException>(async () => await store.WriteAsync("Things", "p", OneRow, Cancel));
        Assert.AreEqual("store.newer", error.Code);

        folder.Run($"PRAGMA user_version = {SqliteSchema.Steps.Count}");
        Assert.IsTrue((await store.WriteAsync("Things", "p", OneRow, Cancel)).Written);
    }

    [TestMethod]
    public async Task Open_StepFails_LeavesTheOlderFile()
    {
        await using (var store = await Open()) await store.WriteAsync("Things", "p", OneRow, Cancel);

        await Assert.ThrowsExactlyAsync<PresenceException>(
            () => SqliteRowStore.OpenAsync(folder.File, TimeProvider.System, [.. SqliteSchema.Steps, "DELETE FROM rows", "NO SUCH STATEMENT"], Cancel));

        await using var again = await Open();
        Assert.IsNotNull(await again.ReadAsync("Things", "p", "a", Cancel));
    }

    [TestMethod]
    public async Task Dispose_AfterReadsAndWrites_LeavesNoHandleAndOneFile()
    {
        await using (var store = await Open())
        {
            await store.WriteAsync("Things", "p", OneRow, Cancel);
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await store.ReadAsync("Things", "p", "a", Cancel))));
            await store.DisposeAsync();
        }

        Assert.AreSequenceEqual([folder.File], Directory.GetFiles(Path.GetDirectoryName(folder.File)!), "the log is folded in");
        if (OperatingSystem.IsLinux())
            Assert.DoesNotContain(folder.File, Directory.GetFiles("/proc/self/fd").Select(fd => new FileInfo(fd).LinkTarget));
        File.Delete(folder.File);
    }

    [TestMethod]
    public async Task Dispose_OneOfTwoOnAFile_LeavesTheOtherWorking()
    {
        await using var stays = await Open();
        await using (var goes = await Open()) await goes.WriteAsync("Things", "p", OneRow, Cancel);

        Assert.IsNotNull(await stays.ReadAsync("Things", "p", "a", Cancel));
        Assert.IsTrue((await stays.WriteAsync("Things", "p", OneRow, Cancel)).Written);
    }

    private Task<SqliteRowStore> Open() => SqliteRowStore.OpenAsync(folder.File, TimeProvider.System, Cancel);

    private async Task<PresenceException> Refused(string code)
    {
        var error = await Assert.ThrowsExactlyAsync<PresenceException>(() => SqliteRowStore.OpenAsync(folder.File, TimeProvider.System, Cancel));
        Assert.AreEqual(code, error.Code);
        Assert.AreEqual(FaultKind.Unavailable, error.Kind);
        Assert.Contains(folder.File, error.Message);
        return error;
    }
}

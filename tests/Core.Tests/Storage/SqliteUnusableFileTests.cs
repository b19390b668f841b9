using Microsoft.Extensions.Time.Testing;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Tests.Storage;

/// <summary>Files that cannot be used: each has its code, its sentence, and is left as it was.</summary>
[TestClass]
public sealed class SqliteUnusableFileTests : IDisposable
{
    private readonly TempFolder folder = new();

    public required TestContext TestContext { get; init; }

    private CancellationToken Cancel => TestContext.CancellationToken;

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public async Task Open_NoDatabase_IsDamaged()
    {
        await File.WriteAllTextAsync(folder.File, string.Concat(Enumerable.Repeat("Dit is een brief.\n", 500)), Cancel);

        await Refused("store.damaged");
        Assert.StartsWith("Dit is een brief.", await File.ReadAllTextAsync(folder.File, Cancel));
    }

    [TestMethod]
    public async Task Open_PagesOverwritten_IsDamaged()
    {
        await OverwriteFromAsync(100);

        await Refused("store.damaged");
    }

    [TestMethod]
    public async Task Read_RowPagesOverwritten_IsDamaged()
    {
        await OverwriteFromAsync(5 * 4096);

        await using var damaged = await Open();
        var error = await Assert.ThrowsExactlyAsync<PresenceException>(async () => await damaged.ReadAsync("Things", "p", "49", Cancel));
        Assert.AreEqual("store.damaged", error.Code);
    }

    [TestMethod]
    public async Task Open_AnotherProgramsDatabase_IsRefusedAndLeftAsItIs()
    {
        folder.Run("CREATE TABLE bookmarks (url TEXT)");

        await Refused("store.foreign");
        Assert.AreEqual("delete", folder.Run("PRAGMA journal_mode"));
    }

    [TestMethod]
    public async Task Open_FolderIsAFile_IsUnwritable()
    {
        await File.WriteAllTextAsync(folder.File, "", Cancel);
        var error = await Assert.ThrowsExactlyAsync<PresenceException>(() => SqliteRowStore.OpenAsync(Path.Combine(folder.File, "rows.db"), TimeProvider.System, Cancel));

        Assert.AreEqual("store.unwritable", error.Code);
    }

    [TestMethod]
    public async Task Open_FileIsAFolder_IsUnwritable()
    {
        Directory.CreateDirectory(folder.File);

        await Refused("store.unwritable");
    }

    [TestMethod]
    public async Task Open_FreshFileHeldForTooLong_IsLocked()
    {
        using var other = folder.Connect();
        other.Run("BEGIN EXCLUSIVE");

        await Refused("store.locked", new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromSeconds(31) });
    }

    private Task<SqliteRowStore> Open() => SqliteRowStore.OpenAsync(folder.File, TimeProvider.System, Cancel);

    /// <summary>A store with rows on many pages, from there on overwritten with rubbish.</summary>
    private async Task OverwriteFromAsync(int position)
    {
        await using (var store = await Open())
        {
            for (var i = 0; i < 50; i++) await store.WriteAsync("Things", "p", [RowWrite.Put($"{i}", new string('x', 5_000))], Cancel);
        }

        var bytes = await File.ReadAllBytesAsync(folder.File, Cancel);
        bytes.AsSpan(position).Fill(0xA5);
        await File.WriteAllBytesAsync(folder.File, bytes, Cancel);
    }

    private async Task Refused(string code, TimeProvider? clock = null)
    {
        var error = await Assert.ThrowsExactlyAsync<PresenceException>(() => SqliteRowStore.OpenAsync(folder.File, clock ?? TimeProvider.System, Cancel));
        Assert.AreEqual(code, error.Code);
        Assert.AreEqual(FaultKind.Unavailable, error.Kind);
        Assert.Contains(folder.File, error.Message);
    }
}

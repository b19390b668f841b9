using Microsoft.AspNetCore.DataProtection;
using Recruiting.Core.Jobs;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Core.Tests.Storage;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Jobs;

/// <summary>A busy workspace that is paused, and a SQLite file to copy it to.</summary>
public abstract class StoreCopyTest : IDisposable
{
    public required TestContext TestContext { get; init; }

    private protected TempFolder Folders { get; } = new();

    private protected MemoryRows Source { get; } = new();

    private protected EphemeralDataProtectionProvider OtherKeys { get; } = new();

    private protected SqliteRowStore Target { get; private set; } = null!;

    [TestInitialize]
    public async Task Open() => Target = await SqliteRowStore.OpenAsync(Folders.File, TimeProvider.System, TestContext.CancellationToken);

    [TestCleanup]
    public async Task Close() => await Target.DisposeAsync();

    public void Dispose()
    {
        Folders.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Task<CopyReport> CopyAsync(Presence from, IRowStore to, IProgress<CopyProgress>? progress = null) =>
        from.Get<StoreCopy>().RunAsync(Presence.Workspace, new(to, null, OtherKeys), progress);

    private protected async Task<(string Code, FaultKind Kind)> RefusedAsync(Presence from, IRowStore to)
    {
        var refused = await Assert.ThrowsExactlyAsync<PresenceException>(() => CopyAsync(from, to));
        return (refused.Code, refused.Kind);
    }

    private protected async Task<Presence> PausedAsync(FilePlaces? files = null, IRowStore? store = null)
    {
        var presence = await BusyWorkspace.FillWithTimeAsync(Presence.Start(store ?? new MemoryRowStore(Source), files: files));
        await presence.Get<ChannelBook>().PauseAllAsync(Presence.Workspace, "Moving", paused: true, Desk);
        return presence;
    }

    private protected FolderFiles Folder(string name) => new(Path.Combine(Path.GetDirectoryName(Folders.File)!, name));

    /// <summary>All but tokens, whose encryption differs.</summary>
    private protected static Task<List<string>> PlainAsync(IRowStore store) => Rows.OfAsync(store, hints: true, r => r.Table != Tables.Connections);

    private protected sealed class Heard(Action<CopyProgress> told) : IProgress<CopyProgress>
    {
        public void Report(CopyProgress value) => told(value);
    }

    /// <summary>Another store than the one of the same engine.</summary>
    private protected sealed class Renamed(IRowStore inner) : IRowStore
    {
        public string Place => "elsewhere";

        public ValueTask<Row?> ReadAsync(string table, string partition, string key, CancellationToken cancel = default) => inner.ReadAsync(table, partition, key, cancel);

        public IAsyncEnumerable<Row> RangeAsync(string table, string partition, string? from = null, string? to = null, CancellationToken cancel = default) => inner.RangeAsync(table, partition, from, to, cancel);

        public ValueTask<BatchResult> WriteAsync(string table, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancel = default) => inner.WriteAsync(table, partition, writes, cancel);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}

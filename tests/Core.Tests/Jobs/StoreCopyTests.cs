using Microsoft.AspNetCore.DataProtection;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Core.Tests.Invariants;
using Recruiting.Core.Tests.Publishing;
using Recruiting.Core.Tests.Storage;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Jobs;

/// <summary>A whole workspace in another store: all of it, once, paused, its tokens under the other's keys.</summary>
[TestClass]
public sealed class StoreCopyTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly MemoryRows source = new();
    private readonly EphemeralDataProtectionProvider otherKeys = new();
    private SqliteRowStore target = null!;

    public required TestContext TestContext { get; init; }

    [TestInitialize]
    public async Task Open() => target = await SqliteRowStore.OpenAsync(folder.File, TimeProvider.System, TestContext.CancellationToken);

    [TestCleanup]
    public async Task Close() => await target.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public async Task Copy_ToAnotherEngineAndBack_IsTheWorkspaceRowByRow()
    {
        await using var presence = await PausedAsync();
        var progress = new List<CopyProgress>();

        var report = await CopyAsync(presence, target, new Heard(progress.Add));

        Assert.AreSequenceEqual(await PlainAsync(presence.Store), await PlainAsync(target));
        Assert.IsGreaterThan(150, report.Rows);
        Assert.IsEmpty(report.LeftOut);
        Assert.IsTrue(progress.All(p => p.Rows <= p.Of && p.Of == report.Rows));
        Assert.IsTrue(progress.Exists(p => p.Verifying) && progress.Exists(p => !p.Verifying));

        var back = new MemoryRowStore();
        await using var there = Presence.Start(target, new(presence.Clock.GetUtcNow()), keys: otherKeys);
        await there.Get<StoreCopy>().RunAsync(Presence.Workspace, new(new Renamed(back), null, new EphemeralDataProtectionProvider()));
        Assert.AreSequenceEqual(await PlainAsync(presence.Store), await PlainAsync(back));
    }

    [TestMethod]
    public async Task Copy_FromAFileToAzureAndBackToAFile_IsTheWorkspaceRowByRow()
    {
        var account = await Azurite.NewAccountAsync();
        await using var azure = await RowStores.OpenAsync(account, TimeProvider.System, TestContext.CancellationToken);
        await using var desk = await PausedAsync(store: target);
        var sent = await CopyAsync(desk, azure);
        var again = await CopyAsync(desk, azure);
        await using var there = Presence.Start(azure, new(desk.Clock.GetUtcNow()), keys: otherKeys);
        await Consistent.RequireAsync(there, hintsTooMany: 0, "in Azure");
        await using var home = await SqliteRowStore.OpenAsync(folder.File + "-2", TimeProvider.System, TestContext.CancellationToken);
        var back = await CopyAsync(there, home);

        Assert.AreEqual((sent.Rows, 0L, sent.Rows), (again.Rows, again.Written, back.Rows));
        Assert.AreSequenceEqual(await PlainAsync(target), await PlainAsync(azure));
        Assert.AreSequenceEqual(await PlainAsync(target), await PlainAsync(home));
    }

    [TestMethod]
    public async Task Copy_Again_WritesNothing()
    {
        await using var presence = await PausedAsync();
        var first = await CopyAsync(presence, target);
        var before = await Rows.OfAsync(target, hints: true);

        var second = await CopyAsync(presence, target);

        Assert.AreEqual((first.Rows, 0L), (second.Rows, second.Written));
        Assert.AreSequenceEqual(before, await Rows.OfAsync(target, hints: true));
    }

    [TestMethod]
    public async Task Copy_KilledAnywhere_GoesOnWhereItStopped()
    {
        await using var presence = await PausedAsync();
        var wanted = await PlainAsync(presence.Store);
        for (var calls = 1; ; calls++)
        {
            var rows = new MemoryRows();
            var dying = new FaultyRowStore(new Renamed(new MemoryRowStore(rows)));
            dying.DieAfter(calls, c => c.Kind == CallKind.Write);
            try
            {
                await CopyAsync(presence, dying);
                break;
            }
            catch (ProcessDiedException)
            {
                var (team, _) = await new ChannelStore(new MemoryRowStore(rows)).WorkspaceAsync(Presence.Workspace);
                Assert.IsNotNull(team.Paused, "paused from the first row on");
            }

            var report = await CopyAsync(presence, new Renamed(new MemoryRowStore(rows)));

            Assert.AreSequenceEqual(wanted, await PlainAsync(new MemoryRowStore(rows)), $"killed after {calls} writes");
            Assert.IsLessThan(report.Rows, report.Written, "what was written is not written again");
        }
    }

    [TestMethod]
    public async Task Copy_AfterTheSourceWentOn_MendsWhatDiffers()
    {
        await using var presence = await PausedAsync();
        await CopyAsync(presence, target);
        await presence.PutChannelAsync("later");
        await presence.WriteAsync("later", "Written since");
        await presence.Get<ColleagueBook>().RemoveAsync(Presence.Workspace, "bram", null, Desk);

        var report = await CopyAsync(presence, target);

        Assert.IsGreaterThan(0, report.Written);
        Assert.AreSequenceEqual(await PlainAsync(presence.Store), await PlainAsync(target));
    }

    [TestMethod]
    public async Task Copy_OfAWorkspaceThatIsNotPaused_IsRefused()
    {
        await using var presence = await BusyWorkspace.FillAsync(Presence.Start(new MemoryRowStore(source)));

        Assert.AreEqual(("store.copy-not-paused", FaultKind.Conflict), await RefusedAsync(presence, target));
        Assert.IsEmpty(await Rows.OfAsync(target, hints: true));
    }

    [TestMethod]
    public async Task Copy_WhileLinkedInIsAsked_NamesThePosts()
    {
        await using var presence = await PausedAsync();
        await presence.StoreAsync(Stands.In(PostState.Publishing, "pagina", BusyWorkspace.Due, "busy"));

        var refused = await Assert.ThrowsExactlyAsync<PresenceException>(() => CopyAsync(presence, target));

        Assert.AreEqual("store.copy-busy", refused.Code);
        Assert.Contains("pagina.busy", refused.Message);
    }

    [TestMethod]
    public async Task Copy_OntoItself_IsRefused()
    {
        await using var presence = await PausedAsync();

        Assert.AreEqual(("store.copy-same", FaultKind.Invalid), await RefusedAsync(presence, presence.Store));
    }

    [TestMethod]
    public async Task Copy_OntoAnotherWorkspace_IsRefused_AndLeavesItAlone()
    {
        await using var presence = await PausedAsync();
        await using var other = Presence.Start(target);
        await other.PutColleagueAsync("carla");
        var before = await Rows.OfAsync(target, hints: true);

        Assert.AreEqual(("store.copy-target-not-empty", FaultKind.Conflict), await RefusedAsync(presence, target));
        Assert.AreSequenceEqual(before, await Rows.OfAsync(target, hints: true));
    }

    [TestMethod]
    public async Task Copy_OntoACopyThatSomebodyWentOnWith_IsRefused()
    {
        await using var presence = await PausedAsync();
        await CopyAsync(presence, target);
        await using var there = Presence.Start(target);
        await there.Get<ChannelBook>().PauseAllAsync(Presence.Workspace, null, paused: false, Desk);

        Assert.AreEqual("store.copy-target-not-empty", (await RefusedAsync(presence, target)).Code);
    }

    [TestMethod]
    public async Task Copy_WhereAHostWaitsForItsData_KeepsThatHostsRuns()
    {
        await using var presence = await PausedAsync();
        await using var waiting = Presence.Start(target, new(presence.Clock.GetUtcNow()));
        waiting.After(Duration.FromHours(3));
        await waiting.TickAsync();

        await CopyAsync(presence, target);

        Assert.AreEqual(waiting.Now, (await waiting.Get<JobStore>().FindAsync(Presence.Workspace, JobSchedules.PublishDue))!.Last.Started);
        Assert.IsNotNull(await waiting.Get<JobStore>().FindAsync(Presence.Workspace, JobSchedules.Tidy));
    }

    [TestMethod]
    public async Task Tokens_AreReadUnderTheOthersKeys_AndNowhereInTheClear()
    {
        await using var presence = await PausedAsync();
        await CopyAsync(presence, target);
        await using var there = Presence.Start(target, new(presence.Clock.GetUtcNow()), keys: otherKeys);

        var moved = (await there.Get<ConnectionStore>().OfColleagueAsync(Presence.Workspace, "anouk"))!;

        Assert.AreEqual(("hush-anouk", "hush-again", "w_member_social"), (moved.AccessToken, moved.RefreshToken, moved.Scopes.Single()));
        Assert.IsFalse((await Rows.OfAsync(target)).Exists(r => r.Contains("hush", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task Tokens_WithoutAKeyRingOfTheOther_AreLeftOutAndNamed()
    {
        await using var presence = await PausedAsync();

        var report = await presence.Get<StoreCopy>().RunAsync(Presence.Workspace, new(target, null, null));

        Assert.AreSequenceEqual(["channel pagina", "colleague anouk"], report.LeftOut);
        Assert.IsEmpty(await target.RangeAsync(Tables.Connections, Presence.Workspace).ToListAsync(TestContext.CancellationToken));
    }

    [TestMethod]
    public async Task Tokens_WhoseOwnKeyRingIsLost_AreLeftOutAndNamed()
    {
        await using var presence = await PausedAsync();
        await using var lost = Presence.Start(new MemoryRowStore(source), presence.Clock, keys: new EphemeralDataProtectionProvider());

        Assert.AreSequenceEqual(["channel pagina", "colleague anouk"], (await CopyAsync(lost, target)).LeftOut);
    }

    [TestMethod]
    public async Task Media_AreCopiedOnce_AndADamagedOneIsNamed()
    {
        var (from, to) = (Folder("media"), Folder("other"));
        await using var presence = await PausedAsync(new(Folder("backups"), from));
        var media = presence.Get<MediaFiles>();
        var name = await media.PutAsync(new MemoryStream([1, 2, 3]), TestContext.CancellationToken);
        await from.PutAsync(new string('0', 64), new MemoryStream([4]), cancel: TestContext.CancellationToken);

        for (var times = 0; times < 2; times++)
        {
            var report = await presence.Get<StoreCopy>().RunAsync(Presence.Workspace, new(target, to, otherKeys), cancel: TestContext.CancellationToken);
            Assert.AreEqual(1, report.Files);
            Assert.AreSequenceEqual(["media " + new string('0', 64)], report.LeftOut);
        }

        Assert.AreSequenceEqual([new StoredFile(name, 3)], await to.ListAsync(cancel: TestContext.CancellationToken).ToListAsync(TestContext.CancellationToken));
    }

    [TestMethod]
    public async Task TheCopy_GoesOnWhereTheOriginalStopped()
    {
        await using var presence = await PausedAsync();
        var planned = await presence.WriteAsync("pagina", "Goes out from the copy", presence.Now + Duration.FromHours(5));
        var before = presence.Script.Asked.Count;
        await CopyAsync(presence, target);
        await using var there = Presence.Start(target, new(presence.Clock.GetUtcNow()), keys: otherKeys);
        await Consistent.RequireAsync(there, hintsTooMany: 0, "copied");
        await there.Get<ChannelBook>().PauseAllAsync(Presence.Workspace, null, paused: false, Desk);
        there.After(Duration.FromHours(5));

        await there.TickAsync();

        Assert.AreEqual(PostState.Published, (await there.ReadAsync(planned)).State);
        Assert.HasCount(before, presence.Script.Asked);
    }

    private Task<CopyReport> CopyAsync(Presence from, IRowStore to, IProgress<CopyProgress>? progress = null) =>
        from.Get<StoreCopy>().RunAsync(Presence.Workspace, new(to, null, otherKeys), progress);

    private async Task<(string Code, FaultKind Kind)> RefusedAsync(Presence from, IRowStore to)
    {
        var refused = await Assert.ThrowsExactlyAsync<PresenceException>(() => CopyAsync(from, to));
        return (refused.Code, refused.Kind);
    }

    private async Task<Presence> PausedAsync(FilePlaces? files = null, IRowStore? store = null)
    {
        var presence = await BusyWorkspace.FillWithTimeAsync(Presence.Start(store ?? new MemoryRowStore(source), files: files));
        await presence.Get<ChannelBook>().PauseAllAsync(Presence.Workspace, "Moving", paused: true, Desk);
        return presence;
    }

    private FolderFiles Folder(string name) => new(Path.Combine(Path.GetDirectoryName(folder.File)!, name));

    /// <summary>All but tokens, whose encryption differs.</summary>
    private static Task<List<string>> PlainAsync(IRowStore store) => Rows.OfAsync(store, hints: true, r => r.Table != Tables.Connections);

    private sealed class Heard(Action<CopyProgress> told) : IProgress<CopyProgress>
    {
        public void Report(CopyProgress value) => told(value);
    }

    /// <summary>Another store than the one of the same engine.</summary>
    private sealed class Renamed(IRowStore inner) : IRowStore
    {
        public string Place => "elsewhere";

        public ValueTask<Row?> ReadAsync(string table, string partition, string key, CancellationToken cancel = default) => inner.ReadAsync(table, partition, key, cancel);

        public IAsyncEnumerable<Row> RangeAsync(string table, string partition, string? from = null, string? to = null, CancellationToken cancel = default) => inner.RangeAsync(table, partition, from, to, cancel);

        public ValueTask<BatchResult> WriteAsync(string table, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancel = default) => inner.WriteAsync(table, partition, writes, cancel);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}

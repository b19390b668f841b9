using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Core.Tests.Invariants;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Jobs;

/// <summary>tidy's daily copy, put in the place of a workspace: all of it is there, and nothing goes out that may have gone out already.</summary>
[TestClass]
public sealed class RestoreTests : RestoreTest
{
    private string account = "";

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task Restore_IntoAnEmptyStore_IsTheWorkspaceRowByRow_AndNothingGoesOut(bool azure)
    {
        await using var store = azure ? await AzuriteAsync() : new MemoryRowStore();
        await using var empty = azure ? await AzuriteAsync() : new MemoryRowStore();
        IFiles place = azure ? BlobFiles.Open(StoreAddress.Parse(account), "backups") : Backups;
        await using var origin = await BusyWorkspace.FillWithTimeAsync(Presence.Start(store, files: new(place, place)));
        await origin.RunAsync(JobSchedules.Tidy);
        await using var presence = Presence.Start(empty, new(origin.Clock.GetUtcNow()));
        presence.After(Duration.FromHours(1));
        var copy = (await place.ListAsync().ToListAsync())[^1].Name;

        var report = await presence.Get<Restore>().RunAsync(Presence.Workspace, copy, async cancel => (await place.OpenAsync(copy, cancel))!, replace: false);

        static bool Untouched(Row row) => row.Table != Tables.Jobs && row.Key != ChannelStore.Settings;
        var (before, after) = (await Rows.OfAsync(origin.Store, which: Untouched), await Rows.OfAsync(presence.Store, which: Untouched));
        var differs = before.Except(after).ToList();
        Assert.AreEqual(origin.Now, report.Copied);
        Assert.IsGreaterThan(100, before.Count);
        Assert.IsTrue(differs.All(r => Asked(r)), string.Join('\n', differs.Where(r => !Asked(r))));
        await Consistent.RequireAsync(presence, hintsTooMany: 0, "restored");

        foreach (var job in JobSchedules.All.Select(s => s.Job)) await presence.RunAsync(job);
        Assert.IsEmpty(presence.Script.Asked);
        Assert.IsNotNull((await presence.Get<ChannelStore>().WorkspaceAsync(Presence.Workspace)).Workspace.Paused);

        // Only a post that a person is asked about is another than it was, with its line of history and its place in the index.
        bool Asked(string row) => report.Asked > 0 && (row.Contains("/post|", StringComparison.Ordinal) || row.Contains("/state|", StringComparison.Ordinal) || row.Contains("/pace", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task Restore_OfAPostThatWentOutSince_AsksBeforeItGoesOutAgain()
    {
        await using var origin = Start();
        var linkedIn = origin.Script;
        await origin.PutChannelAsync("pagina", ChannelKind.Page);
        await origin.ConnectAsync("pagina");
        var post = await origin.WriteAsync("pagina", at: origin.Now + Duration.FromHours(2));
        await origin.RunAsync(JobSchedules.Tidy);
        origin.After(Duration.FromHours(2));
        await origin.TickAsync();
        Assert.AreEqual(PostState.Published, (await origin.ReadAsync(post)).State);

        await using var presence = Presence.Start(clock: origin.Clock, linkedIn: linkedIn, files: new(Backups, Backups));
        Assert.AreEqual(1, (await RestoreAsync(presence, await CopyAsync())).Asked);
        var told = (await presence.Get<LogBook>().ReadAsync(Presence.Workspace, new())).Lines.Single(l => l.Why.Code == "log.restored");
        Assert.AreEqual((Restore.Name, "A daily copy was restored: the one of 2026-11-02 06:00 UTC."), (told.By, told.Why.Text(English)));
        await presence.Get<ChannelBook>().PauseAllAsync(Presence.Workspace, null, paused: false, Desk);
        for (var hour = 0; hour < 48; hour++)
        {
            foreach (var job in JobSchedules.All) await presence.RunAsync(job.Job);
            presence.After(Duration.FromHours(1));
        }

        Assert.ContainsSingle(linkedIn.Asked);
        var item = (await presence.HandAsync()).Single();
        Assert.AreEqual((post.Id, "hand.restored"), (item.Post.Value.Id, item.Why.Code));
    }

    [TestMethod]
    public async Task Restore_WithReplace_TakesThePlaceOfAllThatIsThere()
    {
        await using var presence = await BusyWorkspace.FillWithTimeAsync(Start());
        await presence.RunAsync(JobSchedules.Tidy);
        var before = await Rows.OfAsync(presence.Store, which: r => r.Table is Tables.Workspace or Tables.Proofs or Tables.Connections && r.Key != ChannelStore.Settings);
        await presence.PutChannelAsync("later");
        await presence.WriteAsync("later", "Written after the copy");
        await presence.PutColleagueAsync("carla");
        await presence.ConnectAsync("later", token: "hush");

        var copy = await CopyAsync();
        var refused = await Assert.ThrowsExactlyAsync<PresenceException>(() => RestoreAsync(presence, copy));
        Assert.AreEqual(("restore.not-empty", FaultKind.Conflict), (refused.Code, refused.Kind));
        await RestoreAsync(presence, copy, replace: true);

        Assert.AreSequenceEqual(before, await Rows.OfAsync(presence.Store, which: r => r.Table is Tables.Workspace or Tables.Proofs or Tables.Connections && r.Key != ChannelStore.Settings && !r.Body.Contains("log.restored", StringComparison.Ordinal)));
        Assert.IsEmpty(await presence.Store.RangeAsync(Tables.Channels, RowKey.Of(Presence.Workspace, "later")).ToListAsync());
        presence.After(Duration.FromMinutes(11));
        await presence.RunAsync(JobSchedules.Tidy);
        await Consistent.RequireAsync(presence, hintsTooMany: 0, "replaced");
    }

    [TestMethod]
    public async Task Restore_KilledAnywhere_IsMendedByRestoringAgain()
    {
        await using var origin = await BusyWorkspace.FillAsync(Start());
        await origin.RunAsync(JobSchedules.Tidy);
        var copy = await CopyAsync();
        for (var calls = 1; ; calls += 7)
        {
            var rows = new MemoryRows();
            var dying = new FaultyRowStore(new MemoryRowStore(rows));
            dying.DieAfter(calls, c => c.Kind == CallKind.Write);
            await using var killed = Start(origin, dying);
            try
            {
                await RestoreAsync(killed, copy);
                break;
            }
            catch (ProcessDiedException)
            {
                await using var halfway = Start(origin, new MemoryRowStore(rows));
                Assert.IsNotNull((await halfway.Get<ChannelStore>().WorkspaceAsync(Presence.Workspace)).Workspace.Paused, "paused from the first row on");
            }

            await using var again = Start(origin, new MemoryRowStore(rows));
            await RestoreAsync(again, copy, replace: true);
            await Consistent.RequireAsync(again, hintsTooMany: 0, $"restored after {calls} writes");
        }
    }

    private async Task<IRowStore> AzuriteAsync()
    {
        account = await Azurite.NewAccountAsync();
        return await RowStores.OpenAsync(account, TimeProvider.System);
    }
}

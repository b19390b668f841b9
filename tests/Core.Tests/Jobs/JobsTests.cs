using NodaTime;
using Recruiting.Core.Channels;
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

/// <summary>The timed jobs: each twice in a row is once, each leaves a record, and tidy mends what was broken.</summary>
[TestClass]
public sealed class JobsTests : IDisposable
{
    private static readonly Instant Due = BusyWorkspace.Due;

    private readonly TempFolder folder = new();
    private readonly MemoryRows rows = new();

    public static IEnumerable<string> Names() => JobSchedules.All.Select(s => s.Job);

    public void Dispose() => folder.Dispose();

    [TestMethod]
    [DynamicData(nameof(Names))]
    public async Task Job_RunTwice_DoesNothingTheSecondTime(string job)
    {
        await using var presence = await BusyAsync();
        await presence.RunAsync(job);
        var once = Rows();

        await presence.RunAsync(job);

        Assert.AreSequenceEqual(once, Rows());
    }

    [TestMethod]
    public async Task Job_ThatRan_LeavesARecord_AlsoOfItsFailure()
    {
        var store = new FaultyRowStore(new MemoryRowStore(rows));
        await using var presence = Presence.Start(store);
        await presence.RunAsync(JobSchedules.PublishDue);
        var finished = (await RecordAsync(presence))!;
        presence.After(Duration.FromMinutes(1));
        store.Fail(c => c.Kind == CallKind.Range);

        Assert.AreEqual("store.failed", (await Assert.ThrowsExactlyAsync<PresenceException>(() => presence.RunAsync(JobSchedules.PublishDue))).Code);

        var failed = (await RecordAsync(presence))!;
        Assert.AreEqual(finished.Last.Started, failed.LastFinished!.Started);
        Assert.AreEqual(("store.failed", presence.Now), (failed.Last.Error!.Code, failed.Last.Started));
    }

    [TestMethod]
    public async Task Job_Unknown_NamesThoseThereAre()
    {
        await using var presence = Presence.Start();

        var refused = await Assert.ThrowsExactlyAsync<PresenceException>(() => presence.RunAsync("opruimen"));

        Assert.AreEqual(("job.not-found", FaultKind.NotFound), (refused.Code, refused.Kind));
        foreach (var name in Names()) Assert.Contains(name, refused.Message);
    }

    [TestMethod]
    public async Task Trouble_WithOnePost_HoldsUpNoOther()
    {
        await using var presence = Presence.Start(new MemoryRowStore(rows));
        await presence.PutChannelAsync("groep");
        await presence.PutChannelAsync("pagina", ChannelKind.Page);
        var damaged = await presence.StoreAsync(Stands.In(PostState.Publishing, "pagina", Due, "a") with { Attempts = 0, AttemptOpen = false });
        var well = await presence.StoreAsync(Stands.In(PostState.Publishing, "pagina", Due, "b") with { Attempts = 0, AttemptOpen = false });
        var hand = await presence.StoreAsync(Stands.In(PostState.AwaitingHand, "groep", Due, "a"));
        var missed = await presence.StoreAsync(Stands.In(PostState.AwaitingHand, "groep", Due, "b") with { Waiting = new Waiting(Due, Reason.Of("hand.place"), Due + Duration.FromMinutes(1)) });
        foreach (var broken in new[] { damaged.Value, hand.Value }) await presence.Store.WriteAsync(Tables.Channels, broken.Ref().Partition, [RowWrite.Put(PostRows.PostKey(broken.Ref().Suffix), "{\"no\":1}")]);
        presence.At(Due + Duration.FromHours(1));

        foreach (var job in new[] { JobSchedules.SettleDoubt, JobSchedules.PublishDue, JobSchedules.ChaseHand })
        {
            Assert.AreEqual(1, (await presence.RunAsync(job)).Counts["failed"], job);
        }

        Assert.AreNotEqual(PostState.Publishing, (await presence.ReadAsync(well.Value)).State);
        Assert.AreEqual(PostState.Missed, (await presence.ReadAsync(missed.Value)).State);
    }

    [TestMethod]
    public async Task FillPlan_StoresWhyEachPlaceWasChosen()
    {
        await using var presence = Presence.Start();
        await presence.PutChannelAsync("pagina", ChannelKind.Page);
        var post = await presence.WriteAsync("pagina");

        await presence.RunAsync(JobSchedules.FillPlan);

        var planned = await presence.ReadAsync(post);
        Assert.AreEqual((PostState.Scheduled, "pagina.2026-11-03.1", Due), (planned.State, planned.Slot, planned.Due!.At));
        Assert.IsNotEmpty(planned.PlanWhy!);
        foreach (var why in planned.PlanWhy!) Assert.AreNotEqual(why.Code, why.Text(English));
    }

    [TestMethod]
    public async Task FillPlan_WhenASlotIsNoMore_PlansThePostAnew()
    {
        await using var presence = Presence.Start();
        await presence.PutChannelAsync("pagina", ChannelKind.Page);
        var post = await presence.WriteAsync("pagina");
        await presence.RunAsync(JobSchedules.FillPlan);
        await presence.PutChannelAsync("pagina", ChannelKind.Page, c => c with { Blackouts = [new Blackout(new(2026, 11, 3), new(2026, 11, 3))] });

        await presence.RunAsync(JobSchedules.FillPlan);

        Assert.AreEqual("pagina.2026-11-05.1", (await presence.ReadAsync(post)).Slot);
    }

    [TestMethod]
    public async Task GuardStreaksAndKeepTokens_WarnOnceForEachThing()
    {
        await using var presence = Presence.Start();
        await presence.PutChannelAsync("pagina", ChannelKind.Page);
        await presence.WriteAsync("pagina", at: Due);
        for (var day = 0; day < 3; day++)
        {
            await presence.RunAsync(JobSchedules.GuardStreaks);
            await presence.RunAsync(JobSchedules.KeepTokens);
            presence.After(Duration.FromHours(1));
        }

        var told = await presence.Get<NoticeStore>().SinceAsync(Presence.Workspace, Instant.MinValue);
        Assert.AreSequenceEqual(
            ["notice.at-risk", "notice.empty-slot", "notice.unconnected"],
            told.Select(n => n.Why.Code).Order(StringComparer.Ordinal),
            "two promised and one planned; Thursday is empty; and nothing is connected");
    }

    [TestMethod]
    public async Task Tidy_WritesHintsThatAreMissing()
    {
        await using var presence = await BusyAsync();
        foreach (var key in await presence.HintsAsync())
        {
            foreach (var partition in new[] { PostRows.DuePartition, PostRows.HandPartition(Presence.Workspace) }) await presence.Store.WriteAsync(Tables.Hints, partition, [RowWrite.Delete(key)]);
        }

        Assert.IsEmpty(await presence.HintsAsync());
        await presence.RunAsync(JobSchedules.Tidy);

        await Consistent.RequireAsync(presence, hintsTooMany: 0, "tidied");
    }

    [TestMethod]
    public async Task Tidy_DropsHintsThatPointAtNothing_AfterTenMinutesAndNotBefore()
    {
        await using var presence = await BusyAsync();
        var stale = RowKey.Of("20261201T080000", Presence.Workspace, "pagina.none", "000001");
        await presence.Store.WriteAsync(Tables.Hints, PostRows.DuePartition, [RowWrite.Put(stale, RowJson.ToBody(new Hint(Presence.Workspace, "pagina.none", presence.Now)))]);

        presence.After(Duration.FromMinutes(10) - Duration.FromSeconds(1));
        await presence.RunAsync(JobSchedules.Tidy);
        Assert.Contains(stale, await presence.HintsAsync(), "its fact may be on its way");
        presence.After(Duration.FromSeconds(1));
        await presence.RunAsync(JobSchedules.Tidy);

        Assert.DoesNotContain(stale, await presence.HintsAsync());
        await Consistent.RequireAsync(presence, hintsTooMany: 0, "tidied");
    }

    [TestMethod]
    public async Task Tidy_WritesADatedCopyADay_AndKeepsThirty()
    {
        var backups = Path.Combine(Path.GetDirectoryName(folder.File)!, "backups");
        await using var presence = Presence.Start(files: new(new FolderFiles(backups), new FolderFiles(backups)));
        await presence.PutChannelAsync("pagina", ChannelKind.Page);
        await presence.WriteAsync("pagina", "Staat in de kopie");
        Directory.CreateDirectory(backups);
        foreach (var foreign in new[] { "default-2-2020-01-01.jsonl.gz", "default-2026-10-01.jsonl.gz.part" }) await File.WriteAllTextAsync(Path.Combine(backups, foreign), "x");
        for (var day = 0; day < 33; day++)
        {
            await presence.RunAsync(JobSchedules.Tidy);
            await presence.RunAsync(JobSchedules.Tidy);
            presence.After(Duration.FromDays(1));
        }

        var copies = Directory.GetFiles(backups).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).ToList();
        Assert.Contains("default-2-2020-01-01.jsonl.gz", copies, "another workspace's copies are its own");
        copies.Remove("default-2-2020-01-01.jsonl.gz");
        Assert.HasCount(Backup.Kept, copies);
        Assert.AreEqual(("default-2026-11-05.jsonl.gz", "default-2026-12-04.jsonl.gz"), (copies[0], copies[^1]));
        using var reader = new StreamReader(new System.IO.Compression.GZipStream(File.OpenRead(Path.Combine(backups, copies[^1])), System.IO.Compression.CompressionMode.Decompress));
        Assert.Contains("Staat in de kopie", await reader.ReadToEndAsync());
    }

    [TestMethod]
    public void Schedules_NameWeekdaysNever_AndHaveSixFields()
    {
        foreach (var schedule in JobSchedules.All) Assert.HasCount(6, schedule.Cron.Split(' '), schedule.Job);
    }

    private Task<Presence> BusyAsync() => BusyWorkspace.FillAsync(Presence.Start(new MemoryRowStore(rows)));

    private List<string> Rows() => [.. rows.All.Where(r => r.Table != Tables.Jobs).Select(r => $"{r.Table}/{r.Partition}/{r.Key} {r.Version}: {r.Body}")];

    private static Task<JobRecord?> RecordAsync(Presence presence) => presence.Get<JobStore>().FindAsync(Presence.Workspace, JobSchedules.PublishDue);
}

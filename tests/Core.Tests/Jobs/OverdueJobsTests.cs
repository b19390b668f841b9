using NodaTime;
using Recruiting.Core.Jobs;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Jobs;

/// <summary>Jobs that no timer ran are made up for.</summary>
[TestClass]
public sealed class OverdueJobsTests
{
    private readonly MemoryRows rows = new();

    [TestMethod]
    public async Task Run_OnAnEmptyStore_RunsEachJobOnce_AndThenNone()
    {
        await using var presence = Presence.Start();
        Assert.AreSequenceEqual(JobSchedules.All.Select(s => s.Job), await FindAsync(presence, Duration.Zero));

        await presence.Get<OverdueJobs>().RunAsync(Duration.Zero);

        Assert.IsEmpty(await FindAsync(presence, Duration.Zero));
        foreach (var schedule in JobSchedules.All) Assert.AreEqual(presence.Now, (await RecordAsync(presence, schedule.Job))!.LastFinished!.Started);
    }

    [TestMethod]
    public async Task Find_AfterANightOff_NamesWhatCameDueSince_WithPatienceForTimersThatAreJustAboutToFire()
    {
        await using var presence = Presence.Start();
        await presence.Get<OverdueJobs>().RunAsync(Duration.Zero);
        presence.After(Duration.FromMinutes(16));

        Assert.AreSequenceEqual([JobSchedules.SettleDoubt, JobSchedules.PublishDue, JobSchedules.ChaseHand, JobSchedules.Remind], await FindAsync(presence, Duration.Zero));
        Assert.AreSequenceEqual([JobSchedules.SettleDoubt, JobSchedules.PublishDue, JobSchedules.Remind], await FindAsync(presence, Duration.FromMinutes(2)), "chase-hand is due for one minute");
        presence.After(Duration.FromDays(1));
        Assert.AreSequenceEqual(JobSchedules.All.Select(s => s.Job), await FindAsync(presence, Duration.FromMinutes(2)));
    }

    [TestMethod]
    public async Task Run_WhenOneFails_RunsTheOthers()
    {
        var store = new FaultyRowStore(new MemoryRowStore(rows));
        await using var presence = Presence.Start(store);
        store.Fail(c => c is { Kind: CallKind.Range, Table: Core.Storage.Tables.Hints, Partition: "due" });

        await presence.Get<OverdueJobs>().RunAsync(Duration.Zero);

        store.Fail(null);
        Assert.AreEqual("store.failed", (await RecordAsync(presence, JobSchedules.PublishDue))!.Last.Error!.Code);
        Assert.IsNotNull((await RecordAsync(presence, JobSchedules.GuardStreaks))!.LastFinished, "the last of them ran");
    }

    [TestMethod]
    public async Task Run_OnAStoreThatCannotBeRead_ThrowsNothing()
    {
        var store = new FaultyRowStore(new MemoryRowStore(rows));
        await using var presence = Presence.Start(store);
        store.Fail(_ => true);

        await presence.Get<OverdueJobs>().RunAsync(Duration.Zero);

        store.Fail(null);
        Assert.IsNull(await RecordAsync(presence, JobSchedules.PublishDue));
    }

    [TestMethod]
    public async Task Find_ReadsOneRange()
    {
        var store = new FaultyRowStore(new MemoryRowStore(rows));
        await using var presence = Presence.Start(store);
        await presence.Get<OverdueJobs>().RunAsync(Duration.Zero);
        store.Count();

        await presence.Get<OverdueJobs>().FindAsync(Duration.Zero);

        Assert.AreEqual(new StoreCall(CallKind.Range, Core.Storage.Tables.Jobs, Presence.Workspace), store.Calls.Single());
    }

    private static async Task<IEnumerable<string>> FindAsync(Presence presence, Duration patience) =>
        (await presence.Get<OverdueJobs>().FindAsync(patience)).Select(s => s.Job);

    private static Task<JobRecord?> RecordAsync(Presence presence, string job) => presence.Get<JobStore>().FindAsync(Presence.Workspace, job);
}

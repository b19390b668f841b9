using Microsoft.Extensions.DependencyInjection;
using Recruiting.Core;
using Recruiting.Core.Jobs;
using Recruiting.Core.Storage;
using Recruiting.Functions.Tests.Running;
using Recruiting.Testing;

namespace Recruiting.Functions.Tests;

/// <summary>Timers that fire twice, at once, late, or fail.</summary>
[TestClass]
public sealed class TimerTests
{
    public static IEnumerable<string> Jobs() => JobSchedules.All.Select(s => s.Job);

    [TestMethod]
    [DynamicData(nameof(Jobs))]
    public async Task Timer_RunsItsJob_AndARunLeavesItsRecord(string job)
    {
        await using var stage = await Stage.SetAsync();

        await stage.Instance.TimerAsync(job, late: true);

        var record = await stage.Desk.Get<JobStore>().FindAsync(Presence.Workspace, job);
        Assert.AreEqual((job, stage.Now, null), (record!.Last.Job, record.LastFinished!.Started, record.Last.Error));
    }

    [TestMethod]
    [DynamicData(nameof(Jobs))]
    public async Task Timer_ThatFiresOnEightInstancesAtOnce_DoesItsWorkOnce(string job)
    {
        await using var stage = await Stage.SetAsync();
        var instances = await stage.StartAsync(8);
        await stage.PostAsync("pagina", Presence.Local(2026, 11, 3, 8, 30));
        await stage.Desk.PutChannelAsync("groep");
        var due = await stage.Desk.WriteAsync("groep", "Vandaag.", stage.Now);
        var queued = await stage.Desk.WriteAsync("groep", "Later.");

        await Task.WhenAll(instances.Select(i => Task.Run(() => i.TimerAsync(job))));

        Assert.IsNull((await stage.Desk.Get<JobStore>().FindAsync(Presence.Workspace, job))!.Last.Error);
        var moves = new[] { (await stage.Desk.HistoryAsync(due)).Count, (await stage.Desk.HistoryAsync(queued)).Count };
        Assert.AreSequenceEqual(job switch { JobSchedules.PublishDue => [3, 2], JobSchedules.FillPlan => [2, 3], _ => [2, 2] }, moves, "written, approved, and what this job does, once");
        if (job == JobSchedules.Tidy) Assert.HasCount(1, await CopiesAsync(stage));
    }

    [TestMethod]
    public async Task Timer_WhoseJobFails_FailsItsInvocation_AndIsRecorded()
    {
        await using var stage = await Stage.SetAsync(services => services.AddSingleton<IRowStore>(s => Failing(s.GetRequiredService<TimeProvider>())));

        var failed = await Assert.ThrowsExactlyAsync<PresenceException>(stage.Instance.TickAsync);

        Assert.AreEqual("store.unreachable", failed.Code);

        static AzureTablesRowStore Failing(TimeProvider clock) => AzureTablesRowStore.Open(
            StoreAddress.Parse("DefaultEndpointsProtocol=http;AccountName=nobody;AccountKey=bm9ib2R5;TableEndpoint=http://127.0.0.1:9/nobody"), clock, o => o.Retry.MaxRetries = 0);
    }

    private static async Task<List<StoredFile>> CopiesAsync(Stage stage) =>
        await stage.Instance.Services.GetRequiredService<FilePlaces>().Backups.ListAsync().ToListAsync();
}

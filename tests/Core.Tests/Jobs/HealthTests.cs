using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Tests.Publishing;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Jobs;

/// <summary>Health is judged by the work that was done.</summary>
[TestClass]
public sealed class HealthTests
{
    private static readonly Instant Due = Presence.Local(2026, 11, 3, 8, 30);

    private readonly MemoryRows rows = new();

    [TestMethod]
    public async Task FreshStart_IsHealthy()
    {
        await using var presence = Presence.Start();

        Assert.AreEqual(HealthStatus.Healthy, (await ReadAsync(presence)).Status);
    }

    [TestMethod]
    public async Task FreshStart_AfterANightOff_IsHealthyUntilItHadTimeToCatchUp()
    {
        await using var before = Presence.Start(new MemoryRowStore(rows));
        await DueAsync(before);
        await before.TickAsync();
        before.At(Due + Duration.FromHours(8));

        await using var presence = Presence.Start(new MemoryRowStore(rows), before.Clock);
        Assert.AreEqual(HealthStatus.Healthy, (await ReadAsync(presence)).Status);

        presence.After(Duration.FromMinutes(16));
        Assert.Contains("due.stuck", Codes(await ReadAsync(presence)), "and if it did not, it says so");
    }

    [TestMethod]
    public async Task Job_ThatDoesNotRun_IsUnhealthy()
    {
        await using var presence = Presence.Start();
        await RunAllAsync(presence);
        presence.After(Duration.FromMinutes(15));
        Assert.AreEqual(HealthStatus.Healthy, (await ReadAsync(presence)).Status);

        presence.After(Duration.FromSeconds(1));

        var report = await ReadAsync(presence);
        Assert.AreEqual(HealthStatus.Unhealthy, report.Status);
        Assert.IsTrue(report.Jobs.Single(j => j.Job == JobSchedules.PublishDue).Late);
        Assert.IsFalse(report.Jobs.Single(j => j.Job == JobSchedules.Tidy).Late, "a daily job has two days");
    }

    [TestMethod]
    public async Task Job_ThatFails_OrFailsOnAPost_IsUnhealthy()
    {
        var store = new FaultyRowStore(new MemoryRowStore(rows));
        await using var presence = Presence.Start(store);
        await DueAsync(presence);
        presence.At(Due);
        await RunAllButTheTickAsync(presence);
        store.Fail(c => c is { Kind: CallKind.Read, Table: Core.Storage.Tables.Connections });
        await presence.TickAsync();
        store.Fail(null);

        var report = await ReadAsync(presence);
        Assert.AreEqual(HealthStatus.Unhealthy, report.Status);
        Assert.Contains("job.failed", Codes(report));
        await presence.TickAsync();
        Assert.AreEqual(HealthStatus.Healthy, (await ReadAsync(presence)).Status);
    }

    [TestMethod]
    public async Task Post_DueAndNotDealtWith_IsUnhealthyAfterAQuarterOfAnHour()
    {
        await using var presence = Presence.Start();
        await DueAsync(presence);
        presence.At(Due);
        await RunAllButTheTickAsync(presence);
        presence.At(Due + Duration.FromMinutes(15));
        Assert.DoesNotContain("due.stuck", Codes(await ReadAsync(presence)));

        presence.After(Duration.FromSeconds(1));

        var report = await ReadAsync(presence);
        Assert.Contains("due.stuck", Codes(report));
        Assert.AreEqual((HealthStatus.Unhealthy, Due), (report.Status, report.OldestDue));
    }

    [TestMethod]
    public async Task Post_ThatSomethingHolds_IsNotStuck_NorIsItWhenThatEnds()
    {
        await using var presence = Presence.Start();
        await DueAsync(presence);
        await presence.Get<ChannelBook>().PauseAllAsync(Presence.Workspace, "rust", true, Desk);
        presence.At(Due + Duration.FromMinutes(30));
        await RunAllAsync(presence);
        var paused = await ReadAsync(presence);
        Assert.AreEqual(HealthStatus.Attention, paused.Status);
        Assert.Contains("paused", Codes(paused));

        await presence.Get<ChannelBook>().PauseAllAsync(Presence.Workspace, null, false, Desk);

        Assert.AreEqual(HealthStatus.Healthy, (await ReadAsync(presence)).Status, "the next tick deals with it");
    }

    [TestMethod]
    public async Task Post_ApprovedLate_IsNotStuckAtOnce()
    {
        await using var presence = Presence.Start();
        await presence.PutChannelAsync("pagina", ChannelKind.Page);
        await presence.ConnectAsync("pagina");
        var post = await presence.WriteAsync("pagina", at: Due, approve: false);
        presence.At(Due + Duration.FromMinutes(40));
        await RunAllAsync(presence);

        await presence.Get<Writing>().ApproveAsync(post.Ref(), null, Desk, English);

        Assert.AreEqual(HealthStatus.Healthy, (await ReadAsync(presence)).Status);
    }

    [TestMethod]
    public async Task Store_ThatFails_IsUnhealthyAndSaysWhere()
    {
        var store = new FaultyRowStore(new MemoryRowStore());
        await using var presence = Presence.Start(store);
        store.Fail(_ => true);

        var report = await ReadAsync(presence);

        Assert.AreEqual((HealthStatus.Unhealthy, "memory:", "store.failed"), (report.Status, report.Store, report.Findings.Single().Code));
    }

    [TestMethod]
    public async Task DoubtsHandAndDeadConnections_AskForAttention()
    {
        await using var presence = Presence.Start();
        await presence.PutChannelAsync("groep");
        await presence.PutChannelAsync("pagina", ChannelKind.Page);
        await presence.ConnectAsync("pagina", until: presence.Now, token: "a-secret");
        await presence.StoreAsync(Stands.In(PostState.InDoubt, "pagina", presence.Now) with { Attempts = 0 });
        await presence.StoreAsync(Stands.In(PostState.AwaitingHand, "groep", presence.Now));
        await RunAllAsync(presence);

        var report = await ReadAsync(presence);

        Assert.AreEqual((HealthStatus.Attention, 1, 2, presence.Now), (report.Status, report.InDoubt, report.Hand, report.OldestHand));
        Assert.Contains("connection.expired", Codes(report));
        Assert.DoesNotContain("a-secret", report.ToString() + string.Concat(report.Findings) + string.Concat(report.Connections));
    }

    private static async Task DueAsync(Presence presence)
    {
        await presence.PutChannelAsync("pagina", ChannelKind.Page);
        await presence.ConnectAsync("pagina");
        await presence.WriteAsync("pagina", at: Due);
    }

    private static async Task RunAllAsync(Presence presence)
    {
        foreach (var schedule in JobSchedules.All) await presence.RunAsync(schedule.Job);
    }

    private static async Task RunAllButTheTickAsync(Presence presence)
    {
        foreach (var schedule in JobSchedules.All.Where(s => s.Job != JobSchedules.PublishDue)) await presence.RunAsync(schedule.Job);
    }

    private static Task<HealthReport> ReadAsync(Presence presence) => presence.Get<Health>().ReadAsync(Presence.Workspace, English);

    private static IEnumerable<string> Codes(HealthReport report) => report.Findings.Select(f => f.Code);
}

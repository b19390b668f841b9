using Microsoft.AspNetCore.DataProtection;
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

/// <summary>A whole workspace in another store: all of it, once, paused.</summary>
[TestClass]
public sealed class StoreCopyTests : StoreCopyTest
{
    [TestMethod]
    public async Task Copy_ToAnotherEngineAndBack_IsTheWorkspaceRowByRow()
    {
        await using var presence = await PausedAsync();
        var progress = new List<CopyProgress>();

        var report = await CopyAsync(presence, Target, new Heard(progress.Add));

        Assert.AreSequenceEqual(await PlainAsync(presence.Store), await PlainAsync(Target));
        Assert.IsGreaterThan(150, report.Rows);
        Assert.IsEmpty(report.LeftOut);
        Assert.IsTrue(progress.All(p => p.Rows <= p.Of && p.Of == report.Rows));
        Assert.IsTrue(progress.Exists(p => p.Verifying) && progress.Exists(p => !p.Verifying));

        var back = new MemoryRowStore();
        await using var there = Presence.Start(Target, new(presence.Clock.GetUtcNow()), keys: OtherKeys);
        await there.Get<StoreCopy>().RunAsync(Presence.Workspace, new(new Renamed(back), null, new EphemeralDataProtectionProvider()));
        Assert.AreSequenceEqual(await PlainAsync(presence.Store), await PlainAsync(back));
    }

    [TestMethod]
    public async Task Copy_FromAFileToAzureAndBackToAFile_IsTheWorkspaceRowByRow()
    {
        var account = await Azurite.NewAccountAsync();
        await using var azure = await RowStores.OpenAsync(account, TimeProvider.System, TestContext.CancellationToken);
        await using var desk = await PausedAsync(store: Target);
        var sent = await CopyAsync(desk, azure);
        var again = await CopyAsync(desk, azure);
        await using var there = Presence.Start(azure, new(desk.Clock.GetUtcNow()), keys: OtherKeys);
        await Consistent.RequireAsync(there, hintsTooMany: 0, "in Azure");
        await using var home = await SqliteRowStore.OpenAsync(Folders.File + "-2", TimeProvider.System, TestContext.CancellationToken);
        var back = await CopyAsync(there, home);

        Assert.AreEqual((sent.Rows, 0L, sent.Rows), (again.Rows, again.Written, back.Rows));
        Assert.AreSequenceEqual(await PlainAsync(Target), await PlainAsync(azure));
        Assert.AreSequenceEqual(await PlainAsync(Target), await PlainAsync(home));
    }

    [TestMethod]
    public async Task Copy_Again_WritesNothing()
    {
        await using var presence = await PausedAsync();
        var first = await CopyAsync(presence, Target);
        var before = await Rows.OfAsync(Target, hints: true);

        var second = await CopyAsync(presence, Target);

        Assert.AreEqual((first.Rows, 0L), (second.Rows, second.Written));
        Assert.AreSequenceEqual(before, await Rows.OfAsync(Target, hints: true));
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
        await CopyAsync(presence, Target);
        await presence.PutChannelAsync("later");
        await presence.WriteAsync("later", "Written since");
        await presence.Get<ColleagueBook>().RemoveAsync(Presence.Workspace, "bram", null, Desk);

        var report = await CopyAsync(presence, Target);

        Assert.IsGreaterThan(0, report.Written);
        Assert.AreSequenceEqual(await PlainAsync(presence.Store), await PlainAsync(Target));
    }

    [TestMethod]
    public async Task Copy_WhereAHostWaitsForItsData_KeepsThatHostsRuns()
    {
        await using var presence = await PausedAsync();
        await using var waiting = Presence.Start(Target, new(presence.Clock.GetUtcNow()));
        waiting.After(Duration.FromHours(3));
        await waiting.TickAsync();

        await CopyAsync(presence, Target);

        Assert.AreEqual(waiting.Now, (await waiting.Get<JobStore>().FindAsync(Presence.Workspace, JobSchedules.PublishDue))!.Last.Started);
        Assert.IsNotNull(await waiting.Get<JobStore>().FindAsync(Presence.Workspace, JobSchedules.Tidy));
    }

    [TestMethod]
    public async Task TheCopy_GoesOnWhereTheOriginalStopped()
    {
        await using var presence = await PausedAsync();
        var planned = await presence.WriteAsync("pagina", "Goes out from the copy", presence.Now + Duration.FromHours(5));
        var before = presence.Script.Asked.Count;
        await CopyAsync(presence, Target);
        await using var there = Presence.Start(Target, new(presence.Clock.GetUtcNow()), keys: OtherKeys);
        await Consistent.RequireAsync(there, hintsTooMany: 0, "copied");
        await there.Get<ChannelBook>().PauseAllAsync(Presence.Workspace, null, paused: false, Desk);
        there.After(Duration.FromHours(5));

        await there.TickAsync();

        Assert.AreEqual(PostState.Published, (await there.ReadAsync(planned)).State);
        Assert.HasCount(before, presence.Script.Asked);
    }
}

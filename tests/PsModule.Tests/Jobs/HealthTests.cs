using Microsoft.Extensions.Time.Testing;
using Recruiting.Core.Jobs;
using Recruiting.PsModule.Tests.Engine;
using Recruiting.Testing;

namespace Recruiting.PsModule.Tests.Jobs;

/// <summary>The health as a shell sees it, which runs no jobs by itself.</summary>
[TestClass]
public sealed class HealthTests : ShellTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 2, 6, 0, 0, TimeSpan.Zero);

    private Shell At(DateTimeOffset now) => Shell.On(Folder, clock: new FakeTimeProvider(now));

    private Task JobsRanAsync() => Seed.InAsync(Folder, async presence =>
    {
        foreach (var job in JobSchedules.All) await presence.RunAsync(job.Job);
    });

    [TestMethod]
    public void Health_OfAStoreThatNobodyWorksOn_IsHealthy()
    {
        using var shell = At(Monday);

        Assert.AreEqual("Healthy", shell.Run("Get-PresenceHealth").Well()["Status"]);
    }

    [TestMethod]
    public async Task Health_WhereTheJobsRan_IsHealthy()
    {
        await JobsRanAsync();
        using var shell = At(Monday.AddMinutes(1));

        Assert.AreEqual("Healthy", shell.Run("Get-PresenceHealth").Well()["Status"]);
    }

    [TestMethod]
    public async Task Health_WhereWhoeverRanTheJobsIsAway_SaysSo()
    {
        await JobsRanAsync();
        using var shell = At(Monday.AddDays(7));
        var health = shell.Run("Get-PresenceHealth").Well();

        Assert.AreEqual("Unhealthy", health["Status"]);
        Assert.AreSequenceEqual(JobSchedules.All.Select(s => s.Job), (string[])health["LateJobs"]!);
        Assert.AreEqual("job.late", shell.Run("(Get-PresenceHealth).Findings[0].Code").Well().One.ToString());
    }

    [TestMethod]
    public async Task View_OfHealth_SaysWhatToLookAt()
    {
        await Seed.InAsync(Folder, async presence =>
        {
            await presence.PutChannelAsync("here");
            await presence.WriteAsync("here", at: presence.Now);
            await presence.TickAsync();
        });
        using var shell = At(Monday.AddMinutes(1));
        var shown = shell.Show("Get-PresenceHealth");

        Assert.MatchesRegex("(?m)^Status +: Attention", shown);
        Assert.MatchesRegex("(?m)^Hand +: 1", shown);
        Assert.MatchesRegex("(?m)^Findings +: [a-z.-]+: here: ", shown);
        Assert.DoesNotContain('\u001b', shown);
    }
}

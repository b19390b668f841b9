using Microsoft.Extensions.Time.Testing;
using Recruiting.Core.Channels;
using Recruiting.Core.Jobs;
using Recruiting.PsModule.Tests.Engine;
using Recruiting.Testing;

namespace Recruiting.PsModule.Tests.Jobs;

/// <summary>The timed jobs, looked at and run from a shell.</summary>
[TestClass]
public sealed class JobTests : ShellTests
{
    private static readonly DateTimeOffset Tuesday = new(2026, 11, 3, 7, 35, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider clock = new(Tuesday);

    private Shell At() => Shell.On(Folder, clock: clock);

    private Task PostDueAsync(ChannelKind kind = ChannelKind.Group) => Seed.InAsync(
        Folder,
        async presence =>
        {
            await presence.PutChannelAsync("here", kind);
            if (kind == ChannelKind.Page) await presence.ConnectAsync("here");
            await presence.WriteAsync("here", at: Presence.Local(2026, 11, 3, 8, 30));
        });

    [TestMethod]
    public void Get_All_TellsWhenEachIsDue()
    {
        using var shell = At();
        var jobs = shell.Run("Get-PresenceJob").Well().Output.ToDictionary(j => j.ToString());

        Assert.AreSequenceEqual(JobSchedules.All.Select(s => s.Job), jobs.Keys);
        Assert.AreEqual(new DateTimeOffset(2026, 11, 4, 3, 10, 0, TimeSpan.Zero), jobs["fill-plan"].Properties["NextDue"].Value);
        Assert.AreEqual(true, jobs["fill-plan"].Properties["Overdue"].Value);
    }

    [TestMethod]
    public void Get_ByName_TakesThePipelineAndNamesWhatIsNone()
    {
        using var shell = At();
        var some = shell.Run("'TIDY', 'nonsense' | Get-PresenceJob");

        Assert.AreEqual("tidy", some.One.ToString());
        Assert.AreEqual("job.not-found", string.Join(" ", some.Codes));
    }

    [TestMethod]
    public void Invoke_AJob_RunsItUnaskedAndKeepsItsRecord()
    {
        using var shell = At();
        var run = shell.Run("Get-PresenceJob guard-streaks | Invoke-PresenceJob").Well();

        Assert.AreEqual(("guard-streaks", Tuesday), (run["Job"], run["Started"]));
        var after = shell.Run("Get-PresenceJob guard-streaks").Well();
        Assert.AreEqual((Tuesday, false), (after["LastFinished"], after["Overdue"]));
        Assert.AreEqual("", shell.Host.Said);
    }

    [TestMethod]
    public async Task Invoke_PublishDue_AsksFirst()
    {
        await PostDueAsync();
        using var shell = At();
        shell.Host.Answer = 2; // No
        Assert.IsEmpty(shell.Run("Invoke-PresenceJob publish-due").Well().Output);
        Assert.Contains("1 post(s)", shell.Host.Said);
        Assert.IsNull(shell.Run("Get-PresenceJob publish-due").Well()["Last"]);

        shell.Host.Answer = 0; // Yes
        Assert.AreEqual(1, shell.Run("Invoke-PresenceJob publish-due").Well()["handedOut"]);
    }

    [TestMethod]
    public async Task Invoke_WhatIf_ChangesNothing()
    {
        await PostDueAsync();
        using (var shell = At())
        {
            shell.Run("Get-PresenceJob | Invoke-PresenceJob -WhatIf; $WhatIfPreference = $true; Get-PresenceJob | Invoke-PresenceJob").Well();
            Assert.HasCount(16, shell.Host.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.IsEmpty(shell.Run("Get-PresenceJob | Where-Object Last").Well().Output);
        }

        await Seed.InAsync(Folder, async presence => Assert.IsEmpty(await presence.HandAsync()));
    }

    [TestMethod]
    public void Invoke_WithConfirm_AsksForAnyJob()
    {
        using var shell = At();
        shell.Host.Answer = 2; // No
        Assert.IsEmpty(shell.Run("Invoke-PresenceJob tidy -Confirm; $ConfirmPreference = 'Medium'; Invoke-PresenceJob tidy").Well().Output);
        Assert.HasCount(1, shell.Run("$ConfirmPreference = 'None'; Invoke-PresenceJob tidy").Well().Output);
    }

    [TestMethod]
    public async Task Invoke_WhereTheTokensCannotBeRead_LeavesThePostsAlone()
    {
        await PostDueAsync(ChannelKind.Page);
        Directory.Delete(Path.Combine(Folder, "keys"), recursive: true);
        using (var shell = At())
        {
            Assert.AreEqual("connection.unreadable", string.Join(" ", shell.Run("Invoke-PresenceJob publish-due -Confirm:$false").Codes));
            Assert.HasCount(1, shell.Run("Invoke-PresenceJob fill-plan").Well().Output, "what needs no token runs");
        }

        await Seed.InAsync(Folder, async presence => Assert.IsEmpty(await presence.HandAsync()));
    }

    [TestMethod]
    public void Invoke_NoSuchJob_IsAnErrorAndTheNextRuns()
    {
        using var shell = At();
        var run = shell.Run("Invoke-PresenceJob nonsense, tidy");

        Assert.AreEqual("job.not-found", string.Join(" ", run.Codes));
        Assert.AreEqual("tidy", run["Job"]);
    }

    [TestMethod]
    public void Name_OfAJob_IsCompleted()
    {
        var found = Session.Run("(TabExpansion2 'Invoke-PresenceJob p' 20).CompletionMatches | ForEach-Object CompletionText").Well().Output;

        Assert.AreEqual("publish-due", string.Join(" ", found));
    }

    [TestMethod]
    public void View_OfJobs_ShowsStateAndTimes()
    {
        using var shell = At();
        shell.Run("Invoke-PresenceJob tidy").Well();
        var shown = shell.Show("Get-PresenceJob").Split('\n').ToList();

        Assert.MatchesRegex("^Name +State +LastFinished +NextDue +Last *$", shown.First(l => l.Contains("State", StringComparison.Ordinal)));
        Assert.Contains("done", shown.Single(l => l.StartsWith("tidy", StringComparison.Ordinal)));
        Assert.Contains("overdue", shown.Single(l => l.StartsWith("fill-plan", StringComparison.Ordinal)));
        Assert.DoesNotContain('\u001b', string.Join('\n', shown));
    }
}

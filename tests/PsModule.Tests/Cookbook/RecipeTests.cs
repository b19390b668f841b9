using System.Management.Automation;
using Microsoft.Extensions.Time.Testing;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.PsModule.Tests.Engine;
using Recruiting.PsModule.Tests.Help;
using Recruiting.Testing;

namespace Recruiting.PsModule.Tests.Cookbook;

/// <summary>Each recipe of <c>docs/powershell.md</c> does what it says, in the real engine, on a store of its own.</summary>
[TestClass]
public sealed class RecipeTests
{
    private const string FiveGroups = "Set up five groups", Quarter = "Import a quarter";

    private readonly string folder = Directory.CreateTempSubdirectory("presence-cookbook-").FullName;

    // A Monday morning: the week's slots are all to come.
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 30, 7, 0, 0, TimeSpan.Zero));

    private Shell? opened;

    private Shell Session => opened ??= Open();

    [TestCleanup]
    public void End()
    {
        opened?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [TestMethod]
    public void Recipes_AllOfThem_AreTestedHere()
    {
        var tested = File.ReadAllText(Module.At("tests", "PsModule.Tests", "Cookbook", "RecipeTests.cs"));
        foreach (var heading in Recipes.All.Select(b => b.Heading).Distinct()) Assert.Contains($"\"{heading}\"", tested);
    }

    [TestMethod]
    public void Recipes_AllOfThem_NameOnlyWhatExists()
    {
        var cmdlets = Session.Run("Get-Command -Module RecruitingPresence").Well().Output.Select(c => (CmdletInfo)c.BaseObject).ToList();
        var wrong = Recipes.All.SelectMany(b => Script.Wrong(b.Script, cmdlets)).ToList();
        Assert.IsEmpty(wrong, string.Join('\n', wrong));
    }

    [TestMethod]
    public void Connect_AFile_IsWorkedOn()
    {
        var connection = Do("Connect")[^1];
        Assert.EndsWith(Path.Combine("presence", "recruiting.db"), (string)connection.Properties["Store"].Value);
    }

    [TestMethod]
    public void FiveGroups_FromTwoFiles_HaveTheirRhythmAndPeople()
    {
        var slots = Do(FiveGroups);
        Assert.HasCount(5, Ask("Get-PresenceChannel"));
        Assert.AreEqual("bram", Ask("(Get-PresenceChannel dotnet-nl).Owner")[0].BaseObject);
        Assert.AreEqual("anouk bram sofia yusuf", string.Join(' ', Ask("(Get-PresenceColleague).Id").Select(i => i.BaseObject).Order()));
        Assert.HasCount(10, slots.Where(s => s.TypeNames.Any(n => n.EndsWith("PresenceSlot", StringComparison.Ordinal))).ToList());
    }

    [TestMethod]
    public void Quarter_LookedAtThenImported_FillsTheSlots()
    {
        Do(FiveGroups);
        var (look, import) = Recipes.Of(Quarter) is [var first, var second] ? (first, second) : throw new InvalidOperationException();
        Session.Run(look).Well();
        Assert.IsEmpty(Ask("Get-PresencePost"));
        Session.Run(import).Well();
        Assert.HasCount(13, Ask("Get-PresencePost -State Scheduled"));
        Session.Run(import).Well();
        Assert.HasCount(13, Ask("Get-PresencePost"));
    }

    [TestMethod]
    public void AtRisk_AfterAPostForTheNextSlot_IsLessAtRisk()
    {
        Do(FiveGroups);
        var (look, save) = Recipes.Of("Find what is at risk") is [var first, var second] ? (first, second) : throw new InvalidOperationException();
        var before = Session.Run(look).Well().Output.Single(s => (string)s.Properties["Channel"].Value == "dotnet-nl");
        Assert.AreEqual(2, before.Properties["Missing"].Value);
        Session.Run(save).Well();
        var after = Session.Run(look).Well().Output.Single(s => (string)s.Properties["Channel"].Value == "dotnet-nl");
        Assert.AreEqual(1, after.Properties["Missing"].Value);
    }

    [TestMethod]
    public void Media_OfAPost_AreTakenInAndReplaced()
    {
        Do(FiveGroups);
        File.WriteAllBytes(Path.Combine(folder, "front.jpg"), TestMedia.Jpeg());
        File.WriteAllBytes(Path.Combine(folder, "lab.jpg"), TestMedia.Jpeg(800, 600));
        File.WriteAllBytes(Path.Combine(folder, "report.pdf"), TestMedia.Pdf());
        Assert.AreEqual("Image \"The front door\", Image \"The test lab\"", string.Join(", ", Do("Post with images or a document")));
        Assert.AreEqual("Document \"What we found\"", string.Join(", ", Ask("(Get-PresencePost $post.Id).Media")));
    }

    [TestMethod]
    public void HandOver_OfAColleague_MovesThePostsAndTakesNoTurns()
    {
        Do(FiveGroups);
        Do(Quarter);
        Do("Hand over a colleague's posts");
        Assert.IsEmpty(Ask("Get-PresencePost -Channel dotnet-nl -Author bram"));
        Assert.HasCount(1, Ask("(Get-PresenceColleague bram).Away"));
    }

    [TestMethod]
    public async Task Doubts_LookedAt_AreSettledBothWays()
    {
        await Seed.InAsync(folder, async presence =>
        {
            await presence.PutChannelAsync("our-page", ChannelKind.Page);
            await presence.StoreAsync(Doubt("one"));
            await presence.StoreAsync(Doubt("two"));
        });
        var moment = clock.GetUtcNow().AddMinutes(-30).ToUnixTimeMilliseconds() << 22;
        Session.Run($"$global:Answer = 'https://www.linkedin.com/feed/update/urn:li:share:{moment}/'").Well();
        Do("Settle a doubt");
        Assert.HasCount(1, Ask("Get-PresencePost -State Published"));
        Assert.HasCount(1, Ask("Get-PresencePost -State Draft"));
    }

    [TestMethod]
    public void Report_OfAWeek_IsTwoFiles()
    {
        Do(FiveGroups);
        Do("Weekly report to a file");
        Assert.HasCount(1 + 5, File.ReadAllLines(Path.Combine(folder, "presence.csv")));
        Assert.IsTrue(File.Exists(Path.Combine(folder, "placed.csv")));
    }

    [TestMethod]
    public void ScheduledTask_WithAChannelAtRisk_ReportsAndFails()
    {
        Do("Connect");
        Do(FiveGroups);
        var weekly = Session.Run(string.Join('\n', Recipes.Of("Run it from a scheduled task")));
        Assert.Contains("At risk: cloud-engineers-nl", weekly.Stopped!.ToString());
        Assert.HasCount(1 + 5, File.ReadAllLines(Path.Combine(folder, "presence.csv")));
    }

    [TestMethod]
    public void Setup_KeptInAFile_ComesBack()
    {
        Do(FiveGroups);
        var (export, import) = Recipes.Of("Keep the set-up in git") is [var first, var second] ? (first, second) : throw new InvalidOperationException();
        Session.Run(export).Well();
        Session.Run("$null = Connect-Presence -Path ./other.db").Well();
        Session.Run(import).Well();
        Assert.HasCount(5, Ask("Get-PresenceChannel"));
        Assert.HasCount(4, Ask("Get-PresenceColleague"));
    }

    [TestMethod]
    public void Errors_AreByCode_AndWhatIfChangesNothing()
    {
        Do(FiveGroups);
        var said = Do("Errors and -WhatIf");
        Assert.HasCount(5, Ask("Get-PresenceChannel"));
        Assert.AreEqual("no-such-group: channel.not-found", said[^1].ToString());
        Assert.Contains("testers-nl", Session.Host.Said);
    }

    private Post Doubt(string name) => new()
    {
        Id = PostId.Of("our-page", name),
        Channel = "our-page",
        Text = $"Wij groeien, zegt collega {name}.",
        State = PostState.InDoubt,
        CreatedAt = NodaTime.Instant.FromDateTimeOffset(clock.GetUtcNow()),
        QueuedAt = NodaTime.Instant.FromDateTimeOffset(clock.GetUtcNow()),
        Approval = new("anouk", NodaTime.Instant.FromDateTimeOffset(clock.GetUtcNow()), Content.Hash($"Wij groeien, zegt collega {name}.", null)),
        Waiting = new(NodaTime.Instant.FromDateTimeOffset(clock.GetUtcNow()), Core.Reason.Of("doubt", "timeout")),
    };

    private Shell Open()
    {
        foreach (var sample in Directory.EnumerateFiles(Module.At("samples", "powershell"))) File.Copy(sample, Path.Combine(folder, Path.GetFileName(sample)));
        var shell = Shell.On(folder, clock: clock);
        shell.Run(File.ReadAllText(Module.At("tests", "PsModule.Tests", "Cookbook", "StandIns.ps1"))).Well();
        shell.Run($"[void]$ExecutionContext.SessionState.Path.SetLocation('{folder}'); $global:Now = [datetime]'{clock.GetUtcNow().UtcDateTime:s}'").Well();
        return shell;
    }

    private IReadOnlyList<PSObject> Do(string heading) => [.. Recipes.Of(heading).SelectMany(script => Session.Run(script).Well().Output)];

    private IReadOnlyList<PSObject> Ask(string script) => Session.Run(script).Well().Output;
}

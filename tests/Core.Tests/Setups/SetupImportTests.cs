using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Setups;
using Recruiting.Core.Storage;
using Recruiting.Core.Tests.Storage;
using Recruiting.Core.WorkingGroup;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Setups;

/// <summary>What an import does.</summary>
[TestClass]
public sealed class SetupImportTests
{
    private const string Group = """{"version":1,"channels":[{"id":"c","kind":"group","cadence":"2x/week Tue,Thu 08:30-10:00 Europe/Amsterdam"}]}""";

    public required TestContext TestContext { get; init; }

    [TestMethod]
    public async Task Import_IntoAFile_IsThereAfterwards()
    {
        using var folder = new TempFolder();
        await using (var store = await SqliteRowStore.OpenAsync(folder.File, TimeProvider.System, TestContext.CancellationToken))
        await using (var presence = Presence.Start(store))
        {
            await presence.ImportAsync(Group);
        }

        await using var again = await SqliteRowStore.OpenAsync(folder.File, TimeProvider.System, TestContext.CancellationToken);
        await using var there = Presence.Start(again);
        Assert.IsTrue((await there.PlanAsync(Group)).ChangesNothing);
    }

    [TestMethod]
    public async Task Import_Twice_WritesNothingTheSecondTime()
    {
        await using var presence = Presence.Start();
        await presence.ImportAsync(Group);
        var version = (await presence.Get<ChannelStore>().GetAsync(Presence.Workspace, "c")).Version;

        presence.After(Duration.FromDays(10));
        var plan = await presence.ImportAsync(Group);

        Assert.IsTrue(plan.ChangesNothing);
        Assert.AreEqual(version, (await presence.Get<ChannelStore>().GetAsync(Presence.Workspace, "c")).Version);
    }

    [TestMethod]
    public async Task Import_WithoutAPart_LeavesItAlone()
    {
        await using var presence = Presence.Start();
        await presence.ImportAsync("""{"version":1,"workspace":{"approval":"other"},"blackouts":[{"from":"2026-12-25"}],"colleagues":[{"id":"anna"}]}""");

        await presence.ImportAsync(Group, prune: true);

        var (team, _) = await presence.Get<ChannelStore>().WorkspaceAsync(Presence.Workspace);
        Assert.AreEqual(ApprovalRule.Other, team.Approval);
        Assert.HasCount(1, team.Blackouts);
        Assert.HasCount(1, await presence.Get<ColleagueStore>().AllAsync(Presence.Workspace));
    }

    [TestMethod]
    public async Task Import_OfAnotherCadence_KeepsThePromiseThatWas()
    {
        await using var presence = Presence.Start();
        await presence.ImportAsync(Group);
        presence.After(Duration.FromDays(21));

        await presence.ImportAsync(Group.Replace("2x/week Tue,Thu", "1x/week Fri", StringComparison.Ordinal));

        var streak = await presence.Get<StreakBook>().OfAsync(Presence.Workspace, (await presence.Get<ChannelStore>().GetAsync(Presence.Workspace, "c")).Value, presence.Now);
        Assert.AreEqual(2, streak.Periods[^2].Promised);
    }

    [TestMethod]
    public async Task Import_OfAPause_HoldsTheChannelSinceNow_AndKeepsAnEarlierOne()
    {
        await using var presence = Presence.Start();
        var paused = """{"version":1,"channels":[{"id":"c","kind":"group","paused":true,"pausedReason":"Spring"}]}""";
        await presence.ImportAsync(paused);
        var since = presence.Now;
        presence.After(Duration.FromDays(1));

        var plan = await presence.ImportAsync(paused.Replace(""","pausedReason":"Spring" """.Trim(), "", StringComparison.Ordinal));

        var pause = (await presence.Get<ChannelStore>().GetAsync(Presence.Workspace, "c")).Value.Paused!;
        Assert.AreEqual((since, "Spring", "desk"), (pause.From, pause.Reason, pause.By));
        Assert.IsTrue(plan.ChangesNothing, "a pause that gives no reason keeps the reason that it has");
    }

    [TestMethod]
    public async Task Import_ThatSaysNothingOfAPause_LeavesIt_AndOnlyFalseResumes()
    {
        await using var presence = Presence.Start();
        await presence.ImportAsync("""{"version":1,"channels":[{"id":"c","kind":"group","paused":true,"pausedReason":"It rejected a post"}]}""");

        Assert.IsTrue((await presence.ImportAsync("""{"version":1,"channels":[{"id":"c","kind":"group"}]}""")).ChangesNothing, "a scheduled import must not resume a group that does not want us");
        await presence.ImportAsync("""{"version":1,"channels":[{"id":"c","kind":"group","paused":false}]}""");

        Assert.IsNull((await presence.Get<ChannelStore>().GetAsync(Presence.Workspace, "c")).Value.Paused);
    }

    [TestMethod]
    public async Task Prune_RemovesWhatTheFileLacks_AndAsksNothingWithoutIt()
    {
        await using var presence = Presence.Start();
        await presence.ImportAsync("""{"version":1,"colleagues":[{"id":"anna"},{"id":"bram"}],"channels":[{"id":"a","kind":"group"},{"id":"b","kind":"group","colleagues":["bram"]}]}""");
        var file = """{"version":1,"colleagues":[{"id":"anna"}],"channels":[{"id":"a","kind":"group"}]}""";

        Assert.IsTrue((await presence.PlanAsync(file)).ChangesNothing);
        var plan = await presence.ImportAsync(file, prune: true);

        Assert.AreEqual("channel b remove, colleague bram remove", plan.Changes());
        Assert.IsTrue((await presence.PlanAsync(file, prune: true)).ChangesNothing);
        Assert.IsNull(await presence.Get<ChannelStore>().FindAsync(Presence.Workspace, "b"));
        Assert.IsNull(await presence.Get<ColleagueStore>().FindAsync(Presence.Workspace, "bram"));
    }

    [TestMethod]
    public async Task Import_OfSignInsThatChangePlaces_IsDone()
    {
        await using var presence = Presence.Start();
        await presence.PutColleagueAsync("anna", c => c with { Account = new("t", "1") });
        await presence.PutColleagueAsync("bram", c => c with { Account = new("t", "2") });
        await presence.PutColleagueAsync("cem", c => c with { Account = new("t", "3") });
        var file = """{"version":1,"colleagues":[{"id":"anna","account":{"tenant":"t","objectId":"2"}},{"id":"bram","account":{"tenant":"t","objectId":"1"}},{"id":"dirk","account":{"tenant":"t","objectId":"3"}}]}""";

        await presence.ImportAsync(file, prune: true);

        Assert.IsTrue((await presence.PlanAsync(file, prune: true)).ChangesNothing);
    }

    [TestMethod]
    public async Task Apply_OfAPlanThatIsOld_ChangesNothingOfWhatSomebodyElseChanged()
    {
        await using var presence = Presence.Start();
        await presence.ImportAsync(Group);
        var plan = await presence.PlanAsync("""{"version":1,"channels":[{"id":"c","kind":"group","name":"Ours"}]}""");
        await presence.PutChannelAsync("c", with: c => c with { Name = "Theirs" });

        var refusal = await Assert.ThrowsExactlyAsync<PresenceException>(() => presence.Get<SetupBook>().ApplyAsync(Presence.Workspace, plan, Desk));

        Assert.AreEqual("channel.changed", refusal.Code);
        Assert.AreEqual("Theirs", (await presence.Get<ChannelStore>().GetAsync(Presence.Workspace, "c")).Value.Name);
    }

    [TestMethod]
    public async Task Import_TellsItsProgress()
    {
        await using var presence = Presence.Start();
        await presence.PutColleagueAsync("anna");
        var told = new List<string>();

        await presence.ImportAsync("""{"version":1,"blackouts":[{"from":"2026-12-25"}],"colleagues":[{"id":"anna"},{"id":"bram"}],"channels":[{"id":"c","kind":"group"}]}""", progress: new Told(told));

        Assert.AreSequenceEqual(["1/3 Blackouts", "2/3 Colleague", "3/3 Channel"], told);
    }

    [TestMethod]
    public async Task Export_OfEverySecondWeekAndOfWordsWithoutAZone_MeansTheSameElsewhere()
    {
        await using var presence = Presence.Start();
        await presence.ImportAsync("""{"version":1,"channels":[{"id":"c","kind":"group","cadence":"1x/2weeks Mon 09:00-09:30 Europe/Amsterdam"},{"id":"d","kind":"group","cadence":"1x/week Mon 09:00-09:30"}]}""");
        await using var later = Presence.Start(clock: new(presence.Clock.GetUtcNow().AddDays(7)));

        await later.ImportAsync(await presence.ExportAsync());

        foreach (var id in (string[])["c", "d"])
        {
            Assert.AreEqual((await presence.Get<ChannelStore>().GetAsync(Presence.Workspace, id)).Value.Cadence, (await later.Get<ChannelStore>().GetAsync(Presence.Workspace, id)).Value.Cadence);
        }

        Assert.IsTrue((await presence.PlanAsync(await presence.ExportAsync())).ChangesNothing);
    }

    [TestMethod]
    public async Task Export_OfAConnectedTeam_HoldsNoToken()
    {
        await using var presence = Presence.Start();
        await presence.PutChannelAsync("page", ChannelKind.Page);
        await presence.ConnectAsync("page", token: "very-secret");
        await presence.PutColleagueAsync("anna", c => c with { Feed = true });

        var file = await presence.ExportAsync();

        Assert.DoesNotContain("very-secret", file);
        Assert.DoesNotContain("token", file);
    }

    private sealed class Told(List<string> told) : IProgress<SetupProgress>
    {
        public void Report(SetupProgress value) => told.Add($"{value.Done}/{value.Of} {value.Last.Kind}");
    }
}

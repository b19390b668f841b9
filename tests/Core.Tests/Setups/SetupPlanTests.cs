using System.Globalization;
using Recruiting.Core.Channels;
using Recruiting.Core.WorkingGroup;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Setups;

/// <summary>What an import tells before it does anything.</summary>
[TestClass]
public sealed class SetupPlanTests
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    [TestMethod]
    public async Task Plan_OfAChange_NamesEachFieldBeforeAndAfter()
    {
        await using var presence = Presence.Start();
        await presence.ImportAsync("""{"version":1,"channels":[{"id":"c","kind":"page","cadence":"1x/week Mon 09:00-10:00 Europe/Amsterdam","colleagues":["anna"]}]}""");

        var plan = await presence.PlanAsync("""{"version":1,"channels":[{"id":"c","kind":"page","name":"Blad","delivery":"assisted","rules":{"links":false,"jobPostDays":[]},"colleagues":["anna","bram"]}]}""");

        Assert.AreSequenceEqual(
            ["name: c → Blad", "delivery: direct → assisted", "cadence: 1x/week Mon 09:00-10:00 Europe/Amsterdam → niets", "rules.jobPostDays: niets → geen", "rules.links: ja → nee", "colleagues: anna → anna, bram"],
            plan.Differences.Single().Fields.Select(f => f.Text(Dutch)));
        Assert.AreEqual("Kanaal 'c' verandert.", plan.Differences.Single().Summary.In(Dutch));
        Assert.AreEqual("rules.links: yes → no", plan.Differences.Single().Fields[4].Text(English));
    }

    [TestMethod]
    public async Task Plan_OfANewChannel_NamesWhatIsNotItsDefault()
    {
        await using var presence = Presence.Start();

        var plan = await presence.PlanAsync("""{"version":1,"channels":[{"id":"c","kind":"group","delivery":"assisted","language":"nl"}]}""");

        Assert.AreEqual("channel c add", plan.Changes());
        Assert.AreSequenceEqual(["kind: nothing → group", "language: nothing → nl"], plan.Differences.Single().Fields.Select(f => f.Text(English)));
    }

    [TestMethod]
    public async Task Plan_OfBlackouts_NamesOnlyTheDaysThatComeOrGo()
    {
        await using var presence = Presence.Start();
        await presence.ImportAsync("""{"version":1,"blackouts":[{"from":"2026-12-25","to":"2026-12-26","reason":"Kerst"},{"from":"2027-04-27"}]}""");

        var plan = await presence.PlanAsync("""{"version":1,"blackouts":[{"from":"2027-04-27"},{"from":"2027-05-05","reason":"Bevrijdingsdag"}]}""");

        Assert.AreSequenceEqual(
            ["blackouts: 2026-12-25 2026-12-26 Kerst → nothing", "blackouts: nothing → 2027-05-05 Bevrijdingsdag"], plan.Differences.Single().Fields.Select(f => f.Text(English)));
    }

    [TestMethod]
    public async Task Plan_OfTheSameInAnotherOrder_ChangesNothing()
    {
        await using var presence = Presence.Start();
        await presence.ImportAsync("""{"version":1,"blackouts":[{"from":"2026-12-25"},{"from":"2027-04-27"}],"channels":[{"id":"b","kind":"group"},{"id":"a","kind":"group"}]}""");

        var plan = await presence.PlanAsync("""{"version":1,"channels":[{"kind":"group","name":"a","id":"a"},{"id":"b","kind":"group","paused":false}],"blackouts":[{"from":"2027-04-27","to":"2027-04-27"},{"from":"2026-12-25"}]}""");

        Assert.IsTrue(plan.ChangesNothing, plan.Changes());
        Assert.HasCount(3, plan.Differences);
    }

    [TestMethod]
    public async Task Plan_OfAFileWithFaults_TellsAllWithTheirPlacesAndWritesNothing()
    {
        await using var presence = Presence.Start();
        await presence.PutChannelAsync("page", ChannelKind.Page);
        var before = await presence.ExportAsync();

        var refusal = await Assert.ThrowsExactlyAsync<PresenceException>(() => presence.ImportAsync("""
            {"version":1,"blackouts":[{"to":"2026-12-25"}],
             "colleagues":[{"id":"anna"},{"id":"anna"},{"name":"Nobody"},{"id":"bram","share":-1}],
             "channels":[{"id":"page","kind":"group"},{"id":"c","kind":"group","cadence":"now and then","rules":{"mostPerWeek":0}},{"id":"d"}]}
            """));

        Assert.AreEqual(FaultKind.Invalid, refusal.Kind);
        Assert.AreSequenceEqual(
            ["blackout.range-invalid blackouts[0].from", "setup.id-twice colleagues[1].id", "colleague.id-invalid colleagues[2].id", "colleague.share-invalid colleagues[3].share",
             "cadence.text-invalid channels[1].cadence", "rules.most-per-week-invalid channels[1].rules.mostPerWeek", "channel.kind-missing channels[2].kind", "channel.kind-fixed channels[0].kind"],
            refusal.Places());
        Assert.AreEqual(before, await presence.ExportAsync());
    }

    [TestMethod]
    public async Task Plan_WithNamesOfNobody_RemarksThemAndGoesOn()
    {
        await using var presence = Presence.Start();
        await presence.PutColleagueAsync("here");

        var plan = await presence.ImportAsync("""{"version":1,"colleagues":[{"id":"anna"}],"channels":[{"id":"c","kind":"group","colleagues":["anna","ana","here"],"owner":"nobody"}]}""");

        Assert.AreSequenceEqual(["channels[0].colleagues[1]", "channels[0].owner"], plan.Remarks.Select(r => r.Field));
        Assert.AreEqual("nobody", (await presence.Get<ChannelStore>().GetAsync(Presence.Workspace, "c")).Value.Owner);
    }

    [TestMethod]
    public async Task Prune_OfAChannelInUse_IsToldBeforeAnythingIsWritten()
    {
        await using var presence = Presence.Start();
        await presence.PutChannelAsync("busy");
        await presence.PutChannelAsync("quiet");
        await presence.WriteAsync("busy");

        var refusal = await Assert.ThrowsExactlyAsync<PresenceException>(() => presence.ImportAsync("""{"version":1,"colleagues":[{"id":"anna"}],"channels":[]}""", prune: true));

        Assert.AreEqual(FaultKind.Conflict, refusal.Kind);
        Assert.AreSequenceEqual(["channel.in-use channels"], refusal.Places());
        Assert.IsEmpty(await presence.Get<ColleagueStore>().AllAsync(Presence.Workspace));
    }

    [TestMethod]
    public async Task Prune_OfSomebodyWhomTheFileNames_IsRefused()
    {
        await using var presence = Presence.Start();
        await presence.PutColleagueAsync("anna");

        var refusal = await Assert.ThrowsExactlyAsync<PresenceException>(() => presence.PlanAsync("""{"version":1,"colleagues":[],"channels":[{"id":"c","kind":"group","owner":"anna"}]}""", prune: true));

        Assert.AreSequenceEqual(["setup.colleague-removed channels[0].owner"], refusal.Places());
    }

    [TestMethod]
    public async Task Plan_OfOneSignInForTwo_IsRefused()
    {
        await using var presence = Presence.Start();
        await presence.PutColleagueAsync("anna", c => c with { Account = new("t", "O1") });

        var refusal = await Assert.ThrowsExactlyAsync<PresenceException>(() => presence.PlanAsync(
            """{"version":1,"colleagues":[{"id":"bram","account":{"tenant":"T","objectId":"o1"}},{"id":"cem","account":{"tenant":"t","objectId":"o2"}},{"id":"dirk","account":{"tenant":"t","objectId":"o2"}}]}"""));

        Assert.AreSequenceEqual(["colleague.account-taken colleagues[0].account", "colleague.account-taken colleagues[2].account"], refusal.Places());
    }
}

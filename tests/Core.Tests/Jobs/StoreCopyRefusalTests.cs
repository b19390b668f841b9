using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Tests.Publishing;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Jobs;

/// <summary>What is not copied, because the same post could go out twice, or because somebody else's data would be lost.</summary>
[TestClass]
public sealed class StoreCopyRefusalTests : StoreCopyTest
{
    [TestMethod]
    public async Task Copy_OfAWorkspaceThatIsNotPaused_IsRefused()
    {
        await using var presence = await BusyWorkspace.FillAsync(Presence.Start(new MemoryRowStore(Source)));

        Assert.AreEqual(("store.copy-not-paused", FaultKind.Conflict), await RefusedAsync(presence, Target));
        Assert.IsEmpty(await Rows.OfAsync(Target, hints: true));
    }

    [TestMethod]
    public async Task Copy_WhileLinkedInIsAsked_NamesThePosts()
    {
        await using var presence = await PausedAsync();
        await presence.StoreAsync(Stands.In(PostState.Publishing, "pagina", BusyWorkspace.Due, "busy"));

        var refused = await Assert.ThrowsExactlyAsync<PresenceException>(() => CopyAsync(presence, Target));

        Assert.AreEqual("store.copy-busy", refused.Code);
        Assert.Contains("pagina.busy", refused.Message);
    }

    [TestMethod]
    public async Task Copy_OntoItself_IsRefused()
    {
        await using var presence = await PausedAsync();

        Assert.AreEqual(("store.copy-same", FaultKind.Invalid), await RefusedAsync(presence, presence.Store));
    }

    [TestMethod]
    public async Task Copy_OntoAnotherWorkspace_IsRefused_AndLeavesItAlone()
    {
        await using var presence = await PausedAsync();
        await using var other = Presence.Start(Target);
        await other.PutColleagueAsync("carla");
        var before = await Rows.OfAsync(Target, hints: true);

        Assert.AreEqual(("store.copy-target-not-empty", FaultKind.Conflict), await RefusedAsync(presence, Target));
        Assert.AreSequenceEqual(before, await Rows.OfAsync(Target, hints: true));
    }

    [TestMethod]
    public async Task Copy_OntoACopyThatSomebodyWentOnWith_IsRefused()
    {
        await using var presence = await PausedAsync();
        await CopyAsync(presence, Target);
        await using var there = Presence.Start(Target);
        await there.Get<ChannelBook>().PauseAllAsync(Presence.Workspace, null, paused: false, Desk);

        Assert.AreEqual("store.copy-target-not-empty", (await RefusedAsync(presence, Target)).Code);
    }
}

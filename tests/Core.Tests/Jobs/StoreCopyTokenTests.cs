using Microsoft.AspNetCore.DataProtection;
using Recruiting.Core.Connections;
using Recruiting.Core.Jobs;
using Recruiting.Core.Storage;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Jobs;

/// <summary>Tokens in another store: under the other's keys, or left out and named.</summary>
[TestClass]
public sealed class StoreCopyTokenTests : StoreCopyTest
{
    [TestMethod]
    public async Task Tokens_AreReadUnderTheOthersKeys_AndNowhereInTheClear()
    {
        await using var presence = await PausedAsync();
        await CopyAsync(presence, Target);
        await using var there = Presence.Start(Target, new(presence.Clock.GetUtcNow()), keys: OtherKeys);

        var moved = (await there.Get<ConnectionStore>().OfColleagueAsync(Presence.Workspace, "anouk"))!;

        Assert.AreEqual(("hush-anouk", "hush-again", "w_member_social"), (moved.AccessToken, moved.RefreshToken, moved.Scopes.Single()));
        Assert.IsFalse((await Rows.OfAsync(Target)).Exists(r => r.Contains("hush", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task Tokens_WithoutAKeyRingOfTheOther_AreLeftOutAndNamed()
    {
        await using var presence = await PausedAsync();

        var report = await presence.Get<StoreCopy>().RunAsync(Presence.Workspace, new(Target, null, null));

        Assert.AreSequenceEqual(["channel pagina", "colleague anouk"], report.LeftOut);
        Assert.IsEmpty(await Target.RangeAsync(Tables.Connections, Presence.Workspace).ToListAsync(TestContext.CancellationToken));
    }

    [TestMethod]
    public async Task Tokens_WhoseOwnKeyRingIsLost_AreLeftOutAndNamed()
    {
        await using var presence = await PausedAsync();
        await using var lost = Presence.Start(new MemoryRowStore(Source), presence.Clock, keys: new EphemeralDataProtectionProvider());

        Assert.AreSequenceEqual(["channel pagina", "colleague anouk"], (await CopyAsync(lost, Target)).LeftOut);
    }
}

using NodaTime;
using Recruiting.Core.Reminding;
using Recruiting.Core.Storage;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Reminding;

/// <summary>What was told, as rows: for longer than it could be told again, and not for ever.</summary>
[TestClass]
public sealed class ToldStoreTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 7, 30);

    /// <summary>A renamed field is a reminder that is sent twice after an upgrade. Change this text only with a migration.</summary>
    [TestMethod]
    public async Task Told_AsStored_IsThisText()
    {
        var rows = new MemoryRowStore();
        var told = new Told("mail", "anouk", [new("now.dotnet-nl.p1.20261124T073000", Now)]) { Open = new("abc", Now), Trouble = new("mail.unreachable", "no answer", Now, 2, Now + Duration.FromMinutes(2)) };

        await new ToldStore(rows).SaveAsync(Presence.Workspace, told, null, Now);

        var row = await rows.RangeAsync(Tables.Notices, RowKey.Of(Presence.Workspace, "told")).SingleAsync();
        Assert.AreEqual("mail|anouk", row.Key);
        Assert.AreEqual(
            """{"way":"mail","reader":"anouk","once":[{"key":"now.dotnet-nl.p1.20261124T073000","at":"2026-11-24T07:30:00Z"}],"open":{"message":"abc","at":"2026-11-24T07:30:00Z"},"trouble":{"code":"mail.unreachable","detail":"no answer","since":"2026-11-24T07:30:00Z","tries":2,"notBefore":"2026-11-24T07:32:00Z"}}""",
            row.Body);
    }

    [TestMethod]
    public async Task Told_LongAgo_IsForgotten_LongAfterItCouldBeToldAgain()
    {
        var store = new ToldStore(new MemoryRowStore());
        var version = await store.SaveAsync(Presence.Workspace, new("mail", "anouk", [new("old", Now - ToldStore.Kept), new("new", Now - ToldStore.Kept + Duration.FromSeconds(1))]), null, Now);

        var kept = (await store.AllAsync(Presence.Workspace)).Single();

        Assert.AreEqual(("new", version), (kept.Value.Once.Single().Key, kept.Version));
        Assert.IsGreaterThan(Reminders.Remembered + Reminders.Remembered, ToldStore.Kept);
    }

    [TestMethod]
    public async Task Told_UnderAnOlderVersion_IsNotWritten()
    {
        var store = new ToldStore(new MemoryRowStore());
        var first = await store.SaveAsync(Presence.Workspace, new("mail", null, []), null, Now);
        await store.SaveAsync(Presence.Workspace, new("mail", null, [new("a", Now)]), first, Now);

        Assert.IsNull(await store.SaveAsync(Presence.Workspace, new("mail", null, [new("b", Now)]), first, Now), "whoever was first tells it");
    }
}

using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Core.Tests.Storage;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>What pages show of a SQLite store is remembered, and is what stands there all the same: whoever else writes into the file.</summary>
[TestClass]
public sealed class ShownFromMemoryTests : IDisposable
{
    private readonly TempFolder folder = new();

    public required TestContext TestContext { get; init; }

    public void Dispose() => folder.Dispose();

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task Shown_AfterEachMove_IsWhatStandsThere(bool byAnotherProcess)
    {
        await using var here = await StartAsync();
        await using var there = await StartAsync();
        var writer = byAnotherProcess ? there : here;
        await writer.PutChannelAsync("group");
        Assert.IsEmpty(await ShownAsync(here));

        var post = await writer.WriteAsync("group");
        Assert.AreSequenceEqual([$"{post.Id} Ready"], await ShownAsync(here));
        Assert.AreSequenceEqual(["Ready", "Draft", ""], await LoggedAsync(here));

        await writer.Get<Placing>().ConfirmAsync(post.Ref(), null, new Confirmation(), PresenceParts.Desk);
        Assert.IsEmpty(await ShownAsync(here));
        Assert.AreSequenceEqual(["Published", "Ready", "Draft", ""], await LoggedAsync(here));
        Assert.AreEqual(1, (await StreakAsync(here)).Placed);
        Assert.AreEqual(post.Id, (await here.Get<PostStore>().PlacedBetweenAsync(Presence.Workspace, "group", new(2026, 11, 1), new(2026, 11, 30))).Single().Id);
    }

    [TestMethod]
    public async Task Streak_TeamIsPausedByAnotherProcess_IsCountedAnew()
    {
        await using var here = await StartAsync();
        await using var there = await StartAsync();
        await here.PutChannelAsync("group");
        Assert.AreEqual(2, (await StreakAsync(here)).Promised);

        await there.Get<ChannelBook>().PauseAllAsync(Presence.Workspace, "Away", true, PresenceParts.Desk);

        Assert.AreEqual(0, (await StreakAsync(here)).Promised);
    }

    private async Task<Presence> StartAsync() => Presence.Start(await SqliteRowStore.OpenAsync(folder.File, TimeProvider.System, TestContext.CancellationToken));

    private static async Task<IReadOnlyList<string>> ShownAsync(Presence presence) =>
        [.. (await presence.Get<PostStore>().UnderWayAsync(Presence.Workspace, "group", [])).Select(p => $"{p.Value.Id} {p.Value.State}")];

    // Each line twice: as it was made, and as it is remembered.
    private static async Task<IReadOnlyList<string>> LoggedAsync(Presence presence)
    {
        var made = await ReadAsync();
        Assert.AreSequenceEqual(made, await ReadAsync());
        return made;

        async Task<List<string>> ReadAsync() => [.. (await presence.Get<LogBook>().ReadAsync(Presence.Workspace, new())).Lines.Select(l => $"{l.To}")];
    }

    private static async Task<Streak> StreakAsync(Presence presence)
    {
        var channel = await presence.Get<ChannelStore>().GetAsync(Presence.Workspace, "group");
        return await presence.Get<StreakBook>().OfAsync(Presence.Workspace, channel.Value, presence.Now);
    }
}

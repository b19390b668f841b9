using Recruiting.Core.Jobs;
using Recruiting.Core.Media;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Jobs;

/// <summary>Images and documents in another place, and what is said of those that are not there.</summary>
[TestClass]
public sealed class StoreCopyMediaTests : StoreCopyTest
{
    [TestMethod]
    public async Task Media_AreCopiedOnce_AndADamagedOneIsNamed()
    {
        var (from, to) = (Folder("media"), Folder("other"));
        await using var presence = await PausedAsync(new(Folder("backups"), from));
        var media = presence.Get<MediaFiles>();
        var name = await media.PutAsync(new MemoryStream([1, 2, 3]), TestContext.CancellationToken);
        await from.PutAsync(new string('0', 64), new MemoryStream([4]), cancel: TestContext.CancellationToken);

        for (var times = 0; times < 2; times++)
        {
            var report = await presence.Get<StoreCopy>().RunAsync(Presence.Workspace, new(Target, to, OtherKeys), cancel: TestContext.CancellationToken);
            Assert.AreEqual(1, report.Files);
            Assert.AreSequenceEqual(["media " + new string('0', 64)], report.LeftOut);
        }

        Assert.AreSequenceEqual([new StoredFile(name, 3)], await to.ListAsync(cancel: TestContext.CancellationToken).ToListAsync(TestContext.CancellationToken));
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task Media_OfPosts_AreUsableInAStoreOfTheOtherKind_AndTidyKeepsThemThere(bool toAzure)
    {
        var account = await Azurite.NewAccountAsync();
        await using var azure = await RowStores.OpenAsync(account, TimeProvider.System, TestContext.CancellationToken);
        var (blobs, folders) = (FilePlaces.Of(StoreAddress.Parse(account)), new FilePlaces(Folder("backups"), Folder("media")));
        (IRowStore Rows, FilePlaces Files) desk = (Target, folders), cloud = (azure, blobs);
        var (from, to) = toAzure ? (desk, cloud) : (cloud, desk);
        await using var origin = Presence.Start(from.Rows, files: from.Files);
        var posts = await MediaPosts.WriteAsync(origin);
        await origin.Get<ChannelBook>().PauseAllAsync(Presence.Workspace, "Moving", paused: true, Desk);

        var report = await origin.Get<StoreCopy>().RunAsync(Presence.Workspace, new(to.Rows, to.Files.Media, OtherKeys), cancel: TestContext.CancellationToken);

        Assert.AreEqual(4, report.Files);
        Assert.IsEmpty(report.LeftOut);
        await using var there = Presence.Start(to.Rows, new(origin.Clock.GetUtcNow()), files: to.Files, keys: OtherKeys);
        await MediaPosts.RequireAsync(there, posts, "copied");
        for (var times = 0; times < 2; times++)
        {
            there.After(MediaHold.Kept);
            await there.RunAsync(JobSchedules.Tidy);
            await MediaPosts.RequireAsync(there, posts, "tidied");
        }
    }

    [TestMethod]
    public async Task Media_ThatAPostNeedsAndTheSourceHasLost_AreNamedWithThePost()
    {
        var (origin, posts, from) = await MovingAsync();
        await using var ends = origin;
        var lost = await MediaPosts.LoseAsync(from, posts[1]);
        var damaged = PostMedia.Files(posts[2]).Single().File;
        await from.PutAsync(damaged, new MemoryStream([4]), cancel: TestContext.CancellationToken);

        var report = await origin.Get<StoreCopy>().RunAsync(Presence.Workspace, new(Target, Folder("other"), OtherKeys), cancel: TestContext.CancellationToken);

        Assert.AreEqual(2, report.Files);
        Assert.AreSequenceEqual(new[] { $"media {lost} of {posts[1].Id}", $"media {damaged} of {posts[2].Id}" }.Order(StringComparer.Ordinal), report.LeftOut);
    }

    [TestMethod]
    public async Task Media_OfAPostThatIsCancelled_AreNotAskedFor()
    {
        var (origin, posts, from) = await MovingAsync();
        await using var ends = origin;
        await MediaPosts.LoseAsync(from, posts[1]);
        await origin.Get<Writing>().CancelAsync(posts[1].Ref(), null, false, Desk);

        Assert.IsEmpty((await origin.Get<StoreCopy>().RunAsync(Presence.Workspace, new(Target, Folder("other"), OtherKeys), cancel: TestContext.CancellationToken)).LeftOut);
    }

    [TestMethod]
    public async Task Media_WhereTheCopyHasNoPlaceForThem_AreNamedWithTheirPosts()
    {
        var (origin, posts, _) = await MovingAsync();
        await using var ends = origin;

        var report = await origin.Get<StoreCopy>().RunAsync(Presence.Workspace, new(Target, null, OtherKeys), cancel: TestContext.CancellationToken);

        Assert.AreEqual((0, 4), (report.Files, report.LeftOut.Count));
        Assert.IsTrue(posts.All(p => report.LeftOut.Any(l => l.EndsWith($" of {p.Id}", StringComparison.Ordinal))));
    }

    [TestMethod]
    public async Task Media_ThatACutOffCopyLeftDamaged_AreCopiedAnew()
    {
        var (origin, posts, _) = await MovingAsync();
        await using var ends = origin;
        var other = Folder("other");
        await other.PutAsync(PostMedia.Files(posts[1]).Single().File, new MemoryStream([4]), cancel: TestContext.CancellationToken);

        await origin.Get<StoreCopy>().RunAsync(Presence.Workspace, new(Target, other, OtherKeys), cancel: TestContext.CancellationToken);

        await using var there = Presence.Start(Target, files: new(Folder("backups"), other), keys: OtherKeys);
        await MediaPosts.RequireAsync(there, posts, "copied");
    }

    private async Task<(Presence Origin, IReadOnlyList<Post> Posts, FolderFiles Media)> MovingAsync()
    {
        var media = Folder("media");
        var origin = Presence.Start(new MemoryRowStore(Source), files: new(Folder("backups"), media));
        var posts = await MediaPosts.WriteAsync(origin);
        await origin.Get<ChannelBook>().PauseAllAsync(Presence.Workspace, "Moving", paused: true, Desk);
        return (origin, posts, media);
    }
}

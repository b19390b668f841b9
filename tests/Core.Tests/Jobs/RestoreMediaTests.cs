using NodaTime;
using Recruiting.Core.Jobs;
using Recruiting.Core.Media;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Jobs;

/// <summary>A daily copy holds rows alone: its posts find their images and documents where these still are, and a person is told of those that are not.</summary>
[TestClass]
public sealed class RestoreMediaTests : RestoreTest
{
    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task Restore_BesideTheMedia_FindsThemAll(bool azure)
    {
        var files = azure ? FilePlaces.Of(StoreAddress.Parse(await Azurite.NewAccountAsync())) : new(Backups, Media);
        await using var origin = Presence.Start(files: files);
        var posts = await MediaPosts.WriteAsync(origin);
        await origin.RunAsync(JobSchedules.Tidy);
        var copy = (await files.Backups.ListAsync().ToListAsync()).Single().Name;
        await using var presence = Presence.Start(clock: new(origin.Clock.GetUtcNow()), files: files);

        var report = await presence.Get<Restore>().RunAsync(Presence.Workspace, copy, async cancel => (await files.Backups.OpenAsync(copy, cancel))!, replace: false);

        Assert.IsEmpty(report.WithoutMedia);
        await MediaPosts.RequireAsync(presence, posts, "restored");
    }

    [TestMethod]
    public async Task Restore_WhereMediaAreMissing_NamesThePostsThatMayGoOut()
    {
        await using var origin = Presence.Start(files: new(Backups, Media));
        var posts = await MediaPosts.WriteAsync(origin);
        await origin.Get<Writing>().CancelAsync(posts[2].Ref(), null, false, Desk);
        await origin.RunAsync(JobSchedules.Tidy);
        foreach (var post in (Post[])[posts[0], posts[2]]) await MediaPosts.LoseAsync(Media, post);
        var copy = await CopyAsync();

        await using var beside = Presence.Start(clock: new(origin.Clock.GetUtcNow()), files: new(Backups, Media));
        await using var elsewhere = Presence.Start(clock: new(origin.Clock.GetUtcNow()), files: new(Backups, Folder("elsewhere")));

        Assert.AreSequenceEqual([posts[0].Id], (await RestoreAsync(beside, copy)).WithoutMedia);
        Assert.AreSequenceEqual(new[] { posts[0].Id, posts[1].Id }.Order(StringComparer.Ordinal), (await RestoreAsync(elsewhere, copy)).WithoutMedia);
    }

    [TestMethod]
    public async Task Restore_OfAPostWhoseImageWasTakenOutSince_BringsItBack_AndTidyKeepsIt()
    {
        await using var presence = Presence.Start(files: new(Backups, Media));
        var posts = await MediaPosts.WriteAsync(presence);
        await presence.RunAsync(JobSchedules.Tidy);
        var copy = await CopyAsync();
        foreach (var post in posts) await presence.Get<Writing>().CancelAsync(post.Ref(), null, false, Desk);
        var images = await presence.Get<PostStore>().GetAsync(posts[0].Ref());
        await presence.Get<PostStore>().SaveAsync(Presence.Workspace, images, new Change(images.Value with { Images = [] }, []));
        for (var day = 0; day < 40; day++)
        {
            presence.After(Duration.FromDays(1));
            await presence.RunAsync(JobSchedules.Tidy);
        }

        await RestoreAsync(presence, copy, replace: true);
        for (var day = 0; day < 10; day++)
        {
            presence.After(Duration.FromDays(1));
            await presence.RunAsync(JobSchedules.Tidy);
        }

        await MediaPosts.RequireAsync(presence, posts, "restored and tidied");
    }

    [TestMethod]
    public async Task Tidy_WhereMediaOfAPostAreMissing_TellsEachDayUntilTheyAreGivenAgain()
    {
        await using var presence = Presence.Start(files: new(Backups, Media));
        var posts = await MediaPosts.WriteAsync(presence);
        await MediaPosts.LoseAsync(Media, posts[1]);

        for (var day = 1; day <= 2; day++)
        {
            Assert.AreEqual(1, (await presence.RunAsync(JobSchedules.Tidy)).Counts["withoutMedia"]);
            var told = await presence.Get<NoticeStore>().SinceAsync(Presence.Workspace, Instant.MinValue);
            Assert.HasCount(day, told);
            Assert.AreEqual(("notice.media-missing", "pagina", posts[1].Id), (told[0].Why.Code, told[0].Channel, told[0].Post));
            var health = await presence.Get<Health>().ReadAsync(Presence.Workspace, English);
            Assert.Contains($"An image or a document of a post is not here ({posts[1].Id}).", health.Findings.Single(f => f.Code == "notice.media-missing").Message);
            presence.After(Duration.FromDays(1) + Duration.FromSeconds(1));
        }

        await presence.Get<MediaBook>().TakeAsync(Presence.Workspace, new MemoryStream(TestMedia.Pdf()));
        Assert.AreEqual(0, (await presence.RunAsync(JobSchedules.Tidy)).Counts.GetValueOrDefault("withoutMedia"));
        Assert.DoesNotContain("notice.media-missing", (await presence.Get<Health>().ReadAsync(Presence.Workspace, English)).Findings.Select(f => f.Code));
    }

    private FolderFiles Media => Folder("media");

    private FolderFiles Folder(string name) => new(Path.Combine(Path.GetDirectoryName(Folders.File)!, name));
}

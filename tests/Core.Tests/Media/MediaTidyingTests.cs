using Recruiting.Core.Jobs;
using Recruiting.Core.Media;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Tests.Publishing;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Media;

/// <summary>Which files stay, and which are deleted when nobody has referred to them for long.</summary>
[TestClass]
public sealed class MediaTidyingTests
{
    [TestMethod]
    public async Task Tidy_DeletesWhatNoPostHasReferredToForLong_AndNothingElse()
    {
        await using var lane = await MediaLane.StartAsync();
        var (kept, dropped) = (await lane.TakeAsync(TestMedia.Png(red: 1)), await lane.TakeAsync(TestMedia.Png(red: 2)));
        await lane.WriteAsync(p => p with { Images = [new(kept)], Approve = false });

        await lane.Presence.RunAsync(JobSchedules.Tidy);
        Assert.HasCount(2, Directory.GetFiles(lane.MediaFolder), "both are young");
        lane.Presence.After(MediaHold.Kept);
        await lane.TakeAsync(TestMedia.Png(red: 3));
        await lane.Presence.RunAsync(JobSchedules.Tidy);

        Assert.AreEqual((true, false), (File.Exists(Path.Combine(lane.MediaFolder, kept)), File.Exists(Path.Combine(lane.MediaFolder, dropped))));
        Assert.HasCount(2, Directory.GetFiles(lane.MediaFolder), "what was given just now may be about to be used");
    }

    [TestMethod]
    public async Task Tidy_LeavesWhatAPostInAnyStateRefersTo()
    {
        await using var lane = await MediaLane.StartAsync();
        var (presence, suffix, files) = (lane.Presence, 'a', new Dictionary<PostState, string>());
        foreach (var state in Enum.GetValues<PostState>())
        {
            files[state] = await lane.TakeAsync(TestMedia.Png(red: (byte)suffix));
            await presence.StoreAsync(Stands.In(state, "page", MediaLane.Due, $"{suffix++}") with { Images = [new(files[state], "wat het toont")] });
        }

        await KeepsAsync(lane, files.Select(f => (f.Value, $"{f.Key}")));
    }

    [TestMethod]
    public async Task Tidy_LeavesWhatPostsOfARemovedChannelReferTo()
    {
        await using var lane = await MediaLane.StartAsync();
        var file = await lane.TakeAsync(TestMedia.Png());
        await lane.Presence.PutChannelAsync("was");
        await lane.Presence.StoreAsync(Stands.In(PostState.Published, "was", MediaLane.Due, "a") with { Images = [new(file)] });
        await lane.Presence.Get<ChannelBook>().RemoveAsync(Presence.Workspace, "was", null, Core.WorkingGroup.Actor.Desk);

        await KeepsAsync(lane, [(file, "placed, and back when the channel is put again")]);
    }

    [TestMethod]
    public async Task Tidy_LeavesWhatAFormThatIsOpenWasGiven_ThoughTheFileIsOld()
    {
        await using var lane = await MediaLane.StartAsync();
        var (alone, edited) = (await lane.TakeAsync(TestMedia.Png(red: 1)), await lane.TakeAsync(TestMedia.Png(red: 2)));
        lane.Presence.After(MediaHold.Kept);

        // Uploaded into a form, which names them and is not sent yet.
        foreach (var red in (byte[])[1, 2]) await lane.TakeAsync(TestMedia.Png(red: red));
        await lane.Presence.RunAsync(JobSchedules.Tidy);

        Assert.IsTrue(File.Exists(Path.Combine(lane.MediaFolder, alone)) && File.Exists(Path.Combine(lane.MediaFolder, edited)));
        await lane.WriteAsync(p => p with { Images = [new(alone), new(edited)], Approve = false, Due = new DueWish.None() });
    }

    [TestMethod]
    public async Task Tidy_ThatDecidedBeforeSomebodyTookTheFile_LeavesIt()
    {
        await using var lane = await MediaLane.StartAsync();
        var file = await lane.TakeAsync(TestMedia.Png());
        var holds = lane.Presence.Get<MediaHolds>();
        var seen = await holds.FindAsync(Presence.Workspace, file);
        lane.Presence.After(MediaHold.Kept);

        Assert.IsNotNull(await lane.Presence.Get<MediaBook>().HoldAsync(Presence.Workspace, file));
        Assert.IsFalse(await holds.LeaveAsync(Presence.Workspace, file, seen!));
    }

    [TestMethod]
    public async Task File_ThatAnotherWorkspaceHolds_Stays()
    {
        await using var lane = await MediaLane.StartAsync();
        var file = await lane.TakeAsync(TestMedia.Png());
        await lane.Presence.Get<MediaHolds>().HoldAsync("other", file);
        lane.Presence.After(MediaHold.Kept);

        await lane.Presence.RunAsync(JobSchedules.Tidy);

        Assert.IsTrue(File.Exists(Path.Combine(lane.MediaFolder, file)));
    }

    // So long that what nobody holds is gone twice over.
    private static async Task KeepsAsync(MediaLane lane, IEnumerable<(string File, string Of)> files)
    {
        for (var times = 0; times < 2; times++)
        {
            lane.Presence.After(MediaHold.Kept);
            await lane.Presence.RunAsync(JobSchedules.Tidy);
        }

        foreach (var (file, of) in files) Assert.IsTrue(File.Exists(Path.Combine(lane.MediaFolder, file)), of);
    }
}

using Recruiting.Core.Jobs;
using Recruiting.Core.Media;
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
}

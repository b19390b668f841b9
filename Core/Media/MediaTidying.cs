using Recruiting.Core.Storage;
using Recruiting.Core.Time;

namespace Recruiting.Core.Media;

/// <summary>Deletes files that no post has referred to for long.</summary>
public sealed class MediaTidying(MediaHolds holds, TimeProvider clock, FilePlaces? places = null)
{
    /// <summary>Renews the holds of what is referred to, and deletes what has not been for <see cref="MediaHold.Kept"/>.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="referred">The files that its posts refer to, read after the holds of this run could only get younger: a post that came since holds its files itself.</param>
    /// <param name="cancel">Stops between files.</param>
    /// <returns>How many were deleted.</returns>
    public async Task<int> RunAsync(string workspace, IReadOnlySet<string> referred, CancellationToken cancel = default)
    {
        if (places is null) return 0;
        var deleted = 0;
        await foreach (var file in places.Media.ListAsync(cancel: cancel).ConfigureAwait(false))
        {
            if (!MediaBook.IsName(file.Name)) continue;
            var hold = await holds.FindAsync(workspace, file.Name, cancel).ConfigureAwait(false);
            var age = hold is null ? MediaHold.Kept : clock.Now() - hold.Value.Since;
            // One without a hold came by a copy or a restore: its time begins now, whether it is referred to or not.
            if (hold is null || (referred.Contains(file.Name) && age >= MediaHold.Fresh)) await holds.HoldAsync(workspace, file.Name, cancel).ConfigureAwait(false);
            else if (!referred.Contains(file.Name) && age >= MediaHold.Kept && await DeleteAsync(workspace, file.Name, hold, cancel).ConfigureAwait(false)) deleted++;
        }

        return deleted;
    }

    private async Task<bool> DeleteAsync(string workspace, string file, Versioned<MediaHold> hold, CancellationToken cancel)
    {
        if (!await holds.LeaveAsync(workspace, file, hold, cancel).ConfigureAwait(false)) return false;
        // The other workspace's tidy deletes it, once it lets go too.
        var others = await holds.OthersAsync(workspace, file, cancel).ConfigureAwait(false);
        if (!others) await places!.Media.DeleteAsync(file, cancel).ConfigureAwait(false);
        await holds.ForgetAsync(workspace, file, cancel).ConfigureAwait(false);
        return !others;
    }
}

using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.Log;
using Recruiting.Core.Media;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;

namespace Recruiting.Core.Jobs;

/// <summary>Daily: mends hints that are missing, drops those that point at nothing, has doubts of earlier releases looked into, expires posts whose last day has passed, forgets names in old histories
/// and in the log, and puts into the log the moves that an earlier release left out of it, of removed channels too; deletes media that no post has referred to for long and what was typed long ago and
/// never sent, tells of posts whose media are not there, writes the dated copy.</summary>
public sealed class TidyJob(
    PostStore posts, ChannelStore channels, PostMoves moves, NoticeStore notices, PendingConnections pending, UnsentStore unsent, MediaTidying media, LogStore log, Backup backup, PresenceOptions options, TimeProvider clock, FilePlaces? files = null) : ITimedJob
{
    /// <summary>How long histories keep people's names: 24 months.</summary>
    public static readonly Duration NamesKept = Duration.FromDays(731);

    /// <inheritdoc />
    public string Name => JobSchedules.Tidy;

    /// <inheritdoc />
    public async Task<Counts> RunAsync(CancellationToken cancel = default)
    {
        var counts = new Counts();
        var old = clock.Now() - NamesKept;
        var hints = await posts.HintKeysAsync(options.Workspace, cancel).ConfigureAwait(false);
        var named = new HashSet<string>(StringComparer.Ordinal);
        var referred = new HashSet<string>(StringComparer.Ordinal);
        var needed = new List<NeededMedia>();
        await foreach (var channel in channels.EverAsync(options.Workspace, cancel).ConfigureAwait(false))
        {
            // The log and the files of one that was removed are there, and its posts come back with it, should somebody put it again.
            var removed = await channels.FindAsync(options.Workspace, channel, cancel).ConfigureAwait(false) is null;
            counts.Add("forgotten", await log.ForgetNamesAsync(options.Workspace, channel, old, cancel).ConfigureAwait(false));
            var logged = await log.CountsAsync(options.Workspace, channel, cancel).ConfigureAwait(false);
            await foreach (var post in posts.OfChannelAsync(options.Workspace, channel, cancel: cancel).ConfigureAwait(false))
            {
                var which = new PostRef(options.Workspace, post.Value.Id);
                referred.UnionWith(PostMedia.Files(post.Value).Select(f => f.File));
                counts.Add("mended", await posts.RepairLogAsync(which, post.Value, logged.GetValueOrDefault(which.Suffix), cancel).ConfigureAwait(false));
                if (post.Value.CreatedAt < old) counts.Add("forgotten", await posts.ForgetNamesAsync(which, old, cancel).ConfigureAwait(false));
                if (removed) continue;
                counts.Add("mended", await posts.RepairAsync(which, post.Value, hints, cancel).ConfigureAwait(false));
                if (await HaveLookedForAsync(which, post.Value, cancel).ConfigureAwait(false)) counts.Add("mended");
                if (post.Value.DueHint is { } due) named.Add(due);
                if (post.Value.HandHint is { } hand) named.Add(hand);
                needed.AddRange(MissingMedia.NeededBy(post.Value));
                if (await ExpireAsync(which, post.Value, cancel).ConfigureAwait(false)) counts.Add("expired");
            }
        }

        counts.Add("forgotten", await log.ForgetNamesAsync(options.Workspace, null, old, cancel).ConfigureAwait(false));
        counts.Add("dropped", await posts.DropUnnamedAsync(options.Workspace, named, cancel).ConfigureAwait(false));
        counts.Add("media", await media.RunAsync(options.Workspace, referred, cancel).ConfigureAwait(false));
        counts.Add("withoutMedia", await TellMissingAsync(needed, cancel).ConfigureAwait(false));
        counts.Add("notices", await notices.TidyAsync(options.Workspace, clock.Now(), cancel).ConfigureAwait(false));
        counts.Add("signIns", await pending.TidyAsync(options.Workspace, clock.Now(), cancel).ConfigureAwait(false));
        counts.Add("unsent", await unsent.TidyAsync(options.Workspace, clock.Now(), cancel).ConfigureAwait(false));
        if (await backup.WriteAsync(options.Workspace, cancel).ConfigureAwait(false)) counts.Add("copies");
        return counts;
    }

    private async Task<int> TellMissingAsync(IReadOnlyCollection<NeededMedia> needed, CancellationToken cancel)
    {
        var without = MissingMedia.Posts(await MissingMedia.OfAsync(needed, files?.Media, cancel).ConfigureAwait(false));
        foreach (var post in without) await notices.TellAsync(options.Workspace, Notice.WithoutMedia(new(options.Workspace, post), clock.Now()), cancel).ConfigureAwait(false);
        return without.Count;
    }

    // A release that did not read pages back left its doubts without a look; one that was given up keeps the mark of that.
    private async Task<bool> HaveLookedForAsync(PostRef which, Post post, CancellationToken cancel)
    {
        if (!IsUnlooked(post)) return false;
        var saved = await moves.ApplyAsync(which, null, (p, _, now) => IsUnlooked(p) ? new Change(p with { Looking = DoubtLook.Begin(now) }, []) : null, cancel).ConfigureAwait(false);
        return saved.Value.Looking is not null;
    }

    private static bool IsUnlooked(Post post) => post is { State: PostState.InDoubt, Looking: null };

    private async Task<bool> ExpireAsync(PostRef which, Post post, CancellationToken cancel)
    {
        if (post.Until is null || MoveTable.Target(post.State, Move.Expire, false) is null) return false;
        var saved = await moves.ApplyAsync(which, null, async (p, where, now) =>
        {
            if (!(p.Until < where.Today(now)) || p.Opened is not null || MoveTable.Target(p.State, Move.Expire, false) is null) return null;
            await notices.TellAsync(which.Workspace, Notice.Expired(which, now), cancel).ConfigureAwait(false);
            return Leaving.Expired(p, Name, now);
        }, cancel).ConfigureAwait(false);
        return saved.Value.State == PostState.Cancelled;
    }
}

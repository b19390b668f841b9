using NodaTime;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;

namespace Recruiting.Core.Publishing;

/// <summary>Something that people are told once.</summary>
/// <param name="Key">What it is about; the same key is told once.</param>
/// <param name="At">Since when.</param>
/// <param name="Why">What happened, and what to do.</param>
/// <param name="Channel">The channel it is about, or null.</param>
/// <param name="Post">The post it is about, or null.</param>
public sealed record Notice(string Key, Instant At, Reason Why, string? Channel = null, string? Post = null) : Stored
{
    /// <summary>Why a post cannot go out whose files are not there.</summary>
    internal const string MediaMissing = "notice.media-missing";

    /// <summary>A post's last day has passed.</summary>
    public static Notice Expired(PostRef which, Instant at) => new($"expired.{which.Id}", at, Reason.Of("notice.expired", which.Id), which.Channel, which.Id);

    /// <summary>A post's time has passed and it is not placed. Told, because the plan may take it back into the queue before anybody looks.</summary>
    public static Notice Missed(PostRef which, Post post, string channel, Reason why, Instant at) => new(
        $"missed.{which.Id}.{Tables.Key(post.Due?.At ?? at)}",
        at,
        Reason.Of($"notice.{why.Code}", channel, Moments.Local(post.Due?.Local ?? at.InUtc().LocalDateTime)),
        which.Channel,
        which.Id);

    /// <summary>Publishing a post failed again and again, and it was put into a person's hand.</summary>
    public static Notice Poisoned(PostRef which, Post post, string channel, Instant at) => new(
        $"poisoned.{which.Id}.{Tables.Key(post.Due?.At ?? at)}",
        at,
        Reason.Of($"notice.{DueMessages.Poisoned}", channel, Moments.Local(post.Due?.Local ?? at.InUtc().LocalDateTime)),
        which.Channel,
        which.Id);

    /// <summary>LinkedIn took a post and no longer shows it.</summary>
    public static Notice Gone(PostRef which, Post post, string channel, Instant at) => new(
        $"removed.{which.Id}.{post.Urn}",
        at,
        Reason.Of("notice.removed", channel, Moments.Local(post.Due?.Local ?? at.InUtc().LocalDateTime)),
        which.Channel,
        which.Id);

    /// <summary>A post that may go out yet names an image or a document that is not there; told daily, until somebody gives it again.</summary>
    public static Notice WithoutMedia(PostRef which, Instant at) => new($"media.{which.Id}.{Tables.Key(at)[..8]}", at, Reason.Of(MediaMissing, which.Id), which.Channel, which.Id);

    /// <summary>LinkedIn retired the version of its API that is spoken here; told once a version.</summary>
    public static Notice VersionGone(string version, Instant at) => new($"linkedin.version.{version}", at, Reason.Of(OutcomeDecision.VersionGone, version));

    /// <summary>The queue held a message that is not one of ours; told once a day.</summary>
    /// <param name="mark">What tells such messages apart.</param>
    /// <param name="at">When it was met.</param>
    public static Notice Unreadable(string mark, Instant at) =>
        new($"unreadable.{mark}.{Tables.Key(at)[..8]}", at, Reason.Of(DueMessages.Unreadable, QueueOfDue.Name, mark));
}

/// <summary>Notices in the store, in the order of time; older ones are tidied away.</summary>
public sealed class NoticeStore(IRowStore rows, RowMemory memory)
{
    /// <summary>How long a notice is kept.</summary>
    public static readonly Duration Kept = Duration.FromDays(60);

    /// <summary>Tells it, unless one of that key is there.</summary>
    /// <returns>Is it new?</returns>
    public async Task<bool> TellAsync(string workspace, Notice notice, CancellationToken cancel = default) =>
        (await rows.WriteAsync(
            Tables.Notices, RowKey.Of(workspace), [RowWrite.Insert(RowKey.Of(notice.Key), RowJson.ToBody(notice))], cancel).ConfigureAwait(false)).Written;

    /// <summary>Was a notice of this key told, and is it still kept?</summary>
    public async Task<bool> IsToldAsync(string workspace, string key, CancellationToken cancel = default) =>
        await rows.ReadAsync(Tables.Notices, RowKey.Of(workspace), RowKey.Of(key), cancel).ConfigureAwait(false) is not null;

    /// <summary>Notices since an instant, the newest first.</summary>
    public async Task<IReadOnlyList<Notice>> SinceAsync(string workspace, Instant since, CancellationToken cancel = default)
    {
        // Their keys say what they are about, so that each is told once; when they were told stands in them alone.
        var notices = await memory.OfAsync(Tables.Notices, RowKey.Of(workspace), "all", async () =>
            await rows.RangeAsync(Tables.Notices, RowKey.Of(workspace), cancel: cancel).Select(RowJson.FromBody<Notice>).ToListAsync(cancel).ConfigureAwait(false)).ConfigureAwait(false);
        return [.. notices.Where(n => n.At >= since).OrderByDescending(n => n.At)];
    }

    /// <summary>Drops notices older than <see cref="Kept"/>.</summary>
    /// <returns>How many.</returns>
    public async Task<int> TidyAsync(string workspace, Instant now, CancellationToken cancel = default)
    {
        var dropped = 0;
        await foreach (var row in rows.RangeAsync(Tables.Notices, RowKey.Of(workspace), cancel: cancel).ConfigureAwait(false))
        {
            if (RowJson.FromBody<Notice>(row).At >= now - Kept) continue;
            await rows.WriteAsync(Tables.Notices, row.Partition, [RowWrite.Delete(row.Key, row.Version)], cancel).ConfigureAwait(false);
            dropped++;
        }

        return dropped;
    }
}

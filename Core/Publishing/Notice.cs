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
    /// <summary>How the keys begin of notices that a post waits for a yes, and that one was sent back.</summary>
    internal const string Asked = "asked", SentBack = "sent-back";

    /// <summary>Who did it; null where nobody in particular did.</summary>
    public string? By { get; init; }

    /// <summary>The colleague whose matter it is, whatever channel or post it is about; null for nobody's in particular.</summary>
    public string? Colleague { get; init; }

    /// <summary>Is it told by reminders alone? A page that shows the day shows the thing itself.</summary>
    public bool IsReminder { get; init; }

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

    /// <summary>What a move of a post asks of somebody, or tells them: that it waits for a yes, or came back without one; null for nothing.</summary>
    /// <param name="which">The post.</param>
    /// <param name="before">As it was.</param>
    /// <param name="change">What becomes of it.</param>
    /// <param name="channel">The channel's name.</param>
    public static Notice? Of(PostRef which, Post before, Change change, string channel)
    {
        var after = change.After;
        if (change.Entries is not [.., var last]) return null;
        string? what = after switch
        {
            { State: PostState.InReview } when before.State != PostState.InReview => Asked,
            { State: PostState.Draft, AsksAuthor: true } when before.Author != after.Author => Asked,
            { State: PostState.Draft } when change.LastMove == Move.Reject && last.Why.Code != ColleagueBook.Gone => SentBack,
            _ => null,
        };
        return what is null ? null : new Notice(
            $"{what}.{which.Id}.{after.Moves}", last.At, what == Asked ? Reason.Of("notice.asked", last.By, channel) : last.Why.Args is [var note, ..] ? Reason.Of("notice.sent-back", last.By, note) : Reason.Of("notice.sent-back.bare", last.By), which.Channel, which.Id)
        { By = last.By, IsReminder = true };
    }

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

    private const string ByTime = "at";

    /// <summary>Tells it, unless one of that key is there. It is found by its time too.</summary>
    /// <returns>Is it new?</returns>
    public async Task<bool> TellAsync(string workspace, Notice notice, CancellationToken cancel = default)
    {
        var body = RowJson.ToBody(notice);
        return (await rows.WriteAsync(
            Tables.Notices, RowKey.Of(workspace), [RowWrite.Insert(RowKey.Of(notice.Key), body), RowWrite.Put(RowKey.Of(ByTime, Tables.Key(notice.At), notice.Key), body)], cancel).ConfigureAwait(false)).Written;
    }

    /// <summary>Notices since an instant, the oldest first, those that reminders alone tell too: one range, however many there are of before. Those that 0.1.0 wrote are not among them.</summary>
    public async Task<IReadOnlyList<Notice>> RecentAsync(string workspace, Instant since, CancellationToken cancel = default) =>
        await rows.RangeAsync(Tables.Notices, RowKey.Of(workspace), RowKey.Of(ByTime, Tables.Key(since)), RowKey.End(ByTime), cancel).Select(RowJson.FromBody<Notice>).ToListAsync(cancel).ConfigureAwait(false);

    /// <summary>Was a notice of this key told, and is it still kept?</summary>
    public async Task<bool> IsToldAsync(string workspace, string key, CancellationToken cancel = default) =>
        await rows.ReadAsync(Tables.Notices, RowKey.Of(workspace), RowKey.Of(key), cancel).ConfigureAwait(false) is not null;

    /// <summary>Notices since an instant, the newest first, but for those that reminders alone tell.</summary>
    public async Task<IReadOnlyList<Notice>> SinceAsync(string workspace, Instant since, CancellationToken cancel = default)
    {
        // Their keys say what they are about, so that each is told once; when they were told stands in them alone.
        var notices = await memory.OfAsync(Tables.Notices, RowKey.Of(workspace), "all", async () =>
            await rows.RangeAsync(Tables.Notices, RowKey.Of(workspace), cancel: cancel).Where(row => !row.Key.Contains(RowKey.Separator, StringComparison.Ordinal)).Select(RowJson.FromBody<Notice>).ToListAsync(cancel).ConfigureAwait(false)).ConfigureAwait(false);
        return [.. notices.Where(n => n.At >= since && !n.IsReminder).OrderByDescending(n => n.At)];
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
            if (!row.Key.Contains(RowKey.Separator, StringComparison.Ordinal)) dropped++;
        }

        return dropped;
    }
}

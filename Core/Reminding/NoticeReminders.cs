using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Reminding;

/// <summary>Who is told of what people are told once, and whether it is still so.</summary>
internal static class NoticeReminders
{
    /// <summary>The reminders of one notice.</summary>
    internal static IEnumerable<Reminder> Of(NoticeMatter matter, ReminderInput input)
    {
        var notice = matter.Notice;
        if (TopicOf(notice) is not { } topic || IsSettled(topic, matter)) return [];
        return Whom(topic, matter, input).Select(c => new Reminder(notice.Key, topic, c) { Post = matter.Post, Where = matter.Where, At = notice.At, Why = [Why(topic, notice, input)] });
    }

    /// <summary>Is it told by a reminder? What the hand list, or the week ahead, tells of is not.</summary>
    internal static bool IsTold(Notice notice) => TopicOf(notice) is not null;

    /// <summary>What it is about; null where the hand list, or the week ahead, tells of it already.</summary>
    private static ReminderTopic? TopicOf(Notice notice) => notice.Key.Split('.')[0] switch
    {
        "missed" => ReminderTopic.Missed,
        Notice.Asked => ReminderTopic.ApprovalAsked,
        Notice.SentBack => ReminderTopic.SentBack,
        "at-risk" => ReminderTopic.AtRisk,
        "removed" or "poisoned" or "empty" => null,
        _ => ReminderTopic.Notice,
    };

    private static bool IsSettled(ReminderTopic topic, NoticeMatter matter)
    {
        if (matter.Notice.Post is not null && matter.Post is null) return true;
        return topic switch
        {
            // Placed after all, taken back, changed, or in somebody's hand again: then its page or card says what to do.
            ReminderTopic.Missed => matter.Post is not { State: PostState.Missed or PostState.Ready or PostState.Scheduled },
            ReminderTopic.ApprovalAsked => matter.Post is not ({ State: PostState.InReview } or { State: PostState.Draft, AsksAuthor: true }),
            ReminderTopic.SentBack => matter.Post is not { State: PostState.Draft, Approval: null },
            ReminderTopic.AtRisk => matter.Where is null,
            _ => IsMended(matter),
        };
    }

    // Connected again since, or ended; renewed; or the post that had no connection goes out by none any more.
    private static bool IsMended(NoticeMatter matter) => matter.Notice.Why.Code switch
    {
        "notice.token-revoked" or "notice.connection-unreadable" => matter.Connection is null or { Connection.RevokedAt: null, Connection.Urn: not null },
        "notice.unconnected" => matter.Post is not { State: PostState.Scheduled },
        var code when code.StartsWith("notice.token-", StringComparison.Ordinal) =>
            matter.Connection?.Connection is not { } now || !matter.Notice.Key.Contains(Tables.Key(now.ExpiresAt), StringComparison.Ordinal),
        _ => false,
    };

    // By name: the notice keeps who it was.
    private static Reason Why(ReminderTopic topic, Notice notice, ReminderInput input) => topic is ReminderTopic.ApprovalAsked or ReminderTopic.SentBack
        ? notice.Why with { Args = [input.Find(notice.By)?.Name ?? notice.By ?? "", .. notice.Why.Args.Skip(1)] }
        : notice.Why;

    private static IEnumerable<string?> Whom(ReminderTopic topic, NoticeMatter matter, ReminderInput input)
    {
        var (notice, post, owner) = (matter.Notice, matter.Post, matter.Where?.Channel.Owner);
        return topic switch
        {
            ReminderTopic.Missed => Chain.First(input, [post!.Author, owner]),
            ReminderTopic.ApprovalAsked => Approvers(post!, matter.Where!, notice.By, input),
            ReminderTopic.SentBack => Chain.First(input, [post!.Author], [owner]).Where(c => c != notice.By),
            ReminderTopic.AtRisk => Chain.First(input, [owner], [.. matter.Where!.Channel.Colleagues]),
            _ => Chain.First(input, [notice.Colleague ?? post?.Author], [owner]),
        };
    }

    private static IEnumerable<string?> Approvers(Post post, Setting where, string? askedBy, ReminderInput input)
    {
        var may = input.Colleagues.Where(c => c.Id != askedBy && Consent.Refusal(new Actor(c.Id, c.Id, Role: Roles.Highest(c.Roles)), post, where) is null).Select(c => c.Id);
        // On a Desk nobody has roles: whose the channel is says yes.
        return Chain.First(input, [.. may], [where.Channel.Owner]).Where(c => c is null || c != askedBy);
    }
}

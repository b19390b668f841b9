using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Cadence;

/// <summary>Does a ready post fit a slot?</summary>
internal static class PlanFit
{
    /// <summary>Why it does not, or null. The author, where open, is not looked at.</summary>
    public static Reason? Refusal(PlanCandidate candidate, Channel channel, LocalDate date, PlanInput input, PlanLedger ledger)
    {
        if (candidate.Never is not null) return candidate.Never;
        if (candidate.Post.Until is { } until && date > until) return Reason.Of(PlanReasons.Expired, until);
        if (candidate.IsJob && channel.Rules.JobPostDays is { } days && !days.Contains(date.DayOfWeek)) return Reason.Of(PlanReasons.JobDay);
        return PlanAuthors.Refusal(candidate.Post.Author, date, input, ledger) ?? SaidBefore(candidate.Content, channel, date, ledger);
    }

    private static Reason? SaidBefore(PlanContent content, Channel channel, LocalDate date, PlanLedger ledger)
    {
        var here = ledger.In(channel).Around(date, NearSame.DaysInChannel);
        if (Alike(content, here, ledger.Similarity, PlanReasons.SameLink, PlanReasons.NearSame) is { } inChannel) return inChannel;
        if (channel.Kind != ChannelKind.Group) return null;
        var there = ledger.Groups.Around(date, NearSame.DaysInGroups).Where(entry => entry.Channel != channel.Id);
        return Alike(content, there, ledger.Similarity, PlanReasons.SameLinkInGroup, PlanReasons.NearSameInGroup);
    }

    private static Reason? Alike(PlanContent content, IEnumerable<PlanEntry> entries, PlanSimilarity similarity, string sameLink, string nearSame)
    {
        foreach (var entry in entries)
        {
            if (content.SharesLink(entry.Content)) return Reason.Of(sameLink, entry.Post, entry.Date);
            if (similarity.NearSame(content, entry.Content)) return Reason.Of(nearSame, entry.Post, entry.Date);
        }

        return null;
    }
}

using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Cadence;

/// <summary>Who places a planned post.</summary>
internal static class PlanAuthors
{
    /// <summary>Those who may: the channel's colleagues; a profile that names none is its owner's.</summary>
    public static IReadOnlyList<string> Joined(Channel channel) =>
        channel is { Kind: ChannelKind.Profile, Colleagues.Count: 0, Owner: { } owner } ? [owner] : channel.Colleagues;

    /// <summary>Does a slot stay empty where nobody can take the turn?</summary>
    public static bool NeedsSomebody(Channel channel) =>
        Joined(channel).Count > 0 && (channel.Kind != ChannelKind.Page || channel.Delivery == Delivery.Assisted);

    /// <summary>Why a post's own author cannot place it that date, or null.</summary>
    public static Reason? Refusal(string? author, LocalDate date, PlanInput input, PlanLedger ledger)
    {
        var colleague = input.Colleagues.FirstOrDefault(c => c.Id == author);
        if (colleague is null) return null;
        if (colleague.Away.Any(away => away.Contains(date))) return Reason.Of(PlanReasons.AuthorAway);
        return Turns.WeekIsFull(colleague, ledger.TurnsOf(colleague.Id), date) ? Reason.Of(PlanReasons.AuthorWeekFull) : null;
    }

    /// <summary>Whose turn it is on a date, for a post in a language (empty for any), but for those who said that they are not in the group.</summary>
    public static Turn Next(Channel channel, LocalDate date, string language, IReadOnlyList<string> notInGroup, PlanInput input, PlanLedger ledger) => Turns.Next(
        new() { Date = date, Joined = Joined(channel), NotInGroup = notInGroup, Colleagues = input.Colleagues, Language = language },
        ledger.TurnsOf);

    /// <summary>Why this author.</summary>
    public static Reason Why(Post post, Turn? turn) => post.Author is not null
        ? Reason.Of(PlanReasons.OwnAuthor)
        : turn?.Colleague is null ? Reason.Of(PlanReasons.AuthorOpen) : turn.Why;
}

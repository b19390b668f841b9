using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Cadence;

/// <summary>Rolls the plan ahead: each empty slot, in the order of time, gets the best ready post of its channel's queue.</summary>
/// <remarks>Best is the post whose last day comes soonest within the horizon, then the queue's order (<see cref="Post.QueuedAt"/>, then id). Filling again over
/// its own result changes nothing: whatever was planned only adds to what forbids. Where nobody can take the turn the slot stays empty,
/// unless the channel names no colleagues, or is a page with direct delivery, which needs no hand: then the author stays open.</remarks>
public static class RollingPlan
{
    /// <summary>What the plan would do. Same input, same result.</summary>
    public static PlanResult Fill(PlanInput input)
    {
        var ledger = new PlanLedger(input);
        var queues = input.Channels.ToDictionary(place => place.Channel.Id, place => Queue(place, input, ledger), StringComparer.Ordinal);
        var assignments = new List<PlanAssignment>();
        var gaps = new List<PlanGap>();
        foreach (var (channel, slot) in SlotsAhead(input))
        {
            if (ledger.IsHeld(channel, slot)) continue;
            var (assignment, gap) = Fill(input, channel, slot, queues[channel.Id], ledger);
            if (assignment is not null) assignments.Add(assignment);
            if (gap is not null) gaps.Add(gap);
        }

        return new(assignments, gaps);
    }

    private static IEnumerable<(Channel Channel, Slot Slot)> SlotsAhead(PlanInput input) => input.Channels
        .SelectMany(place => place.Slots, (place, slot) => (place.Channel, Slot: slot))
        .Where(it => it.Slot.From.At > input.Now && it.Slot.From.At < input.Now + input.Horizon)
        .OrderBy(it => it.Slot.From.At)
        .ThenBy(it => it.Channel.Id, StringComparer.Ordinal)
        .ThenBy(it => it.Slot.Ordinal);

    private static List<PlanCandidate> Queue(PlanChannel place, PlanInput input, PlanLedger ledger)
    {
        var end = (input.Now + input.Horizon).InZone(Zones.Get(place.Channel.Cadence?.TimeZone ?? input.TimeZone)).Date;
        return [.. place.Posts
            .Where(post => post.State == PostState.Ready)
            .OrderBy(post => post.Until <= end ? post.Until.Value : LocalDate.MaxIsoValue)
            .ThenBy(post => post.QueuedAt)
            .ThenBy(post => post.Id, StringComparer.Ordinal)
            .Select(post => PlanCandidate.Of(post, place.Channel, ledger.Similarity))];
    }

    private static (PlanAssignment?, PlanGap?) Fill(PlanInput input, Channel channel, Slot slot, List<PlanCandidate> queue, PlanLedger ledger)
    {
        if (PlanSlot.Closed(input, channel, slot, ledger) is { } closed) return (null, new(slot, closed, []));
        if (PlanSlot.Due(channel, slot, ledger) is not { } due) return (null, new(slot, PlanSlot.TooClose(channel, slot, ledger), []));
        if (queue.Count == 0) return (null, new(slot, Reason.Of(PlanReasons.QueueEmpty), []));

        var turns = new Dictionary<(string Language, string NotInGroup), Turn>();
        var refused = new List<PlanRefusal>();
        for (var i = 0; i < queue.Count; i++)
        {
            var (post, content) = (queue[i].Post, queue[i].Content);
            var refusal = PlanFit.Refusal(queue[i], channel, slot.Date, input, ledger);
            var turn = refusal is null && post.Author is null ? TurnFor(post.Language ?? channel.Language ?? "", post.Setback?.NotJoined ?? []) : null;
            if (turn is { Colleague: null } && PlanAuthors.NeedsSomebody(channel)) refusal = turn.Why;
            if (refusal is not null)
            {
                refused.Add(new(post.Id, refusal));
                continue;
            }

            queue.RemoveAt(i);
            var author = post.Author ?? turn?.Colleague;
            ledger.Add(channel, new(post.Id, channel.Id, due, content, slot.Id), author);
            return (new(slot, post.Id, due, author, [WhyPost(post, refused.Count, input, due), PlanAuthors.Why(post, turn)], refused, turn), null);
        }

        return (null, new(slot, Reason.Of(PlanReasons.NothingFits, refused.Count), refused));

        Turn TurnFor(string language, IReadOnlyList<string> notInGroup)
        {
            var asked = (language, string.Join('|', notInGroup));
            if (!turns.TryGetValue(asked, out var turn)) turns.Add(asked, turn = PlanAuthors.Next(channel, slot.Date, language, notInGroup, input, ledger));
            return turn;
        }
    }

    private static Reason WhyPost(Post post, int passedOver, PlanInput input, LocalMoment due)
    {
        var end = (input.Now + input.Horizon).InZone(Zones.Get(due.Zone)).Date;
        if (post.Until is { } until && until <= end) return Reason.Of(PlanReasons.Until, until);
        return passedOver == 0 ? Reason.Of(PlanReasons.Queue) : Reason.Of(PlanReasons.Fits, passedOver);
    }
}

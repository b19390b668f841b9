using NodaTime;
using Recruiting.Core.Channels;
using Period = Recruiting.Core.Time.Period;

namespace Recruiting.Core.Cadence;

/// <summary>What each period promises: its slots, less those on blackouts, in a pause, or from before the channel existed.</summary>
public static class Promises
{
    /// <summary>The promises of all periods from a date to another, oldest first.</summary>
    /// <remarks>A slot belongs to the period of its local date. Whether it was paused, or the channel existed, is asked of the instant at which it
    /// opens; a pause that has no end yet holds for the slots to come. A promise that was recorded stands.</remarks>
    public static IReadOnlyList<Promise> Of(PromiseInput input)
    {
        var channel = input.Channel;
        var periods = PromisePeriods.Of(channel, input.From, input.To, input.Recorded);
        if (periods.Count == 0) return [];
        var recorded = input.Recorded.GroupBy(r => (r.Start, r.End)).ToDictionary(g => g.Key, g => g.First());
        // A period that is written down needs no slots, and most are.
        var open = periods.Where(period => !recorded.ContainsKey((period.Start, period.End))).ToList();
        var slots = open.Count == 0 ? [] : CadenceInForce.Slots(channel, open[0].Start, open[^1].End, input.SlotsBetween);
        var exclusions = new PromiseExclusions(
            [.. channel.Blackouts, .. input.Blackouts],
            [.. channel.PastPauses, .. channel.Paused is null ? [] : new[] { channel.Paused }, .. input.Pauses],
            channel.CreatedAt);
        return [.. periods.Select(period =>
            recorded.GetValueOrDefault((period.Start, period.End))?.ToPromise()
            ?? Of(period, [.. slots.Where(slot => period.Contains(slot.Date))], exclusions, channel))];
    }

    private static Promise Of(Period period, List<Slot> slots, PromiseExclusions exclusions, Channel channel)
    {
        var without = new List<UnpromisedSlot>();
        foreach (var slot in slots)
        {
            if (exclusions.Why(slot) is { } why) without.Add(new(slot, why));
        }

        var promised = slots.Count - without.Count;
        return new(period, promised, without, promised > 0 ? null : Nothing(period, without, channel));
    }

    // Of several reasons the one that most slots have; of equals the earliest.
    private static Reason Nothing(Period period, List<UnpromisedSlot> without, Channel channel) =>
        without.GroupBy(slot => slot.Why).MaxBy(group => group.Count())?.Key
        ?? Reason.Of(HadCadence(channel, period) ? PromiseReasons.NoSlot : PromiseReasons.NoCadence);

    private static bool HadCadence(Channel channel, Period period) => CadenceInForce.Stretches(channel).Any(stretch =>
        stretch.Cadence is not null && !(stretch.FirstDate > period.End) && !(stretch.LastDate < period.Start));
}

/// <summary>What takes a slot's promise away.</summary>
internal sealed record PromiseExclusions(IReadOnlyList<Blackout> Blackouts, IReadOnlyList<Pause> Pauses, Instant CreatedAt)
{
    public Reason? Why(Slot slot)
    {
        if (slot.From.At < CreatedAt) return Reason.Of(PromiseReasons.NewChannel);
        if (Blackouts.FirstOrDefault(b => b.Contains(slot.Date)) is { } blackout) return Reason.Named(PromiseReasons.Blackout, blackout.Reason);
        if (Pauses.FirstOrDefault(p => p.Holds(slot.From.At)) is { } pause) return Reason.Named(PromiseReasons.Paused, pause.Reason);
        return null;
    }
}

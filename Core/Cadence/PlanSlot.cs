using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Time;
using Period = Recruiting.Core.Time.Period;

namespace Recruiting.Core.Cadence;

/// <summary>What an empty slot can take at all: pause, blackouts, the channel's pace.</summary>
internal static class PlanSlot
{
    /// <summary>Why the slot can take no post whichever, or null.</summary>
    public static Reason? Closed(PlanInput input, Channel channel, Slot slot, PlanLedger ledger)
    {
        var pause = new[] { channel.Paused, input.Paused }.FirstOrDefault(p => p?.Holds(slot.From.At) == true);
        if (pause is not null) return Reason.Named(PlanReasons.Paused, pause.Reason);
        var blackout = channel.Blackouts.Concat(input.Blackouts).FirstOrDefault(b => b.Contains(slot.Date));
        if (blackout is not null) return Reason.Named(PlanReasons.Blackout, blackout.Reason);
        var week = Period.Of(PeriodUnit.Week, slot.Date);
        if (channel.Rules.MostPerWeek is { } most && ledger.In(channel).Between(week.Start, week.End).Count() >= most)
            return Reason.Of(PlanReasons.WeekFull, most);
        return null;
    }

    /// <summary>The first moment of the slot's window, on its date, that keeps the minimum spacing to every neighbour; null where there is none.</summary>
    /// <remarks>Two moments are apart when either the time that passes or the clocks on the wall say so: a daily 08:30 does not skip the day on which
    /// the clocks go forward. The exact spacing is kept by the claim when the post goes out.</remarks>
    public static LocalMoment? Due(Channel channel, Slot slot, PlanLedger ledger)
    {
        var near = Near(channel, slot, ledger).ToList();
        var spacing = channel.MinimumSpacing;
        var zone = Zones.Get(slot.From.Zone);
        return near.Select(entry => entry.At.At + spacing)
            .Where(at => at > slot.From.At && at < slot.To)
            .Order()
            .Select(at => LocalMoment.Of(at, zone))
            .Where(at => at.Date == slot.Date)
            .Prepend(slot.From)
            .FirstOrDefault(at => near.TrueForAll(entry => Apart(at, entry.At, spacing)));
    }

    /// <summary>Says which post is too near.</summary>
    public static Reason TooClose(Channel channel, Slot slot, PlanLedger ledger) =>
        Reason.Of(PlanReasons.TooClose, Near(channel, slot, ledger).MinBy(entry => Abs(entry.At.At - slot.From.At))!.Date);

    private static IEnumerable<PlanEntry> Near(Channel channel, Slot slot, PlanLedger ledger) =>
        ledger.In(channel).Around(slot.Date, (int)Math.Min(3660, channel.MinimumSpacing.TotalDays + 3));

    private static bool Apart(LocalMoment a, LocalMoment b, Duration spacing) =>
        Abs(a.At - b.At) >= spacing
        || (a.Zone == b.Zone && Abs(a.Local.InUtc().ToInstant() - b.Local.InUtc().ToInstant()) >= spacing);

    private static Duration Abs(Duration span) => span < Duration.Zero ? -span : span;
}

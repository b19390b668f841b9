using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;

namespace Recruiting.Core.Publishing;

/// <summary>A slot with what stands in it.</summary>
/// <param name="Slot">The occurrence.</param>
/// <param name="Post">The id of the post that holds it, or null.</param>
/// <param name="Blackout">What keeps it free of posts, or null.</param>
public sealed record HeldSlot(Slot Slot, string? Post, Blackout? Blackout);

/// <summary>A channel's slots, as they are and were in force, with the post that holds each.</summary>
public sealed class SlotBook(ChannelStore channels, PostStore posts, PresenceOptions options, TimeProvider clock)
{
    /// <summary>How many days at most are asked for at once: two years.</summary>
    public const int MostDays = 731;

    private const int UsualDays = 28;

    /// <summary>The slots of a range, in the order of their opening.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="channel">The channel's id.</param>
    /// <param name="from">Where the range begins; null for today where the channel is.</param>
    /// <param name="to">Where it ends; null for four weeks after its beginning.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="PresenceException"><c>channel.not-found</c>, <c>slots.range-invalid</c>, <c>slots.range-too-long</c>.</exception>
    public async Task<IReadOnlyList<HeldSlot>> ListAsync(string workspace, string channel, RangeEnd? from, RangeEnd? to, CancellationToken cancel = default)
    {
        var where = await Setting.ReadAsync(channels, options, workspace, channel, cancel).ConfigureAwait(false);
        var begin = from ?? RangeEnd.On(where.Today(clock.Now()));
        var first = begin.DateIn(where.Zone);
        var end = to ?? RangeEnd.On(first.PlusDays(UsualDays));
        var last = end.DateIn(where.Zone);
        if (last < first) throw PresenceException.Invalid("slots.range-invalid", "'to' lies before 'from'.", "to");
        if (NodaTime.Period.DaysBetween(first, last) > MostDays) throw PresenceException.Invalid("slots.range-too-long", "Ask for at most two years of slots at once.", "to");

        // A window that opens before midnight may belong to an instant after it: a day more on each side, cut by instant below.
        (first, last) = (first.PlusDays(-1), last.PlusDays(1));
        var slots = CadenceInForce.Slots(where.Channel, first, last, (cadence, a, b) => Slots.Between(channel, cadence, a, b));
        var held = await posts.SlotsAsync(workspace, channel, first, last, cancel).ConfigureAwait(false);
        return [.. slots.Where(s => begin.Begins(s.From.At, s.Date) && end.Ends(s.From.At, s.Date))
            .Select(s => new HeldSlot(s, held.GetValueOrDefault(s.Id), where.BlackoutOn(s.Date)))];
    }
}

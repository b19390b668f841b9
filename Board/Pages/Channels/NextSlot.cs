using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Channels;

/// <summary>A slot to come.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Post">The post that holds it, or null.</param>
/// <param name="Blackout">Why nothing is posted that day, or null.</param>
public sealed record NextSlot(Slot Slot, Post? Post, Blackout? Blackout)
{
    /// <summary>The slots of a channel's cadence after an instant, one after the other; without what stands in them.</summary>
    internal static IEnumerable<NextSlot> After(Setting where, Instant now)
    {
        if (where.Channel.Cadence is not { } cadence) yield break;
        for (var at = now; Slots.Next(where.Channel.Id, cadence, at) is { } slot; at = slot.From.At) yield return new(slot, null, where.BlackoutOn(slot.Date));
    }

    /// <summary>As many as are shown of a rhythm before it is saved.</summary>
    internal static IReadOnlyList<NextSlot> Shown(Setting where, Instant now) => [.. After(where, now).Take(8)];
}

using NodaTime;
using Recruiting.Core.Channels;

namespace Recruiting.Board.Pages.Plan;

/// <summary>A day of the calendar, where the reader is.</summary>
/// <param name="Date">Which.</param>
/// <param name="Items">What stands there, in order of time.</param>
/// <param name="Rests">What keeps it free of posts.</param>
/// <param name="Away">Names of colleagues who are away; never why.</param>
public sealed record PlanDay(LocalDate Date, IReadOnlyList<PlanItem> Items, IReadOnlyList<PlanRest> Rests, IReadOnlyList<string> Away)
{
    /// <summary>Slots without a post that open that day, in order of time: all of the channels that are asked for, whatever else is filtered.</summary>
    public IReadOnlyList<PlanItem> Open { get; init; } = [];

    /// <summary>Is nothing posted anywhere?</summary>
    public bool RestsWholly => Rests.Any(r => r.Channel is null);

    /// <summary>How many there are of each kind, in the order of the kinds.</summary>
    public IEnumerable<(PlanKind Kind, int Count)> Counts => Items.GroupBy(i => i.Kind).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()));
}

/// <summary>A blackout that a day lies in.</summary>
/// <param name="Channel">The channel that rests; null for all of them.</param>
/// <param name="Blackout">The blackout.</param>
public sealed record PlanRest(Channel? Channel, Blackout Blackout);

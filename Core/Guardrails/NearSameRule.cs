using NodaTime;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Guardrails;

/// <summary>The same text, or nearly, not again in the channel within 90 days, nor in another group within 7 (see <see cref="NearSame"/>).</summary>
/// <remarks>One finding a channel: its post nearest in time, whose id is the place.</remarks>
public sealed class NearSameRule : IGuardrail
{
    /// <inheritdoc/>
    public string Name => "near-same";

    /// <inheritdoc/>
    public bool CanBlock => false;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(Checked it)
    {
        var here = new Appearance(it.Channel.Id, it.Channel.Kind, it.On);
        var text = NearSame.Of(it.Post.Text);
        return it.Neighbours
            .Where(other => NearSame.TooClose(here, new(other.Channel, other.Kind, other.On)) && NearSame.IsNearSame(text, NearSame.Of(other.Text)))
            .GroupBy(other => other.Channel, StringComparer.Ordinal)
            .Select(channel => channel.OrderBy(other => Math.Abs(Period.DaysBetween(it.On, other.On))).ThenBy(other => other.On).ThenBy(other => other.Id, StringComparer.Ordinal).First())
            .Select(other => Found(it, other));
    }

    private Finding Found(Checked it, Neighbour other)
    {
        var same = string.Equals(other.Channel, it.Channel.Id, StringComparison.Ordinal);
        var free = other.On.PlusDays(1 + (same ? NearSame.DaysInChannel : NearSame.DaysInGroups));
        return it.Finding(Name, Severity.Warn, other.Id, same ? "near-same.channel" : "near-same.group", other.Channel, it.Date(other.On), it.Date(free));
    }
}

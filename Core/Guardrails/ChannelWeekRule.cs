using NodaTime;
using Recruiting.Core.Time;

namespace Recruiting.Core.Guardrails;

/// <summary>Not more posts in an ISO week than the channel takes, and not too close behind each other.</summary>
/// <remarks>Neighbours are known by their local date, so only what is certain is said: two posts <c>d</c> dates apart are less than <c>d + 1</c> days apart.
/// With the usual 24 hours of a group that is a second post on one date. The claim of a publisher measures hours; this warns people beforehand.</remarks>
public sealed class ChannelWeekRule : IGuardrail
{
    /// <inheritdoc/>
    public string Name => "channel-week";

    /// <inheritdoc/>
    public bool CanBlock => false;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(Checked it)
    {
        var here = it.Neighbours.Where(other => string.Equals(other.Channel, it.Channel.Id, StringComparison.Ordinal)).ToList();
        var near = here
            .Where(other => Duration.FromDays(DaysApart(it, other) + 1) <= it.Channel.MinimumSpacing)
            .OrderBy(other => DaysApart(it, other)).ThenBy(other => other.On).ThenBy(other => other.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        if (near is not null)
        {
            yield return it.Finding(Name, Severity.Warn, near.Id, "channel-week.spacing", it.Channel.Name, it.Date(near.On), it.Channel.MinimumSpacing.TotalHours);
        }

        var week = Time.Period.Of(PeriodUnit.Week, it.On);
        if (it.Channel.Rules.MostPerWeek is { } most && 1 + here.Count(other => week.Contains(other.On)) is var posts && posts > most)
        {
            yield return it.Finding(Name, Severity.Warn, "dueAt", "channel-week.most", it.Channel.Name, it.Date(week.Start), posts, most);
        }
    }

    private static int DaysApart(Checked it, Neighbour other) => Math.Abs(NodaTime.Period.DaysBetween(it.On, other.On));
}

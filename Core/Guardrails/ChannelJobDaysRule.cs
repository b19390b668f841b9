using NodaTime;
using NodaTime.Extensions;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Guardrails;

/// <summary>A job post (see <see cref="JobTags"/>) only on the days on which the channel takes one.</summary>
public sealed class ChannelJobDaysRule : IGuardrail
{
    /// <inheritdoc/>
    public string Name => "channel-job-days";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(Checked it)
    {
        if (it.Channel.Rules.JobPostDays is not { } days || !JobTags.IsJob(it.Post) || days.Contains(it.On.DayOfWeek)) yield break;
        yield return days.Count == 0
            ? it.Finding(Name, Severity.Block, "tags", "channel-job-days.never", it.Channel.Name)
            : it.Finding(Name, Severity.Block, "dueAt", "channel-job-days", it.Channel.Name, it.Date(it.On), DayName(it, it.On.DayOfWeek), string.Join(", ", days.Distinct().Order().Select(day => DayName(it, day))));
    }

    private static string DayName(Checked it, IsoDayOfWeek day) => it.Language.DateTimeFormat.GetDayName(day.ToDayOfWeek());
}

using Recruiting.Core.Channels;

namespace Recruiting.PowerShell.Output;

/// <summary>What a place asks of the posts in it.</summary>
public sealed class PresenceRules
{
    internal PresenceRules(Channel channel)
    {
        MinimumSpacing = channel.MinimumSpacing.ToTimeSpan();
        MostPerWeek = channel.Rules.MostPerWeek;
        JobPostDays = channel.Rules.JobPostDays?.Select(d => (DayOfWeek)((int)d % 7)).ToArray();
        Links = channel.Rules.Links;
        MaxHashtags = channel.Rules.MaxHashtags;
        Approval = channel.Rules.Approval?.ToString() ?? "Workspace";
        text = string.Join(", ", Differences(channel.Rules));
    }

    private readonly string text;

    /// <summary>The least time between two posts: what was set, else 24 hours in a group and 4 elsewhere.</summary>
    public TimeSpan MinimumSpacing { get; }

    /// <summary>At most so many posts in an ISO week; null for no limit.</summary>
    public int? MostPerWeek { get; }

    /// <summary>Days on which job posts may appear; null for any day, empty for none.</summary>
    public DayOfWeek[]? JobPostDays { get; }

    /// <summary>May posts carry links?</summary>
    public bool Links { get; }

    /// <summary>At most so many hashtags; null for no limit.</summary>
    public int? MaxHashtags { get; }

    /// <summary>Whose yes a post needs: Self, Other, or Workspace for the workspace's rule.</summary>
    public string Approval { get; }

    /// <summary>What differs from the defaults; empty where nothing does.</summary>
    public override string ToString() => text;

    private IEnumerable<string> Differences(ChannelRules rules)
    {
        if (rules.MinimumSpacing is not null) yield return $"spacing {MinimumSpacing:c}";
        if (MostPerWeek is { } most) yield return $"most {most}/week";
        if (JobPostDays is { } days) yield return $"job posts {(days.Length == 0 ? "never" : string.Join(",", days.Select(d => d.ToString()[..3])))}";
        if (!Links) yield return "no links";
        if (MaxHashtags is { } tags) yield return $"hashtags {tags}";
        if (rules.Approval is not null) yield return $"approval {Approval}";
    }
}

using System.Text.Json.Serialization;
using NodaTime;
using Recruiting.Core.Time;

namespace Recruiting.Core.Channels;

/// <summary>What a place asks of posts, as it is written.</summary>
public sealed record RulesForm
{
    /// <summary>ISO 8601 (<c>PT4H</c>); zero allowed. Default: 24 hours in a group, 4 elsewhere.</summary>
    public string? MinimumSpacing { get; init; }

    /// <summary>At most so many posts in an ISO week.</summary>
    public int? MostPerWeek { get; init; }

    /// <summary>Weekdays (<c>tue</c>, <c>tuesday</c>, <c>di</c>) on which job posts may appear; absent for any.</summary>
    public IReadOnlyList<string>? JobPostDays { get; init; }

    /// <summary>May posts carry links? Default: yes.</summary>
    public bool? Links { get; init; }

    /// <summary>At most so many hashtags.</summary>
    public int? MaxHashtags { get; init; }

    /// <summary><c>self</c> or <c>other</c>; absent for the workspace's rule.</summary>
    public ApprovalRule? Approval { get; init; }

    /// <summary>Is the hour after a post kept free in calendars, to answer? Default: in a group, yes; elsewhere, no.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? AnswerHour { get; init; }

    /// <summary>Rules as they are written.</summary>
    public static RulesForm Of(ChannelRules r) => new()
    {
        MinimumSpacing = r.MinimumSpacing is { } spacing ? IsoDuration.Format(spacing) : null,
        MostPerWeek = r.MostPerWeek,
        JobPostDays = r.JobPostDays?.Select(d => d.ToString().ToLowerInvariant()).ToList(),
        Links = r.Links,
        MaxHashtags = r.MaxHashtags,
        Approval = r.Approval,
        AnswerHour = r.AnswerHour,
    };

    /// <summary>The rules that are asked for.</summary>
    /// <exception cref="PresenceException">Everything that is wrong with them, at <c>rules.…</c>.</exception>
    public ChannelRules ToRules()
    {
        var faults = new FaultList();
        var spacing = MinimumSpacing is null ? (Duration?)null : IsoDuration.TryParse(MinimumSpacing);
        faults.Check(MinimumSpacing is null || spacing >= Duration.Zero, "rules.spacing-invalid", "The minimum spacing is an ISO 8601 duration such as PT4H or P1D; PT0S for none.", "rules.minimumSpacing");
        faults.Check(MostPerWeek is null or > 0, "rules.most-per-week-invalid", "The most posts in a week is 1 or more.", "rules.mostPerWeek");
        faults.Check(MaxHashtags is null or >= 0, "rules.max-hashtags-invalid", "The most hashtags is 0 or more.", "rules.maxHashtags");
        var days = JobPostDays?.Select(d => faults.Try(() => Weekdays.Parse(d, "rules.jobPostDays"))).ToList();
        faults.ThrowIfAny();
        return new ChannelRules
        {
            MinimumSpacing = spacing,
            MostPerWeek = MostPerWeek,
            JobPostDays = days?.Distinct().Order().ToList(),
            Links = Links ?? true,
            MaxHashtags = MaxHashtags,
            Approval = Approval,
            AnswerHour = AnswerHour,
        };
    }
}

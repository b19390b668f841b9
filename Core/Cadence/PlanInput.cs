using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Cadence;

/// <summary>What the rolling plan is made from.</summary>
public sealed record PlanInput
{
    /// <summary>Now: slots that have opened are not filled any more.</summary>
    public required Instant Now { get; init; }

    /// <summary>All channels of the workspace, those without a cadence too: what stands in one group counts in another.</summary>
    public required IReadOnlyList<PlanChannel> Channels { get; init; }

    /// <summary>The working group.</summary>
    public IReadOnlyList<Colleague> Colleagues { get; init; } = [];

    /// <summary>The workspace's blackouts; each channel's own are added.</summary>
    public IReadOnlyList<Blackout> Blackouts { get; init; } = [];

    /// <summary>The workspace's pause, or null.</summary>
    public Pause? Paused { get; init; }

    /// <summary>The workspace's zone (IANA), for channels without a cadence.</summary>
    public string TimeZone { get; init; } = "Etc/UTC";

    /// <summary>Are two texts near-same? Symmetric. Asked at most once for each pair of different texts; equal texts always are.</summary>
    public required Func<string, string, bool> NearSame { get; init; }

    /// <summary>How far ahead of now a slot may open, exclusive. Default: four weeks.</summary>
    public Duration Horizon { get; init; } = Duration.FromDays(28);
}

/// <summary>One channel in the plan.</summary>
public sealed record PlanChannel
{
    /// <summary>The channel.</summary>
    public required Channel Channel { get; init; }

    /// <summary>The slots of its present cadence, at least over the horizon, blackouts included; others are left alone.</summary>
    public IReadOnlyList<Slot> Slots { get; init; } = [];

    /// <summary>Its posts: the queue (Ready), all that have a time, and those placed in the last 90 days at least.</summary>
    public IReadOnlyList<Post> Posts { get; init; } = [];
}

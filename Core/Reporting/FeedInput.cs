using System.Globalization;
using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Reporting;

/// <summary>What a calendar is made of.</summary>
public sealed record FeedInput
{
    /// <summary>Whose calendar; null for the team's.</summary>
    public Colleague? Reader { get; init; }

    /// <summary>The language of its words.</summary>
    public required CultureInfo Language { get; init; }

    /// <summary>Where the board is, without a slash at its end; null where nobody knows: events have no links then.</summary>
    public string? Board { get; init; }

    /// <summary>The channels.</summary>
    public required IReadOnlyList<FeedChannel> Channels { get; init; }

    /// <summary>The working group.</summary>
    public required IReadOnlyList<Colleague> Colleagues { get; init; }

    /// <summary>Connections that end.</summary>
    public IReadOnlyList<FeedConnection> Connections { get; init; } = [];
}

/// <summary>A channel, with all of it that a calendar shows.</summary>
/// <param name="Where">The channel, the team, the zone.</param>
/// <param name="Posts">Posts with a time: to come, placed lately, and taken back lately.</param>
/// <param name="OpenSlots">Slots to come that no post holds and nothing keeps free.</param>
/// <param name="ChangedAt">When a post was last changed, by its id; one that is missing was not changed since it was written.</param>
public sealed record FeedChannel(Setting Where, IReadOnlyList<Post> Posts, IReadOnlyList<Slot> OpenSlots, IReadOnlyDictionary<string, Instant> ChangedAt);

/// <summary>A connection that ends.</summary>
/// <param name="Name">Whose, as people call them.</param>
/// <param name="Key">What tells it from others.</param>
/// <param name="Colleagues">Whom it concerns: whose it is, or the owner of the channel.</param>
/// <param name="EndsOn">The local date on which it ends.</param>
/// <param name="Since">When it was made.</param>
public sealed record FeedConnection(string Name, string Key, IReadOnlyList<string> Colleagues, LocalDate EndsOn, Instant Since);

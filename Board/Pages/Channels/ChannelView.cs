using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Channels;

/// <summary>A channel and how it stands.</summary>
public sealed record ChannelView
{
    /// <summary>The channel and its zone.</summary>
    public required Setting Where { get; init; }

    /// <summary>Its streak.</summary>
    public required Streak Streak { get; init; }

    /// <summary>What would save it; null where nothing is at risk.</summary>
    public SaveAdvice? Advice { get; init; }

    /// <summary>Its next slots.</summary>
    public required IReadOnlyList<NextSlot> Next { get; init; }

    /// <summary>Ready posts without a time, in the order in which the plan looks at them.</summary>
    public required IReadOnlyList<Post> Queue { get; init; }

    /// <summary>The last placed posts, the newest first; only for one channel's own page.</summary>
    public IReadOnlyList<Post> Placed { get; init; } = [];
}

/// <summary>A slot to come.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Post">The post that holds it, or null.</param>
/// <param name="Blackout">Why nothing is posted that day, or null.</param>
public sealed record NextSlot(Slot Slot, Post? Post, Blackout? Blackout);

using Recruiting.Core.Cadence;
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

    /// <summary>The last placed posts, the newest first.</summary>
    public required IReadOnlyList<Post> Placed { get; init; }

    /// <summary>What became of the promises of a year.</summary>
    public required PromiseYear Year { get; init; }

    /// <summary>A post of the queue that was just moved; null for none.</summary>
    public MovedPost? Moved { get; init; }

    /// <summary>Is all of a long queue shown?</summary>
    public bool All { get; init; }
}

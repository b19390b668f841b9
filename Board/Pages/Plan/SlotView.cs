using Recruiting.Core;
using Recruiting.Core.Cadence;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Plan;

/// <summary>A slot without a post, and why it has none.</summary>
/// <param name="Slot">The slot; null where it is not open any more.</param>
/// <param name="Where">Its channel and zone.</param>
/// <param name="Back">Where to come back to.</param>
public sealed record SlotView(Slot? Slot, Setting Where, string Back)
{
    /// <summary>Why the plan leaves it open; empty where it does not look that far, or would fill it.</summary>
    public IReadOnlyList<Reason> Why { get; init; } = [];

    /// <summary>The post that the plan would put there; null for none.</summary>
    public Post? Coming { get; init; }

    /// <summary>Why that one.</summary>
    public IReadOnlyList<Reason> ComingWhy { get; init; } = [];
}

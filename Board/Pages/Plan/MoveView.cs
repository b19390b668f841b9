using Recruiting.Core.Cadence;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;

namespace Recruiting.Board.Pages.Plan;

/// <summary>A post that is to be moved.</summary>
/// <param name="Post">The post.</param>
/// <param name="Where">Its channel and zone.</param>
/// <param name="Slots">Open slots of its channel in the coming weeks.</param>
/// <param name="Back">Where to come back to.</param>
public sealed record MoveView(Versioned<Post> Post, Setting Where, IReadOnlyList<Slot> Slots, string Back)
{
    /// <summary>Can it get another time?</summary>
    public bool Can => MoveTable.Target(Post.Value.State, Move.Reschedule, true) is not null;
}

using Recruiting.Board.Pages.Review;
using Recruiting.Core.Guardrails;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;

namespace Recruiting.Board.Pages.Posts;

/// <summary>One post with all that is known of it.</summary>
public sealed record PostView
{
    /// <summary>The post.</summary>
    public required Versioned<Post> Post { get; init; }

    /// <summary>Its channel and team.</summary>
    public required Setting Where { get; init; }

    /// <summary>Why it waits for a person; null where it does not.</summary>
    public HandItem? Hand { get; init; }

    /// <summary>Is the reader's yes the one it needs, or one of them?</summary>
    public required bool MayApprove { get; init; }

    /// <summary>What the guardrails say; empty for a post that is out or taken back.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Can the reader approve it as it is?</summary>
    public bool CanBeApproved => MayApprove && AwaitingYes.IsInOrder(Findings);

    /// <summary>Its moves, the newest first.</summary>
    public required IReadOnlyList<HistoryEntry> History { get; init; }

    /// <summary>Tries to publish it, the newest first.</summary>
    public required IReadOnlyList<Attempt> Attempts { get; init; }

    /// <summary>Whether what was just done with it can be undone; null for nothing to undo.</summary>
    public Undoing? Undoing { get; init; }

    /// <summary>What it said before and says now, the newest first.</summary>
    public required IReadOnlyList<PostVersion> Versions { get; init; }

    /// <summary>The version whose words the edit begins with; null for those it has.</summary>
    public PostContent? Restored { get; init; }

    /// <summary>A form of the edit that was sent and is shown again; null shows the post as it is.</summary>
    public EditView? Edit { get; init; }

    /// <summary>An edit that the reader typed and did not send; null for none.</summary>
    public Unsent? Unsent { get; init; }

    /// <summary>Can a person do this with it now?</summary>
    public bool Can(Move move) => MoveTable.Target(Post.Value.State, move, false) is not null;
}

using static Recruiting.Core.Posts.PostState;

namespace Recruiting.Core.Posts;

/// <summary>The one table of moves: which move leads from which state to which.</summary>
public static class MoveTable
{
    private static readonly PostState[] Settled = [Draft, InReview, Ready, Scheduled, AwaitingHand, Missed, Failed];

    private static readonly Dictionary<(PostState From, Move Move), PostState> Cells = Build();

    /// <summary>The state that a move leads to; null where the table has no such cell.</summary>
    /// <param name="from">The state now.</param>
    /// <param name="move">The move.</param>
    /// <param name="hasTime">Does the post have a time? An approval leads to Scheduled then, else to Ready.</param>
    public static PostState? Target(PostState from, Move move, bool hasTime)
    {
        if (!Cells.TryGetValue((from, move), out var to)) return null;
        return move == Move.Approve && hasTime ? Scheduled : to;
    }

    /// <summary>The moves that a person can ask for in a state, for the error that says what can be done.</summary>
    public static IReadOnlyList<Move> Possible(PostState from) =>
        Enum.GetValues<Move>().Where(m => m < Move.Plan && Cells.ContainsKey((from, m))).ToList();

    private static Dictionary<(PostState, Move), PostState> Build()
    {
        var cells = new Dictionary<(PostState, Move), PostState>();

        void To(PostState to, Move move, params PostState[] from)
        {
            foreach (var f in from) cells.Add((f, move), to);
        }

        void Stay(Move move, params PostState[] states)
        {
            foreach (var s in states) cells.Add((s, move), s);
        }

        To(InReview, Move.Submit, Draft);
        To(Ready, Move.Approve, Draft, InReview);
        To(Draft, Move.Reject, InReview, Ready, Scheduled, AwaitingHand, Missed, Failed);
        To(Draft, Move.Edit, Settled);
        Stay(Move.Amend, Settled);
        Stay(Move.Reschedule, Draft, InReview);
        To(Scheduled, Move.Reschedule, Ready, Scheduled, AwaitingHand, Missed, Failed);
        Stay(Move.Assign, Settled);
        Stay(Move.AssignForApproval, Draft);
        To(InReview, Move.AssignForApproval, InReview, Ready, Scheduled, AwaitingHand, Missed, Failed);
        To(Cancelled, Move.Cancel, [.. Settled, Cancelled]);
        To(AwaitingHand, Move.Open, Ready, Scheduled, AwaitingHand, Missed);
        To(Published, Move.Confirm, Ready, Scheduled, AwaitingHand, Missed, Published);
        To(AwaitingHand, Move.Unconfirm, Published);
        To(Ready, Move.Skip, Scheduled, AwaitingHand, Missed);
        To(Scheduled, Move.Retry, Failed, AwaitingHand);
        To(PostState.Publishing, Move.Retry, InDoubt);
        To(Published, Move.SettlePlaced, InDoubt);
        To(Draft, Move.SettleNotPlaced, InDoubt);

        To(Scheduled, Move.Plan, Ready);
        To(Ready, Move.Unplan, Scheduled);
        To(AwaitingHand, Move.HandOut, Scheduled);
        To(PostState.Publishing, Move.Claim, Scheduled);
        // An acceptance is a fact about LinkedIn: however late it comes, it is recorded from whichever state the post is in by then.
        To(Published, Move.Accept, Enum.GetValues<PostState>());
        // A definite answer may come after the lease ended and the post was put in doubt: it settles the doubt.
        To(Failed, Move.Refuse, PostState.Publishing, InDoubt);
        To(Scheduled, Move.Release, Scheduled, PostState.Publishing, InDoubt);
        To(AwaitingHand, Move.FallBack, Scheduled, PostState.Publishing, InDoubt);
        To(InDoubt, Move.Doubt, PostState.Publishing);
        To(Missed, Move.Miss, Scheduled, AwaitingHand);
        To(Ready, Move.Requeue, Missed);
        Stay(Move.LoseTime, Draft, InReview);
        To(Cancelled, Move.Expire, Settled);
        return cells;
    }
}

using Recruiting.Core.Posts;

namespace Recruiting.Core.Tests.Posts;

/// <summary>The state table cell by cell, against a second one written from the design ("The way of a post").</summary>
[TestClass]
public sealed class MoveTableTests
{
    private static readonly string[] States = ["Draft", "InReview", "Ready", "Scheduled", "Publishing", "InDoubt", "AwaitingHand", "Failed", "Missed", "Published", "Cancelled"];

    // A dot is 409. The columns are the states above, in that order; Rd* is Ready, or Scheduled where the post has a time.
    private const string Design =
        """
        Submit             Rv   .    .    .    .    .    .    .    .    .    .
        Approve            Rd*  Rd*  .    .    .    .    .    .    .    .    .
        Reject             .    Dr   Dr   Dr   .    .    Dr   Dr   Dr   .    .
        Edit               Dr   Dr   Dr   Dr   .    .    Dr   Dr   Dr   .    .
        Amend              Dr   Rv   Rd   Sc   .    .    Ha   Fa   Mi   .    .
        Reschedule         Dr   Rv   Sc   Sc   .    .    Sc   Sc   Sc   .    .
        Assign             Dr   Rv   Rd   Sc   .    .    Ha   Fa   Mi   .    .
        AssignForApproval  Dr   Rv   Rv   Rv   .    .    Rv   Rv   Rv   .    .
        Cancel             Ca   Ca   Ca   Ca   .    .    Ca   Ca   Ca   .    Ca
        Open               .    .    Ha   Ha   .    .    Ha   .    Ha   .    .
        Confirm            .    .    Pu   Pu   .    .    Pu   .    Pu   Pu   .
        Unconfirm          .    .    .    .    .    .    .    .    .    Ha   .
        Skip               .    .    .    Rd   .    .    Rd   .    Rd   .    .
        Retry              .    .    .    .    .    Pg   Sc   Sc   .    .    .
        SettlePlaced       .    .    .    .    .    Pu   .    .    .    .    .
        SettleNotPlaced    .    .    .    .    .    Dr   .    .    .    .    .
        Plan               .    .    Sc   .    .    .    .    .    .    .    .
        Unplan             .    .    .    Rd   .    .    .    .    .    .    .
        HandOut            .    .    .    Ha   .    .    .    .    .    .    .
        Claim              .    .    .    Pg   .    .    .    .    .    .    .
        Accept             Pu   Pu   Pu   Pu   Pu   Pu   Pu   Pu   Pu   Pu   Pu
        Refuse             .    .    .    .    Fa   Fa   .    .    .    .    .
        Release            .    .    .    Sc   Sc   Sc   .    .    .    .    .
        FallBack           .    .    .    Ha   Ha   Ha   .    .    .    .    .
        Doubt              .    .    .    .    Db   .    .    .    .    .    .
        Miss               .    .    .    Mi   .    .    Mi   .    .    .    .
        Requeue            .    .    .    .    .    .    .    .    Rd   .    .
        LoseTime           Dr   Rv   .    .    .    .    .    .    .    .    .
        Expire             Ca   Ca   Ca   Ca   .    .    Ca   Ca   Ca   .    .
        """;

    public static IEnumerable<(PostState From, Move Move, string To)> Cells() =>
        from line in Design.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        let words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        from column in Enumerable.Range(0, States.Length)
        select (Enum.Parse<PostState>(States[column]), Enum.Parse<Move>(words[0]), words[column + 1]);

    [TestMethod]
    [DynamicData(nameof(Cells))]
    public void Target_OfACell_IsTheDesigns(PostState from, Move move, string to)
    {
        Assert.AreEqual(State(to, hasTime: false), MoveTable.Target(from, move, hasTime: false));
        Assert.AreEqual(State(to, hasTime: true), MoveTable.Target(from, move, hasTime: true), "with a time");
    }

    [TestMethod]
    public void Design_HasEveryCell()
    {
        var cells = Cells().Select(c => (c.From, c.Move)).ToHashSet();
        Assert.HasCount(Enum.GetValues<PostState>().Length * Enum.GetValues<Move>().Length, cells);
    }

    [TestMethod]
    public void Possible_OfAState_NamesWhatAPersonCanAsk()
    {
        foreach (var state in Enum.GetValues<PostState>())
        {
            var expected = Cells().Where(c => c.From == state && c.To != "." && c.Move < Move.Plan).Select(c => c.Move).Order();
            Assert.AreSequenceEqual(expected, MoveTable.Possible(state).Order(), $"from {state}");
        }
    }

    private static PostState? State(string word, bool hasTime) => word switch
    {
        "." => null,
        "Dr" => PostState.Draft,
        "Rv" => PostState.InReview,
        "Rd" => PostState.Ready,
        "Rd*" => hasTime ? PostState.Scheduled : PostState.Ready,
        "Sc" => PostState.Scheduled,
        "Pg" => PostState.Publishing,
        "Db" => PostState.InDoubt,
        "Ha" => PostState.AwaitingHand,
        "Fa" => PostState.Failed,
        "Mi" => PostState.Missed,
        "Pu" => PostState.Published,
        "Ca" => PostState.Cancelled,
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, "no state"),
    };
}

using NodaTime;
using Recruiting.Core.Channels;

namespace Recruiting.Core.Posts;

/// <summary>What a decision made of a post: the post as it is to be, and the lines in its history, one a move.</summary>
public sealed record Change(Post After, IReadOnlyList<HistoryEntry> Entries)
{
    /// <summary>The move that it ends with; null where it is none.</summary>
    public Move? LastMove { get; init; }

    /// <summary>An attempt to write in the same batch, or null.</summary>
    public Attempt? Attempt { get; init; }

    /// <summary>The pace that the decision rests on: written under its version, so that no other post came between; null where it rests on none.</summary>
    public PaceRow? Pace { get; init; }

    /// <summary>A new post and its first line.</summary>
    public static Change New(Post post, string by, Instant now, Reason why) =>
        new(post with { Moves = 1 }, [new HistoryEntry(now, by, null, post.State, why)]);

    /// <summary>One more move on top.</summary>
    public Change Then(Move move, string by, Instant now, Reason why, Func<Post, Post>? with = null)
    {
        var next = Of(After, move, by, now, why, with);
        return this with { After = next.After, Entries = [.. Entries, .. next.Entries], LastMove = move };
    }

    /// <summary>Applies one move of the <see cref="MoveTable"/>.</summary>
    /// <param name="post">The post as it is.</param>
    /// <param name="move">The move.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">When.</param>
    /// <param name="why">What happened.</param>
    /// <param name="with">What else changes; sees the post in its old state.</param>
    /// <exception cref="PresenceException"><c>post.state-conflict</c>: the table has no such cell.</exception>
    public static Change Of(Post post, Move move, string by, Instant now, Reason why, Func<Post, Post>? with = null)
    {
        var next = with is null ? post : with(post);
        var to = MoveTable.Target(post.State, move, next.Due is not null) ?? throw StateConflict(post, move);
        var entry = new HistoryEntry(now, by, post.State, to, why) { Replaced = Content.Same(post, next) ? null : PostContent.Of(post) };
        return new(next with { State = to, Moves = post.Moves + 1 }, [entry]) { LastMove = move };
    }

    /// <summary>The error of a move that the state does not allow; says what can be done.</summary>
    /// <param name="post">As it is.</param>
    /// <param name="move">What was asked.</param>
    /// <param name="because">Why not, where it is more than the state; null where it is the state alone.</param>
    public static PresenceException StateConflict(Post post, Move move, Sentence? because = null)
    {
        var possible = MoveTable.Possible(post.State).Where(m => because is null || m != move).Select(Word).Distinct().ToList();
        Sentence state = $"'{Word(move)}' is not possible for a post that is {Word(post.State)}.";
        Sentence nothing = "Nothing can be done with it any more.";
        Sentence can = $"What can be done: {string.Join(", ", possible)}.";
        return new(FaultKind.Conflict, [new Fault("post.state-conflict", $"{because ?? state} {(possible.Count == 0 ? nothing : can)}")])
        {
            Details = new Dictionary<string, object?> { ["state"] = Word(post.State), ["allowed"] = possible },
        };
    }

    /// <summary>A state as the API writes it: <c>awaitingHand</c>.</summary>
    public static string Word(PostState state) => EnumWord.Word(state);

    private static string Word(Move move) => move switch
    {
        Move.Open => "opened",
        Move.SettlePlaced or Move.SettleNotPlaced => "settle",
        Move.AssignForApproval => "assign",
        Move.Amend => "edit",
        _ => EnumWord.Word(move),
    };
}

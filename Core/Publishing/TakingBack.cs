using NodaTime;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Publishing;

/// <summary>Takes back that a post was put aside (later, skipped, handed over, could not): it lies in the hand again as it lay there.</summary>
/// <remarks>Only while nothing else has happened with it since. What voided its approval is not taken back: that takes a person's yes.</remarks>
public sealed class TakingBack(PostMoves moves, PostStore posts, ColleagueStore colleagues)
{
    /// <summary>Takes it back. Its slot is its own again, unless another post has taken it.</summary>
    /// <exception cref="PresenceException"><c>post.not-taken-back</c> (409); <c>slot.taken</c> (409) where another post takes its slot at this very moment.</exception>
    public Task<Versioned<Post>> RunAsync(PostRef which, string? ifMatch, Actor actor, CancellationToken cancel = default) =>
        moves.ApplyAsync(which, ifMatch, async (post, where, now) =>
        {
            if (Refusal(post, where, now) is { } refusal) throw refusal;
            var aside = post.Aside!;
            if (aside.Author is { } author && await colleagues.FindAsync(which.Workspace, author, cancel).ConfigureAwait(false) is null) throw WithoutAuthor(author);
            // Where it gave up its place in the pace, it takes it again only as a post that is handed out does.
            var pace = post.PacedAt is null && aside.PacedAt is not null ? await posts.PaceAsync(which, cancel).ConfigureAwait(false) : null;
            if (pace?.Pace.FreeAt(post.Id, where.Channel.MinimumSpacing) > now) throw NotTakenBack($"This cannot be undone any more: another post of '{where.Channel.Name}' has gone out or been handed out since. Give this one a new time.");
            var free = await IsFreeAsync(which, aside, cancel).ConfigureAwait(false);
            var move = post.State == PostState.AwaitingHand ? Move.Assign : Move.Open;
            return Change.Of(post, move, actor.Name, now, Reason.Of("taken-back"), p => aside.On(p, free)) with { Pace = pace };
        }, cancel);

    /// <summary>Why it cannot be taken back; null where it can.</summary>
    public static PresenceException? Refusal(Post post, Setting where, Instant now)
    {
        if (post.Approval is null) return NotTakenBack("Its approval is void, so this cannot be undone with one tap. Approve it again, and give it a time.");
        if (post.Aside is not { } aside || post.Moves != aside.Moves + 1 || post.State is not (PostState.Ready or PostState.Scheduled or PostState.AwaitingHand))
        {
            return NotTakenBack("This cannot be undone any more: something else has happened with the post since. Look at it and move it from there.");
        }

        if (Consent.AuthorFault(aside.Author, exists: true, where) is not null) return WithoutAuthor(aside.Author!);
        var over = aside.Waiting?.Until is { } end && end <= now;
        return over || post.Until < where.Today(now) ? NotTakenBack("This cannot be undone any more: its time has passed. Give it a new one.") : null;
    }

    private async Task<bool> IsFreeAsync(PostRef which, Aside aside, CancellationToken cancel)
    {
        if (aside is not { Slot: { } slot, Due: { } due }) return true;
        var held = await posts.SlotsAsync(which.Workspace, which.Channel, due.Date.PlusDays(-1), due.Date.PlusDays(1), cancel).ConfigureAwait(false);
        return !held.TryGetValue(slot, out var holder) || holder == which.Id;
    }

    private static PresenceException WithoutAuthor(string author) =>
        NotTakenBack($"This cannot be undone any more: '{author}', whose post it was, is not among the colleagues of this channel any more. Choose somebody else, and give it a time.");

    private static PresenceException NotTakenBack(Sentence why) => PresenceException.Conflict("post.not-taken-back", why);
}

using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Publishing;

/// <content>Could not: what lies in a hand and cannot be placed, with the reason.</content>
public sealed partial class Writing
{
    /// <summary>Takes a post out of the hand because it could not be placed. A text that does not fit is a draft again; one that somebody who is not in the group
    /// hands to a colleague stays in hand, or is in review where it takes that colleague's own yes; any other gives its slot up and goes back to the queue. The reason stays with it.</summary>
    /// <exception cref="PresenceException"><c>post.state-conflict</c>, <c>post.opened</c> (409), <c>could-not.note-missing</c>, <c>could-not.note-long</c>, <c>author.unknown</c>, <c>author.not-joined</c> (400).</exception>
    public Task<Versioned<Post>> CouldNotAsync(PostRef which, string? ifMatch, CouldNot said, bool notPlaced, Actor actor, CancellationToken cancel = default) =>
        moves.ApplyAsync(which, ifMatch, async (post, where, now) =>
        {
            if (post.State != PostState.AwaitingHand) throw Change.StateConflict(post, Move.Skip, "This post is in nobody's hand, so there is nothing that could not be placed.");
            Opening.RequireNotPlaced(post, notPlaced);
            var why = said.Reason();
            var isOut = said.Why == CouldNotWhy.NotJoined ? OutOfTheGroup(post, actor) : null;
            var setback = new Setback(actor.Name, now, why) { NotJoined = [.. (post.Setback?.NotJoined ?? []).Append(isOut).OfType<string>().Distinct()] };
            if (said is { Why: CouldNotWhy.NotJoined, HandTo: { } colleague })
            {
                var told = Change.Of(post, Move.Amend, actor.Name, now, why, p => p with { Setback = setback });
                var handed = await AssignedAsync(told, which.Workspace, colleague, notPlaced, where, actor, now, cancel).ConfigureAwait(false);
                // Taken back, it lies there as it lay, without this reason.
                return handed with { After = handed.After with { Aside = handed.After.Aside is { } aside ? aside with { Setback = post.Setback } : null } };
            }

            if (said.Why == CouldNotWhy.Text)
            {
                return Change.Of(post, Move.Reject, actor.Name, now, why, p => Withdrawn(p) with { Approval = null, Setback = setback });
            }

            return Change.Of(post, Move.Skip, actor.Name, now, why, p => Timing.Off(Withdrawn(p)) with
            {
                // Whoever is not in the group is not asked again; the plan looks for somebody who is.
                Author = isOut is not null && p.Author == isOut ? null : p.Author,
                Setback = setback,
                Aside = Aside.Of(p),
            });
        }, cancel);

    // The Desk's user stands for everybody: there it is whoever's hand it lay in.
    private static string? OutOfTheGroup(Post post, Actor actor) => post.Author is { } author && actor.SpeaksFor(author) ? author : actor.Colleague;
}

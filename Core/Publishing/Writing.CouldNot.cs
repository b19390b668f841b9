using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Publishing;

/// <content>Could not: what lies in a hand and cannot be placed, with the reason.</content>
public sealed partial class Writing
{
    /// <summary>Takes a post out of the hand because it could not be placed. A text that does not fit is a draft again; one that somebody who is not in the group
    /// hands to a colleague stays in hand; any other gives its slot up and goes back to the queue. The reason stays with it.</summary>
    /// <exception cref="PresenceException"><c>post.state-conflict</c>, <c>post.opened</c> (409), <c>could-not.why-missing</c>, <c>author.unknown</c>, <c>author.not-joined</c> (400).</exception>
    public Task<Versioned<Post>> CouldNotAsync(PostRef which, string? ifMatch, CouldNot said, bool notPlaced, Actor actor, CancellationToken cancel = default) =>
        moves.ApplyAsync(which, ifMatch, async (post, where, now) =>
        {
            if (post.State != PostState.AwaitingHand) throw Change.StateConflict(post, Move.Skip, "Only a post that waits to be placed by a person can be one that could not be placed.");
            Opening.RequireNotPlaced(post, notPlaced);
            var why = said.Reason();
            var setback = new Setback(actor.Name, now, why);
            if (said is { Why: CouldNotWhy.NotJoined, HandTo: { } colleague })
            {
                var told = Change.Of(post, Move.Amend, actor.Name, now, why, p => p with { Setback = setback });
                return await AssignedAsync(told, which.Workspace, colleague, notPlaced, where, actor, now, cancel).ConfigureAwait(false);
            }

            if (said.Why == CouldNotWhy.Text)
            {
                return Change.Of(post, Move.Reject, actor.Name, now, why, p => Withdrawn(p) with { Approval = null, Setback = setback });
            }

            return Change.Of(post, Move.Skip, actor.Name, now, why, p => Timing.Off(Withdrawn(p)) with
            {
                // Whoever is not in the group is not asked again; the plan looks for somebody who is.
                Author = said.Why == CouldNotWhy.NotJoined && p.Author == actor.Colleague ? null : p.Author,
                Setback = setback,
                Aside = Aside.Of(p),
            });
        }, cancel);
}

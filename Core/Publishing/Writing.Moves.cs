using System.Globalization;
using NodaTime;
using Recruiting.Core.Guardrails;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Publishing;

/// <content>The moves on the way to a yes, and around it: submit, approve, reject, assign, reschedule, cancel.</content>
public sealed partial class Writing
{
    /// <summary>Asks for a yes.</summary>
    public Task<Versioned<Post>> SubmitAsync(PostRef which, string? ifMatch, Actor actor, CancellationToken cancel = default) =>
        moves.ApplyAsync(which, ifMatch, (post, _, now) => Change.Of(post, Move.Submit, actor.Name, now, Reason.Of("submitted"), p => p with { Waiting = null }), cancel);

    /// <summary>Gives a yes to the content as it is; it is ready then, or scheduled where it has a time.</summary>
    /// <exception cref="PresenceException">403 <c>approval.not-yours</c>; 422 where a guardrail blocks, with the findings.</exception>
    public async Task<Written> ApproveAsync(PostRef which, string? ifMatch, Actor actor, CultureInfo language, CancellationToken cancel = default)
    {
        IReadOnlyList<Finding> findings = [];
        var saved = await moves.ApplyAsync(which, ifMatch, async (post, where, now) =>
        {
            if (MoveTable.Target(post.State, Move.Approve, false) is null) throw Change.StateConflict(post, Move.Approve);
            findings = await checks.OfAsync(post, where, now, language, cancel).ConfigureAwait(false);
            return Approved(new Change(post, []), where, actor, findings, now);
        }, cancel).ConfigureAwait(false);
        return new(saved, findings);
    }

    /// <summary>Sends it back with a note; it is a draft whose approval is void.</summary>
    public Task<Versioned<Post>> RejectAsync(PostRef which, string? ifMatch, string? note, bool notPlaced, Actor actor, CancellationToken cancel = default) =>
        moves.ApplyAsync(which, ifMatch, (post, _, now) =>
        {
            Opening.RequireNotPlaced(post, notPlaced);
            return Change.Of(post, Move.Reject, actor.Name, now, string.IsNullOrWhiteSpace(note) ? Reason.Of("sent-back") : Reason.Note(note.Trim()), p => Withdrawn(p) with { Approval = null });
        }, cancel);

    /// <summary>Hands it over to another author.</summary>
    public Task<Versioned<Post>> AssignAsync(PostRef which, string? ifMatch, string? author, bool notPlaced, Actor actor, CancellationToken cancel = default) =>
        moves.ApplyAsync(which, ifMatch, async (post, where, now) =>
            await AssignedAsync(new(post, []), which.Workspace, author, notPlaced, where, actor, now, cancel).ConfigureAwait(false), cancel);

    /// <summary>Gives it a time.</summary>
    public Task<Versioned<Post>> RescheduleAsync(PostRef which, string? ifMatch, DueWish due, bool notPlaced, Actor actor, CancellationToken cancel = default) =>
        RescheduleAsync(which, ifMatch, due, notPlaced, actor, null, cancel);

    /// <summary>Gives it a time that has to be in a slot.</summary>
    /// <param name="which">The post.</param>
    /// <param name="ifMatch">The version seen, or null.</param>
    /// <param name="due">When.</param>
    /// <param name="notPlaced">It was opened for placing, and was not placed.</param>
    /// <param name="actor">Who.</param>
    /// <param name="slot">The slot's id; null for in any slot or in none.</param>
    /// <param name="cancel">Obeyed until the write.</param>
    /// <exception cref="PresenceException"><c>slot.taken</c>: another post has it.</exception>
    public Task<Versioned<Post>> RescheduleAsync(PostRef which, string? ifMatch, DueWish due, bool notPlaced, Actor actor, string? slot, CancellationToken cancel = default) =>
        moves.ApplyAsync(which, ifMatch, async (post, where, now) =>
        {
            var change = await RescheduledAsync(new(post, []), due, notPlaced, where, actor, now, cancel).ConfigureAwait(false);
            return slot is null || change.After.Slot == slot ? change : throw PostStore.SlotTaken(change.After with { Slot = slot });
        }, cancel);

    /// <summary>Takes it back for good. Taking back twice is once.</summary>
    public Task<Versioned<Post>> CancelAsync(PostRef which, string? ifMatch, bool notPlaced, Actor actor, CancellationToken cancel = default) =>
        moves.ApplyAsync(which, ifMatch, (post, _, now) =>
        {
            if (post.State == PostState.Cancelled) return null;
            Opening.RequireNotPlaced(post, notPlaced);
            return Change.Of(post, Move.Cancel, actor.Name, now, Reason.Of("cancelled"), p => Timing.Off(Withdrawn(p)) with { Setback = null, Aside = null });
        }, cancel);

    /// <summary>The approval on top of a change.</summary>
    internal static Change Approved(Change change, Setting where, Actor actor, IReadOnlyList<Finding> findings, Instant now)
    {
        var post = change.After;
        Consent.Require(actor, post, where);
        if (Checks.Refusal(findings) is { } refusal) throw refusal;
        RequireUntil(post.Until, where, now);
        // A time that has passed while nobody said yes is lost; the text goes to the queue.
        var late = post.WindowEnd is { } end && now >= end + Grace.AfterWindow;
        return change.Then(Move.Approve, actor.Name, now, Reason.Of("approved"), p => (late ? Timing.Off(p) : p) with
        {
            Approval = new Approval(actor.Name, now, Content.Hash(p)),
            AsksAuthor = false,
            Waiting = null,
            LastError = null,
        });
    }

    private async Task<Change> AssignedAsync(
        Change change, string workspace, string? author, bool notPlaced, Setting where, Actor actor, Instant now, CancellationToken cancel)
    {
        Opening.RequireNotPlaced(change.After, notPlaced);
        await RequireAuthorAsync(workspace, author, where, cancel).ConfigureAwait(false);
        var name = author ?? "";
        // Somebody else's name is not lent: the new author says yes, unless it is they who ask, or nobody had said yes yet.
        var asks = author is not null && !actor.SpeaksFor(author);
        if (!asks || change.After.Approval is null)
        {
            return change.Then(Move.Assign, actor.Name, now, Reason.Of(author is null ? "unassigned" : "assigned", name), p => p with { Author = author, AsksAuthor = asks, Opened = null, Aside = Aside.Of(p) });
        }

        return change.Then(Move.AssignForApproval, actor.Name, now, Reason.Of("assigned.asks", name), p => Withdrawn(p) with { Author = author, AsksAuthor = true, Approval = null });
    }

    private async Task<Change> RescheduledAsync(
        Change change, DueWish due, bool notPlaced, Setting where, Actor actor, Instant now, CancellationToken cancel)
    {
        var post = change.After;
        Opening.RequireNotPlaced(post, notPlaced);
        if (due is DueWish.None)
        {
            throw PresenceException.Invalid("post.due-missing", "Say when: an instant such as 2026-11-24T07:30:00Z, or \"next\" for the next open slot.", "dueAt");
        }

        var timed = await TimedAsync(Withdrawn(post), due, where, now, cancel).ConfigureAwait(false);
        return change.Then(Move.Reschedule, actor.Name, now, Reason.Of("rescheduled", Moments.Local(timed.Due!.Local)), p => timed with { LastError = null, Aside = Aside.Of(p) });
    }
}

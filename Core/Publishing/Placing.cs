using System.Globalization;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Publishing;

/// <summary>What somebody says about a placed post.</summary>
/// <param name="Permalink">The link, in any of LinkedIn's forms, or null.</param>
/// <param name="Sight">Whether it can be seen; null: with a link visible, without claimed.</param>
/// <param name="PlacedAt">When; not in the future, at most a week back; the link's own time wins. Null for now.</param>
/// <param name="Language">The language in which a link is refused; null for English.</param>
public sealed record Confirmation(string? Permalink = null, Sight? Sight = null, Instant? PlacedAt = null, CultureInfo? Language = null);

/// <summary>Placing a post by hand and what becomes of that: opened, confirm, unconfirm, skip, retry, settle.</summary>
public sealed class Placing(PostMoves moves, ProofStore proofs, ChannelBook channels, PostStore posts)
{
    private static readonly Duration MostBack = Duration.FromDays(7);

    /// <summary>Notes who copied it. A post whose time has not come is brought forward into the hand.</summary>
    public Task<Versioned<Post>> OpenAsync(PostRef which, string? ifMatch, bool takeOver, Actor actor, CancellationToken cancel = default) =>
        moves.ApplyAsync(which, ifMatch, (post, where, now) => Opening.Open(post, where, takeOver, actor, now), cancel);

    /// <summary>Says that it was placed; on a published post updates link and sight.</summary>
    /// <exception cref="PresenceException">400 or 409 for a link that proves nothing here; nothing is changed then.</exception>
    public Task<Versioned<Post>> ConfirmAsync(PostRef which, string? ifMatch, Confirmation said, Actor actor, CancellationToken cancel = default) =>
        moves.ApplyAsync(which, ifMatch, async (post, where, now) =>
        {
            if (MoveTable.Target(post.State, Move.Confirm, false) is null) throw Change.StateConflict(post, Move.Confirm);
            var link = said.Permalink is { } text ? Checked(text, post, where, now, said.Language) : null;
            var at = PlacedAt(post, link, said.PlacedAt, now);
            if (link is not null) await TakeAsync(which, link, cancel).ConfigureAwait(false);

            var sight = said.Sight ?? (link is not null ? Sight.Visible : post.Sight ?? Sight.Claimed);
            var change = Change.Of(post, Move.Confirm, actor.Name, now, Why(post, link), p => WithoutSlotToCome(Placed(p, where, at), now) with
            {
                Permalink = link?.Url ?? p.Permalink,
                Urn = link?.Urn ?? p.Urn,
                Sight = sight,
                Waiting = Pending.Look(sight, at, now),
                PlacedByHand = p.State != PostState.Published || p.PlacedByHand,
            });
            await channels.BeforeSightAsync(which, change.After, actor, cancel).ConfigureAwait(false);
            return change;
        }, cancel);

    /// <summary>Takes back a confirmation without a link: a slip of the thumb.</summary>
    public Task<Versioned<Post>> UnconfirmAsync(PostRef which, string? ifMatch, Actor actor, CancellationToken cancel = default) =>
        moves.ApplyAsync(which, ifMatch, (post, where, now) =>
        {
            if (post.State == PostState.Published && (!post.PlacedByHand || post.Permalink is not null))
            {
                throw Change.StateConflict(post, Move.Unconfirm, "Only a post that was placed by hand and has no link yet can be unconfirmed. With a link, it is there.");
            }

            return Change.Of(post, Move.Unconfirm, actor.Name, now, Reason.Of("unconfirmed"), p => p with
            {
                PublishedAt = null,
                PlacedOn = null,
                Sight = null,
                PlacedByHand = false,
                Waiting = new Waiting(now, Reason.Of("hand.place", where.Channel.Name), where.HandUntil(p)),
                PacedAt = now,
            });
        }, cancel);

    /// <summary>Gives up its slot; it goes back to the queue.</summary>
    public Task<Versioned<Post>> SkipAsync(PostRef which, string? ifMatch, bool notPlaced, Actor actor, CancellationToken cancel = default) =>
        moves.ApplyAsync(which, ifMatch, (post, _, now) =>
        {
            Opening.RequireNotPlaced(post, notPlaced);
            return Change.Of(post, Move.Skip, actor.Name, now, Reason.Of("skipped"), p => Timing.Off(p) with { Waiting = null, Opened = null, PacedAt = null, Aside = Aside.Of(p) });
        }, cancel);

    /// <summary>Sends it through the API again: scheduled for now, or (in doubt, because somebody looked and it is not there) publishing at once.</summary>
    /// <param name="which">The post.</param>
    /// <param name="ifMatch">The version seen, or null.</param>
    /// <param name="notPlaced">It was opened for placing, and was not placed.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancel">Obeyed until the write.</param>
    public Task<Versioned<Post>> RetryAsync(PostRef which, string? ifMatch, bool notPlaced, Actor actor, CancellationToken cancel = default) =>
        moves.ApplyAsync(which, ifMatch, async (post, where, now) =>
        {
            if (MoveTable.Target(post.State, Move.Retry, false) is null) throw Change.StateConflict(post, Move.Retry);
            if (where.Channel.Delivery != Delivery.Direct)
            {
                throw Change.StateConflict(post, Move.Retry, $"'{where.Channel.Name}' is placed by hand: there is nothing to send again.");
            }

            Opening.RequireNotPlaced(post, notPlaced);
            // One in doubt goes out by this very act, so it asks here what the tick asks for all others.
            var pace = post.State == PostState.InDoubt ? await posts.PaceAsync(which, cancel).ConfigureAwait(false) : null;
            if (pace is not null) RequireFree(post, where, pace, now);
            var due = LocalMoment.Of(now, where.Zone);
            var change = Change.Of(post, Move.Retry, actor.Name, now, Reason.Of("retried"), p => p with
            {
                Due = due,
                WindowEnd = now + where.WindowLength,
                Waiting = null,
                Opened = null,
                HandOnly = false,
                NotBefore = null,
                LastError = null,
                Looking = null,
                Lease = p.State == PostState.InDoubt ? Retrying.Lease(p, now) : null,
                PacedAt = p.State == PostState.InDoubt ? now : null,
            });
            return change with { Pace = pace };
        }, cancel);

    /// <inheritdoc cref="SettleAsync(PostRef, string?, bool, string?, Actor, CultureInfo?, CancellationToken)"/>
    public Task<Versioned<Post>> SettleAsync(PostRef which, string? ifMatch, bool placed, string? permalink, Actor actor, CancellationToken cancel = default) =>
        SettleAsync(which, ifMatch, placed, permalink, actor, null, cancel);

    /// <summary>Settles a doubt by what somebody saw: it is there, or it is not (and it is a draft again whose approval is void).</summary>
    /// <param name="which">The post.</param>
    /// <param name="ifMatch">The version seen, or null.</param>
    /// <param name="placed">It is there.</param>
    /// <param name="permalink">Its link, or null.</param>
    /// <param name="actor">Who looked.</param>
    /// <param name="language">The language in which a link is refused; null for English.</param>
    /// <param name="cancel">Obeyed until the write.</param>
    public async Task<Versioned<Post>> SettleAsync(
        PostRef which, string? ifMatch, bool placed, string? permalink, Actor actor, CultureInfo? language, CancellationToken cancel = default)
    {
        var attempts = await posts.AttemptsAsync(which, cancel).ToListAsync(cancel).ConfigureAwait(false);
        return await moves.ApplyAsync(which, ifMatch, async (post, where, now) =>
        {
            var move = placed ? Move.SettlePlaced : Move.SettleNotPlaced;
            if (MoveTable.Target(post.State, move, false) is null) throw Change.StateConflict(post, move);
            if (!placed)
            {
                return Change.Of(post, move, actor.Name, now, Reason.Of("settled.not-placed"), p => Timing.Off(p) with
                {
                    Approval = null,
                    Waiting = null,
                    AttemptOpen = false,
                    Looking = null,
                    PacedAt = null,
                    Lease = null,
                });
            }

            var link = permalink is null ? null : Checked(permalink, post, where, now, language);
            if (link is not null) await TakeAsync(which, link, cancel).ConfigureAwait(false);

            var at = link?.CreatedAt ?? (attempts.Count > 0 ? attempts[^1].StartedAt : now);
            return Change.Of(post, move, actor.Name, now, Reason.Of("settled.placed"), p => Placed(p, where, at) with
            {
                Permalink = link?.Url ?? p.Permalink,
                Urn = link?.Urn ?? p.Urn,
                Sight = Sight.Visible,
            });
        }, cancel).ConfigureAwait(false);
    }

    /// <summary>A post at its place: out of every hand, counted for the local day.</summary>
    internal static Post Placed(Post post, Setting where, Instant at) => post with
    {
        PublishedAt = at,
        PlacedOn = at.InZone(where.Zone).Date,
        PacedAt = at,
        Waiting = null,
        Lease = null,
        AttemptOpen = false,
        Looking = null,
        NotBefore = null,
        LastError = null,
        Setback = null,
        Aside = null,
    };

    // Placed on a day before its slot's: the slot is still to come and open to another post.
    private static Post WithoutSlotToCome(Post post, Instant now) =>
        post is { Slot: not null, Due: { } due } && now < due.At && post.PlacedOn < due.Date ? post with { Slot = null, PlanWhy = null } : post;

    /// <exception cref="PresenceException">409 <c>post.held</c>: paused, or too close to another post.</exception>
    private static void RequireFree(Post post, Setting where, PaceRow pace, Instant now)
    {
        if (DueDecision.Held(post, where, pace.Pace, now) is not { } held) return;
        throw new PresenceException(FaultKind.Conflict, "post.held", $"It cannot be sent now. {held.Why}");
    }

    /// <summary>A link that can prove the post: of its group, not older than its slot by a week.</summary>
    private static Permalink Checked(string text, Post post, Setting where, Instant now, CultureInfo? language)
    {
        var link = Permalink.Parse(text, language);
        // A post that was brought forward is placed long before its time; then its slot is today's.
        var slot = Instant.Min(post.Due?.At ?? now, post.PublishedAt ?? now);
        var fault = PermalinkProof.Check(link, where.Channel, slot, now, language);
        return fault is null ? link : throw new PresenceException(FaultKind.Invalid, [fault]);
    }

    private async Task TakeAsync(PostRef which, Permalink link, CancellationToken cancel)
    {
        if (await proofs.TakeAsync(which, link.ProofKey, cancel).ConfigureAwait(false) is { } other)
        {
            throw PresenceException.Conflict("permalink.used", $"This link is the proof of '{other}' already. Copy the link of this very post.", "permalink");
        }
    }

    private static Instant PlacedAt(Post post, Permalink? link, Instant? said, Instant now)
    {
        if (said is { } time && (time > now || time < now - MostBack))
        {
            throw PresenceException.Invalid("post.placed-at-invalid", "placedAt lies in the future or more than a week back. Give the time at which it was placed, or leave it out for now.", "placedAt");
        }

        return link?.CreatedAt ?? said ?? post.PublishedAt ?? now;
    }

    private static Reason Why(Post post, Permalink? link) =>
        link is not null ? Reason.Of("confirmed.link", link.Url) : Reason.Of(post.State == PostState.Published ? "confirmed.sight" : "confirmed");
}

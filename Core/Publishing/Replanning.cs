using NodaTime;
using NodaTime.Text;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Publishing;

/// <summary>A post that was put at another place of the calendar.</summary>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is.</param>
public sealed record Replanned(Post Before, Versioned<Post> After);

/// <summary>Puts a post at another place of the calendar: what a person would regret is refused before it is done.</summary>
public sealed class Replanning(PostStore posts, ChannelStore channels, Writing writing, PresenceOptions options, TimeProvider clock)
{
    private static readonly PostState[] Standing = [PostState.Scheduled, PostState.AwaitingHand, PostState.Publishing, PostState.InDoubt];

    /// <summary>Can a post still be put into the slot?</summary>
    public static bool IsOpen(Slot slot, Instant now) => slot.To > now && !Scheduling.IsPast(slot.From.At, now);

    /// <summary>Puts it there.</summary>
    /// <param name="which">The post.</param>
    /// <param name="ifMatch">The version that was seen, or null.</param>
    /// <param name="to">Where to.</param>
    /// <param name="notPlaced">It was opened for placing, and was not placed.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancel">Obeyed until the write.</param>
    /// <exception cref="PresenceException"><c>slot.other-channel</c>, <c>slot.not-found</c>, <c>slot.taken</c>, <c>slot.rests</c>, <c>post.too-close</c>, and what rescheduling refuses.</exception>
    public async Task<Replanned> MoveAsync(PostRef which, string? ifMatch, NewPlace to, bool notPlaced, Actor actor, CancellationToken cancel = default)
    {
        var post = await posts.GetAsync(which, cancel).ConfigureAwait(false);
        if (ifMatch is not null && ifMatch != post.Version) throw PostMoves.Changed(which);
        var where = await Setting.ReadAsync(channels, options, which.Workspace, which.Channel, cancel).ConfigureAwait(false);
        var (local, slot) = await FindAsync(post.Value, to, where, cancel).ConfigureAwait(false);
        if (post.Value.State != PostState.AwaitingHand && post.Value.Due?.Local == local && post.Value.Slot == slot) return new(post.Value, post);
        if (to is not NewPlace.Back) await RequireRoomAsync(post.Value, Zones.Resolve(local, where.Zone), where, cancel).ConfigureAwait(false);
        var after = await writing.RescheduleAsync(which, post.Version, new DueWish.Local(local), notPlaced, actor, slot, cancel).ConfigureAwait(false);
        return new(post.Value, after);
    }

    /// <summary>A channel's slots that a post can be put into, by their local dates, both ends inclusive.</summary>
    public async Task<IReadOnlyList<Slot>> OpenSlotsAsync(Setting where, LocalDate from, LocalDate to, CancellationToken cancel = default)
    {
        if (where.Channel.Cadence is not { } cadence) return [];
        var now = clock.Now();
        var held = await posts.SlotsAsync(where.Workspace, where.Channel.Id, from, to, cancel).ConfigureAwait(false);
        return [.. Slots.Between(where.Channel.Id, cadence, from, to).Where(s => IsOpen(s, now) && !held.ContainsKey(s.Id) && where.BlackoutOn(s.Date) is null)];
    }

    private async Task<(LocalDateTime Local, string? Slot)> FindAsync(Post post, NewPlace to, Setting where, CancellationToken cancel)
    {
        switch (to)
        {
            case NewPlace.InSlot(var id):
                var slot = Named(id, where);
                return (slot.From.Local, slot.Id);
            case NewPlace.OnDay(var day, var reader):
                var open = await OpenSlotsAsync(where, day.PlusDays(-1), day.PlusDays(1), cancel).ConfigureAwait(false);
                if (Landing.SlotOn(day, reader, open) is { } free) return (free.From.Local, free.Id);
                var kept = Landing.Keeping(Landing.UsualTime(post, where, clock.Now()), day, reader, where.Zone);
                RequireNoRest(kept.Date, where, "day");
                return (kept, null);
            case NewPlace.AtTime(var local):
                return (local, null);
            case NewPlace.Back(var local, var held):
                return (local, held);
            default:
                throw new ArgumentOutOfRangeException(nameof(to));
        }
    }

    private Slot Named(string id, Setting where)
    {
        if (Slot.Parse(id) is not { } parts || parts.Channel != where.Channel.Id)
        {
            throw PresenceException.Conflict("slot.other-channel", $"That slot is not one of '{where.Channel.Name}'. A post stays in its channel: choose one of its own slots.", "slot");
        }

        var slots = where.Channel.Cadence is { } cadence ? Slots.Between(where.Channel.Id, cadence, parts.Date, parts.Date) : [];
        var slot = slots.FirstOrDefault(s => s.Id == id)
            ?? throw PresenceException.Conflict("slot.not-found", $"'{where.Channel.Name}' has no such slot any more. Choose another.", "slot");
        RequireNoRest(slot.Date, where, "slot");
        return IsOpen(slot, clock.Now()) ? slot : throw Scheduling.Past(slot.From.At, where);
    }

    private static void RequireNoRest(LocalDate date, Setting where, string place)
    {
        if (where.BlackoutOn(date) is not { } rest) return;
        var (on, name) = (LocalDatePattern.Iso.Format(date), where.Channel.Name);
        throw rest.Reason is { } reason
            ? PresenceException.Conflict("slot.rests", $"On {on} nothing is posted in '{name}' ({reason}). Choose another day.", place)
            : PresenceException.Conflict("slot.rests", $"On {on} nothing is posted in '{name}'. Choose another day.", place);
    }

    private async Task RequireRoomAsync(Post post, Instant at, Setting where, CancellationToken cancel)
    {
        var others = new List<(string Id, Instant At)>();
        foreach (var state in Standing)
        {
            await foreach (var other in posts.InStateAsync(where.Workspace, where.Channel.Id, state, cancel).ConfigureAwait(false))
            {
                if (other.Value.Due is { } due) others.Add((other.Value.Id, due.At));
            }
        }

        var (date, days) = (at.InZone(where.Zone).Date, (int)Math.Min(3660, where.Channel.MinimumSpacing.TotalDays + 2));
        await foreach (var placed in posts.PlacedAsync(where.Workspace, where.Channel.Id, date.PlusDays(-days), date.PlusDays(days), cancel).ConfigureAwait(false))
        {
            others.Add((placed.Id, placed.At));
        }

        if (Landing.TooClose(post.Id, at, where.Channel.MinimumSpacing, others) is { } near)
        {
            throw PresenceException.Conflict(
                "post.too-close",
                $"Another post of '{where.Channel.Name}' stands on {Moments.Local(near, where.Zone)}, and at least {Long(where.Channel.MinimumSpacing)} go between two posts there. Choose another day, or move that post first.",
                "slot");
        }
    }

    // In whole numbers, which are written alike in every language.
    private static Sentence Long(Duration spacing)
    {
        var whole = (int)Math.Ceiling(spacing.TotalMinutes);
        Sentence minute = "one minute";
        Sentence minutes = $"{whole} minutes";
        Sentence hours = $"{whole / 60} hours";
        return whole == 1 ? minute : whole % 60 != 0 || whole == 60 ? minutes : hours;
    }
}

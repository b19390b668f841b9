using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;

namespace Recruiting.Core.Publishing;

/// <summary>A time for a post: what was intended, the window's end, and the slot where it lies in one.</summary>
public sealed record Timing(LocalMoment Due, Instant WindowEnd, string? Slot)
{
    /// <summary>The post with this time.</summary>
    public Post On(Post post) => post with { Due = Due, WindowEnd = WindowEnd, Slot = Slot, NotBefore = null, PlanWhy = null };

    /// <summary>A post without any time.</summary>
    public static Post Off(Post post) => post with { Due = null, LostDue = post.Due ?? post.LostDue, WindowEnd = null, Slot = null, NotBefore = null, PlanWhy = null };
}

/// <summary>Turns a wish (<c>next</c>, a local time, an instant) into a time in a channel.</summary>
public static class Scheduling
{
    /// <summary>How far ahead <c>next</c> looks for an open slot.</summary>
    public static readonly Duration Horizon = Duration.FromDays(366);

    /// <summary>The time that a wish comes to; null for none.</summary>
    /// <param name="wish">The wish.</param>
    /// <param name="where">The channel.</param>
    /// <param name="held">Which post holds which slot; grows by the slot given out here.</param>
    /// <param name="post">The post's id: a slot that it holds already is open to it.</param>
    /// <param name="until">The post's last day.</param>
    /// <param name="now">The instant.</param>
    /// <exception cref="PresenceException"><c>post.due-past</c>, <c>post.after-until</c>, <c>slot.none</c>.</exception>
    public static Timing? For(DueWish wish, Setting where, IDictionary<string, string> held, string post, LocalDate? until, Instant now)
    {
        var timing = wish switch
        {
            DueWish.Next => Next(where, held, post, now),
            DueWish.Local local => At(Zones.Resolve(local.Time, where.Zone), local.Time, where, held, post),
            DueWish.At instant => At(instant.Instant, null, where, held, post),
            _ => null,
        };
        if (timing is null) return null;
        if (IsPast(timing.Due.At, now)) throw Past(timing.Due.At, where);

        if (until is { } last && timing.Due.At.InZone(where.Zone).Date > last)
        {
            throw PresenceException.Invalid(
                "post.after-until", $"{Moments.Local(timing.Due.At, where.Zone)} is after the post's last day ({last:uuuu-MM-dd}). Give an earlier time or a later last day.", "dueAt");
        }

        if (timing.Slot is { } slot) held[slot] = post;
        return timing;
    }

    /// <summary>Is a time too long past to be given to a post?</summary>
    public static bool IsPast(Instant due, Instant now) => due < now - Grace.AfterWindow;

    /// <summary>The fault of such a time.</summary>
    internal static PresenceException Past(Instant due, Setting where) => PresenceException.Invalid(
        "post.due-past", $"{Moments.Local(due, where.Zone)} ({where.Zone.Id}) is past. Give a time from now on, 'next' for the next open slot, or none for the queue.", "dueAt");

    /// <summary>The first date whose slots a wish can touch, for reading who holds them.</summary>
    public static LocalDate FirstDate(DueWish wish, Setting where, Instant now) => (wish switch
    {
        DueWish.Local local => local.Time.Date,
        DueWish.At instant => instant.Instant.InZone(where.Zone).Date,
        _ => where.Today(now),
    }).PlusDays(-1);

    private static Timing At(Instant at, LocalDateTime? intended, Setting where, IDictionary<string, string> held, string post)
    {
        var due = intended is { } local ? new LocalMoment(local, where.Zone.Id, at) : LocalMoment.Of(at, where.Zone);
        var slot = where.Channel.Cadence is { } cadence ? Slots.At(where.Channel.Id, cadence, at) : null;
        return slot is not null && IsOpen(slot, held, post) ? new(due, slot.To, slot.Id) : new(due, at + where.WindowLength, null);
    }

    private static Timing Next(Setting where, IDictionary<string, string> held, string post, Instant now)
    {
        if (where.Channel.Cadence is not { } cadence)
        {
            throw PresenceException.Conflict("slot.none", $"'{where.Channel.Id}' has no cadence and so no slots. Give a time, or give the channel a cadence.", "dueAt");
        }

        var at = now;
        while (Slots.Next(where.Channel.Id, cadence, at) is { } slot && slot.From.At < now + Horizon)
        {
            if (IsOpen(slot, held, post) && where.BlackoutOn(slot.Date) is null) return new(slot.From, slot.To, slot.Id);
            at = slot.From.At;
        }

        throw PresenceException.Conflict("slot.none", $"'{where.Channel.Id}' has no open slot within a year. Give a time, or change its cadence.", "dueAt");
    }

    private static bool IsOpen(Slot slot, IDictionary<string, string> held, string post) => !held.TryGetValue(slot.Id, out var holder) || holder == post;
}

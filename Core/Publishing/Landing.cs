using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;

namespace Recruiting.Core.Publishing;

/// <summary>Where a post comes to stand that is put on a day. Pure.</summary>
public static class Landing
{
    /// <summary>The first slot that opens on the day as the reader sees it; null where none does.</summary>
    public static Slot? SlotOn(LocalDate day, DateTimeZone reader, IEnumerable<Slot> open) =>
        open.Where(s => s.From.At.InZone(reader).Date == day).MinBy(s => s.From.At);

    /// <summary>The local time at which a post that keeps its time of day in the channel's zone stands on the day as the reader sees it.</summary>
    /// <remarks>Where the reader's day never shows that time (a clock change), it is the same date in the channel's zone.</remarks>
    public static LocalDateTime Keeping(LocalTime usual, LocalDate day, DateTimeZone reader, DateTimeZone channel)
    {
        foreach (var date in new[] { day, day.PlusDays(-1), day.PlusDays(1) })
        {
            if (Zones.Resolve(date.At(usual), channel).InZone(reader).Date == day) return date.At(usual);
        }

        return day.At(usual);
    }

    /// <summary>The time of day that a post keeps: as intended, not as a clock change made it; now where it has none.</summary>
    public static LocalTime UsualTime(Post post, Setting where, Instant now)
    {
        var local = post.Due is { } due && due.Zone == where.Zone.Id ? due.Local : (post.Due?.At ?? now).InZone(where.Zone).LocalDateTime;
        return new(local.Hour, local.Minute);
    }

    /// <summary>The nearest other post that stands less than the channel's spacing away; null where there is room.</summary>
    public static Instant? TooClose(string post, Instant at, Duration spacing, IEnumerable<(string Id, Instant At)> others)
    {
        var near = others.Where(o => o.Id != post && Away(o.At) < spacing).OrderBy(o => Away(o.At)).ToList();
        return near.Count == 0 ? null : near[0].At;

        Duration Away(Instant other) => other > at ? other - at : at - other;
    }
}

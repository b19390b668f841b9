using NodaTime;
using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Posts;

/// <summary>"Not now", as a time.</summary>
public static class Later
{
    /// <summary>How much later "later today" is.</summary>
    public static readonly Duration ALittle = Duration.FromHours(2);

    /// <summary>Is "later today" still today where the reader is?</summary>
    public static bool IsStillToday(Visit visit) => (visit.Now + ALittle).InZone(visit.Times.Zone).Date == visit.Times.Today;

    /// <summary>The wish: <c>later</c> (two hours from now), <c>tomorrow</c> (at the same local time in the channel; the time now where it had none) or <c>next</c> (open slot).</summary>
    /// <exception cref="PresenceException"><c>post.due-missing</c> for any other word.</exception>
    public static DueWish Of(string when, Post post, Setting where, Instant now) => when switch
    {
        "later" => new DueWish.At(now + ALittle),
        "tomorrow" => new DueWish.Local(where.Today(now).PlusDays(1).At(TimeOf(post, where, now))),
        "next" => new DueWish.Next(),
        _ => throw PresenceException.Invalid("post.due-missing", "Say when: later today, tomorrow, or the next slot.", "when"),
    };

    private static LocalTime TimeOf(Post post, Setting where, Instant now)
    {
        var time = (post.Due?.At ?? now).InZone(where.Zone).TimeOfDay;
        return new LocalTime(time.Hour, time.Minute);
    }
}

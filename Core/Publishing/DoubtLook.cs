using NodaTime;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <summary>How a doubt is looked into: when next. Pure.</summary>
public static class DoubtLook
{
    private static readonly Duration First = Duration.FromMinutes(1), Least = Duration.FromMinutes(5), Most = Duration.FromDays(1), Last = Duration.FromDays(14);

    /// <summary>Nobody has looked yet: soon.</summary>
    public static Looking Begin(Instant now) => new(now + First);

    /// <summary>Somebody looked and did not find it, which proves nothing: again, after half of the time that the doubt lasts already, five minutes at least
    /// and a day at most; after two weeks no more. So a doubt costs some twenty questions.</summary>
    /// <param name="before">The looks so far.</param>
    /// <param name="since">Since when the post is in doubt.</param>
    /// <param name="now">When somebody looked.</param>
    public static Looking NotFound(Looking before, Instant since, Instant now) => before with { Next = Next(since, now), Times = before.Times + 1, At = now };

    /// <summary>Nobody could look: not connected, throttled, or LinkedIn was away.</summary>
    /// <param name="before">The looks so far.</param>
    /// <param name="since">Since when the post is in doubt.</param>
    /// <param name="now">When somebody tried.</param>
    /// <param name="notBefore">LinkedIn asked to wait until then; null where it did not.</param>
    public static Looking Later(Looking before, Instant since, Instant now, Instant? notBefore = null) => before with { Next = Next(since, now) is { } next ? Instant.Max(next, notBefore ?? next) : null };

    private static Instant? Next(Instant since, Instant now)
    {
        var lasts = now - since;
        return lasts >= Last ? null : now + Duration.Min(Duration.Max(lasts / 2, Least), Most);
    }
}

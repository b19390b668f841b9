using NodaTime;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <summary>Group posts that wait for the group's admin: nobody is told of a refusal, so somebody looks again.</summary>
public static class Pending
{
    /// <summary>After so long LinkedIn deletes a pending post.</summary>
    public static readonly Duration Lapse = Duration.FromDays(14);

    private static readonly int[] LookOn = [1, 7, 13];

    /// <summary>The last of days 1, 7 and 13 after placing that has come; null before the first.</summary>
    public static Instant? LastLook(Instant placedAt, Instant now) => LookOn.Select(day => (Instant?)(placedAt + Duration.FromDays(day))).LastOrDefault(at => at <= now);

    /// <summary>When somebody is to look again: the next of days 1, 7 and 13 after placing, then the day it lapses; null where nothing is pending.</summary>
    public static Waiting? Look(Sight? sight, Instant placedAt, Instant now)
    {
        if (sight != Sight.Pending) return null;
        foreach (var day in LookOn)
        {
            var at = placedAt + Duration.FromDays(day);
            if (at > now) return new Waiting(at, Reason.Of("pending.look"));
        }

        return new Waiting(placedAt + Lapse, Reason.Of("pending.look"));
    }
}

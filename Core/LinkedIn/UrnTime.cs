using NodaTime;

namespace Recruiting.Core.LinkedIn;

/// <summary>LinkedIn's ids carry their creation time: <c>id &gt;&gt; 22</c> is Unix milliseconds.</summary>
public static class UrnTime
{
    /// <summary>The creation time in a <c>urn:li:share|ugcPost|activity:…</c>; null where it is none or carries no time.</summary>
    public static Instant? Of(string urn)
    {
        var colon = urn.LastIndexOf(':');
        return colon >= 0 && urn[..colon] is ("urn:li:share" or "urn:li:ugcPost" or "urn:li:activity") && long.TryParse(urn.AsSpan(colon + 1), System.Globalization.NumberStyles.None, null, out var id) && id > 1L << 22
            ? Of(id)
            : null;
    }

    /// <summary>The creation time that a number carries.</summary>
    public static Instant Of(long number) => Instant.FromUnixTimeMilliseconds(number >> 22);
}

using NodaTime;

namespace Recruiting.Core.Connections;

/// <summary>How long a connection still lasts, and what that asks for. Pure.</summary>
public static class TokenLife
{
    /// <summary>How many days before its end people are told, the first first.</summary>
    public static readonly IReadOnlyList<int> WarnDays = [12, 5, 1];

    /// <summary>How long before its end a token is refreshed: long enough for a fortnight of failures before the first warning.</summary>
    public static readonly Duration RefreshAhead = Duration.FromDays(30);

    /// <summary>Should it be refreshed now? Not where the refresh token has ended, or would give a token that lasts no longer than this one: a refresh token's own life is never extended.</summary>
    public static bool ShouldRefresh(Connection connection, Instant now)
    {
        if (connection.RefreshToken is null || connection.RevokedAt is not null || connection.RefreshingUntil > now) return false;
        if (connection.ExpiresAt - now > RefreshAhead) return false;
        return connection.RefreshEndsAt is not { } end || (end > now && end > connection.ExpiresAt + Duration.FromDays(1));
    }

    /// <summary>The warning that is due: 12, 5 or 1 days, 0 where it has ended; null while it lasts longer.</summary>
    public static int? Warning(Instant endsAt, Instant now)
    {
        var left = endsAt - now;
        if (left <= Duration.Zero) return 0;
        return WarnDays.Where(days => left <= Duration.FromDays(days)).Select(days => (int?)days).Min();
    }

    /// <summary>Whole days left; 0 where it ends within a day or has ended.</summary>
    public static int DaysLeft(Instant endsAt, Instant now) => Math.Max(0, (int)(endsAt - now).TotalDays);

    /// <summary>The connection with what a refresh gave. A refresh token that LinkedIn did not send again stays, and so does its end: it is never later than it was.</summary>
    public static Connection Refreshed(Connection old, LinkedIn.GrantedTokens tokens) => old with
    {
        AccessToken = tokens.AccessToken,
        ExpiresAt = tokens.EndsAt,
        Scopes = tokens.Scopes.Count > 0 ? tokens.Scopes : old.Scopes,
        RefreshToken = tokens.RefreshToken ?? old.RefreshToken,
        RefreshEndsAt = (old.RefreshEndsAt, tokens.RefreshEndsAt) is ({ } before, { } after) ? Instant.Min(before, after) : old.RefreshEndsAt ?? tokens.RefreshEndsAt,
        RefreshingUntil = null,
        RevokedAt = null,
    };
}

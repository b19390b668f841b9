using NodaTime;

namespace Recruiting.Core.LinkedIn;

/// <summary>Tokens that LinkedIn gave. A class and no record: nothing of it is ever printed.</summary>
/// <param name="accessToken">The access token.</param>
/// <param name="endsAt">When it ends, by LinkedIn's own number.</param>
/// <param name="scopes">What was granted.</param>
public sealed class GrantedTokens(string accessToken, Instant endsAt, IReadOnlyList<string> scopes)
{
    /// <summary>The access token.</summary>
    public string AccessToken => accessToken;

    /// <summary>When it ends, by LinkedIn's own number.</summary>
    public Instant EndsAt => endsAt;

    /// <summary>What was granted; empty where LinkedIn did not say (a refresh).</summary>
    public IReadOnlyList<string> Scopes => scopes;

    /// <summary>The refresh token, where LinkedIn gave one.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>When the refresh token ends, where LinkedIn said so.</summary>
    public Instant? RefreshEndsAt { get; init; }
}

using NodaTime;

namespace Recruiting.Core.Connections;

/// <summary>A connection that is given by hand. Printed without its tokens.</summary>
public sealed record ConnectionForm
{
    /// <summary>The access token.</summary>
    public string? AccessToken { get; init; }

    /// <summary>When it ends.</summary>
    public Instant? ExpiresAt { get; init; }

    /// <summary>The refresh token, where there is one.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>What it allows.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>As whom it posts.</summary>
    public string? Urn { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"connection of {Urn}, tokens not shown";

    /// <summary>The connection that is given.</summary>
    /// <exception cref="PresenceException">Everything that is wrong with it: <c>connection.token-missing</c>, <c>connection.expiry-missing</c>, <c>connection.urn-invalid</c>.</exception>
    /// <param name="now">The instant.</param>
    /// <param name="by">Who gives it.</param>
    public Connection ToConnection(Instant now, string by)
    {
        var faults = new FaultList();
        faults.Check(!string.IsNullOrWhiteSpace(AccessToken) && !AccessToken.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)), "connection.token-missing", "Give the access token, without spaces.", "accessToken");
        faults.Check(ExpiresAt is not null, "connection.expiry-missing", "Say when the token ends (an instant such as 2027-01-23T08:00:00Z).", "expiresAt");
        // One that has ended already is taken: what it should publish comes to the hand with that reason, and health says it.
        faults.Check(Urn is not null && Ids.IsUrn(Urn) && !Urn.StartsWith("urn:li:group:", StringComparison.Ordinal), "connection.urn-invalid", "Say as whom it posts: urn:li:person:… or urn:li:organization:….", "urn");
        faults.ThrowIfAny();
        return new Connection
        {
            AccessToken = AccessToken!,
            ExpiresAt = ExpiresAt!.Value,
            RefreshToken = RefreshToken,
            Scopes = Scopes ?? [],
            Urn = Urn!,
            Since = now,
            By = by,
        };
    }
}

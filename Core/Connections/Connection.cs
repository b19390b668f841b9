using System.Text;
using System.Text.Json;
using NodaTime;
using Recruiting.Core.LinkedIn;

namespace Recruiting.Core.Connections;

/// <summary>Leave to publish as a person or a page: what a token lets us do, with the token itself.</summary>
/// <remarks>Never serialised as it is and never printed: <see cref="ToString"/> leaves the tokens out.</remarks>
public sealed record Connection
{
    /// <summary>The access token.</summary>
    public required string AccessToken { get; init; }

    /// <summary>When it ends.</summary>
    public required Instant ExpiresAt { get; init; }

    /// <summary>The refresh token, where LinkedIn gave one.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>What it allows, as LinkedIn names it; empty where unknown.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>As whom it posts: <c>urn:li:person:…</c> or <c>urn:li:organization:…</c>.</summary>
    public required string Urn { get; init; }

    /// <summary>Whose it is in the store, <c>channel|our-page</c> or <c>colleague|anna</c>; null where it was not read there.</summary>
    public string? Of { get; init; }

    /// <summary>When it was given.</summary>
    public Instant Since { get; init; }

    /// <summary>Who gave it.</summary>
    public string? By { get; init; }

    /// <summary>The app it came by; null for a token that was given by hand.</summary>
    public LinkedInAppKind? App { get; init; }

    /// <summary>When the refresh token ends, where LinkedIn said so; a refresh does not change it.</summary>
    public Instant? RefreshEndsAt { get; init; }

    /// <summary>What LinkedIn calls whom it posts as: a person, or a page.</summary>
    public string? Name { get; init; }

    /// <summary>The URN of the person who signed in; for a page another than <see cref="Urn"/>.</summary>
    public string? Member { get; init; }

    /// <summary>When LinkedIn was found to have ended the token before its time.</summary>
    public Instant? RevokedAt { get; init; }

    /// <summary>Until when somebody is refreshing it, so that no two do; null for nobody.</summary>
    public Instant? RefreshingUntil { get; init; }

    /// <summary>The app whose it is: the one it came by, else the one for such a URN.</summary>
    public LinkedInAppKind AppOrUsual => App ?? (Urn.StartsWith("urn:li:organization:", StringComparison.Ordinal) ? LinkedInAppKind.Page : LinkedInAppKind.Profile);

    /// <summary>What it lacks of what that app is asked for; empty where its scopes are not known.</summary>
    public IReadOnlyList<string> Missing => Scopes.Count == 0 ? [] : LinkedInScopes.Missing(AppOrUsual, Scopes);

    /// <summary>Fields of the row that this release does not know.</summary>
    internal Dictionary<string, JsonElement>? Later { get; init; }

    /// <summary>This connection in the place of an earlier one of the same app and for the same person or page: where LinkedIn gave no refresh token this time, the stored one stays.</summary>
    public Connection After(Connection? old) => RefreshToken is null && old?.RefreshToken is not null && old.AppOrUsual == AppOrUsual && old.Urn == Urn
        ? this with { RefreshToken = old.RefreshToken, RefreshEndsAt = old.RefreshEndsAt }
        : this;

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Urn = ").Append(Urn).Append(", ExpiresAt = ").Append(ExpiresAt).Append(", tokens not shown");
        return true;
    }
}

using System.Text;
using NodaTime;

namespace Recruiting.Core.Publishing;

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

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Urn = ").Append(Urn).Append(", ExpiresAt = ").Append(ExpiresAt).Append(", tokens not shown");
        return true;
    }
}

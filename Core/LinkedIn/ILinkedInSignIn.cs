using NodaTime;

namespace Recruiting.Core.LinkedIn;

/// <summary>Who signed in.</summary>
/// <param name="Urn"><c>urn:li:person:{id}</c>; the id is this app's own for that person.</param>
/// <param name="Name">What LinkedIn calls them, or null.</param>
public sealed record SignedInMember(string Urn, string? Name);

/// <summary>A page that a member may post for.</summary>
/// <param name="Urn"><c>urn:li:organization:{id}</c>.</param>
/// <param name="Name">The page's name, or null where LinkedIn did not tell.</param>
/// <param name="Role">The member's role there, as LinkedIn names it.</param>
public sealed record MemberPage(string Urn, string? Name, string Role);

/// <summary>What LinkedIn says of a token.</summary>
/// <param name="Active">Does it work?</param>
/// <param name="Status"><c>active</c>, <c>expired</c> or <c>revoked</c>; null where LinkedIn does not know the token.</param>
/// <param name="EndsAt">When it ends.</param>
/// <param name="Scopes">What it allows.</param>
public sealed record TokenStanding(bool Active, string? Status, Instant? EndsAt, IReadOnlyList<string> Scopes);

/// <summary>LinkedIn's sign-in: OAuth 2.0, authorization code flow, and what is asked right after it.</summary>
/// <remarks>Faults are <see cref="PresenceException"/>s: <c>connect.not-configured</c>, <c>connect.refused</c> (with LinkedIn's words), <c>connect.unreachable</c>,
/// <c>connect.answer-unreadable</c>. None holds a token, a code or a secret.</remarks>
public interface ILinkedInSignIn
{
    /// <summary>Is the app set up here?</summary>
    bool IsConfigured(LinkedInAppKind app);

    /// <summary>Where a member says yes. Never without a prompt: LinkedIn then leaves out scopes without a word.</summary>
    /// <exception cref="PresenceException"><c>connect.not-configured</c>.</exception>
    Uri AuthorizeAddress(LinkedInAppKind app, string redirect, string state);

    /// <summary>The tokens for a code. Not tried again: a code is good once.</summary>
    Task<GrantedTokens> ExchangeAsync(LinkedInAppKind app, string code, string redirect, CancellationToken cancel = default);

    /// <summary>New tokens for a refresh token. The refresh token itself gets no longer life by it.</summary>
    Task<GrantedTokens> RefreshAsync(LinkedInAppKind app, string refreshToken, CancellationToken cancel = default);

    /// <summary>How a token stands.</summary>
    Task<TokenStanding> IntrospectAsync(LinkedInAppKind app, string token, CancellationToken cancel = default);

    /// <summary>Ends a token at LinkedIn.</summary>
    Task RevokeAsync(LinkedInAppKind app, string token, CancellationToken cancel = default);

    /// <summary>Who signed in. A token that was just given may be unknown for some seconds; that is waited for.</summary>
    Task<SignedInMember> WhoAsync(LinkedInAppKind app, string token, CancellationToken cancel = default);

    /// <summary>Every page that the member may post for, by name: administrators' and content admins'.</summary>
    Task<IReadOnlyList<MemberPage>> PagesAsync(string token, CancellationToken cancel = default);
}

using Recruiting.Core;
using Recruiting.Core.LinkedIn;

namespace Recruiting.Testing;

/// <summary>A sign-in whose apps are set up, that refreshes and introspects as it was told.</summary>
public sealed class ScriptedSignIn : ILinkedInSignIn
{
    private int refreshes;

    /// <summary>How often it was asked to refresh.</summary>
    public int Refreshes => refreshes;

    /// <summary>What a refresh gives; by default it is refused.</summary>
    public Func<string, Task<GrantedTokens>> Refresh { get; set; } = _ => throw PresenceException.Conflict("connect.refused", "LinkedIn refused it: invalid_request. Nothing was changed.");

    /// <summary>How a token stands.</summary>
    public TokenStanding Standing { get; set; } = new(true, "active", null, []);

    /// <inheritdoc />
    public bool IsConfigured(LinkedInAppKind app) => true;

    /// <inheritdoc />
    public Uri AuthorizeAddress(LinkedInAppKind app, string redirect, string state) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<GrantedTokens> ExchangeAsync(LinkedInAppKind app, string code, string redirect, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<GrantedTokens> RefreshAsync(LinkedInAppKind app, string refreshToken, CancellationToken cancel = default)
    {
        Interlocked.Increment(ref refreshes);
        return Refresh(refreshToken);
    }

    /// <inheritdoc />
    public Task<TokenStanding> IntrospectAsync(LinkedInAppKind app, string token, CancellationToken cancel = default) => Task.FromResult(Standing);

    /// <inheritdoc />
    public Task RevokeAsync(LinkedInAppKind app, string token, CancellationToken cancel = default) => Task.CompletedTask;

    /// <inheritdoc />
    public Task<SignedInMember> WhoAsync(LinkedInAppKind app, string token, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<IReadOnlyList<MemberPage>> PagesAsync(string token, CancellationToken cancel = default) => throw new NotSupportedException();
}

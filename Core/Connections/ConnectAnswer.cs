using Recruiting.Core.LinkedIn;

namespace Recruiting.Core.Connections;

/// <summary>What LinkedIn sends a member back with. Never printed: a code is a secret until it is used.</summary>
public sealed class ConnectAnswer
{
    /// <summary>Good once, for tokens.</summary>
    public string? Code { get; init; }

    /// <summary>What it was given at the beginning.</summary>
    public string? State { get; init; }

    /// <summary>Why there is no code.</summary>
    public string? Error { get; init; }

    /// <summary>That in LinkedIn's words.</summary>
    public string? Description { get; init; }

    /// <summary>Why this answer connects nobody; null where it brings a code.</summary>
    /// <param name="app">The app that was asked.</param>
    /// <param name="secret">Its secret, which nobody should send back.</param>
    internal PresenceException? Refusal(LinkedInAppKind app, string? secret)
    {
        if (Error is { Length: > 0 } error)
        {
            var words = Redaction.Clean(string.IsNullOrWhiteSpace(Description) ? error : $"{error}: {Description}", [Code, State, secret])!;
            return error switch
            {
                "user_cancelled_login" or "user_cancelled_authorize" or "access_denied" => PresenceException.Conflict(
                    "connect.cancelled", "It was cancelled at LinkedIn. Nothing was changed; connect again whenever you like."),
                "unauthorized_scope_error" => new(FaultKind.Conflict, [app == LinkedInAppKind.Page
                    ? new("connect.scope-unauthorized", $"LinkedIn does not let this app ask for it ({words}). The app for pages needs the product Community Management API, and no other: add it in LinkedIn's developer portal, then connect again.")
                    : new("connect.scope-unauthorized", $"LinkedIn does not let this app ask for it ({words}). The app for profiles needs the products Sign In with LinkedIn and Share on LinkedIn: add them in LinkedIn's developer portal, then connect again.")]),
                _ => PresenceException.Conflict("connect.refused", $"LinkedIn refused it: {words}. Nothing was changed."),
            };
        }

        return string.IsNullOrEmpty(Code) ? PresenceException.Invalid("connect.code-missing", "LinkedIn brought back neither a code nor a reason. Connect again.") : null;
    }
}

using Microsoft.AspNetCore.Http;
using Recruiting.Board.Pages.Wording;
using Recruiting.Board.SignIn;
using Recruiting.Core;

namespace Recruiting.Board.Pages.SignIn;

/// <summary>What somebody sees who has to sign in.</summary>
public sealed record SignInView
{
    /// <summary>Why.</summary>
    public required PresenceException Why { get; init; }

    /// <summary>Where to sign in; null where nobody can.</summary>
    public string? SignIn { get; init; }

    /// <summary>Go there at once? Not where signing in again would end here again.</summary>
    public bool AtOnce { get; init; }

    /// <summary>What was sent, to send again; null for nothing.</summary>
    public HeldForm? Held { get; init; }

    /// <summary>Was something sent that is too large to be kept?</summary>
    public bool TooLarge { get; init; }

    /// <summary>Has the sign-in to be undone first?</summary>
    public bool SignOut => Why.Code is "signin.unreadable" or "signin.provider";

    /// <summary>Of a request that nobody has signed in for.</summary>
    internal static SignInView Of(HttpRequest request, PresenceException why, HeldForm? held, bool tooLarge) => new()
    {
        Why = why,
        SignIn = why.Code is "signin.off" or "signin.tenant-missing" ? null : SignInPaths.SignIn(held is null ? SignInPaths.Asked(request) : SignInPaths.SignedIn),
        AtOnce = why.Code == "signin.required" && HttpMethods.IsGet(request.Method),
        Held = held,
        TooLarge = tooLarge,
    };
}

/// <summary>What somebody sees whose form could not be taken now.</summary>
/// <param name="Why">Why.</param>
/// <param name="Held">The form.</param>
public sealed record SendAgainView(PresenceException Why, HeldForm Held)
{
    /// <summary>Why, in the reader's language.</summary>
    public IReadOnlyList<string> Lines(Words words) => FaultWords.Of(Why, words);
}

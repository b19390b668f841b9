using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Recruiting.Board.Http;
using Recruiting.Core;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.SignIn;

/// <summary>In Azure: whoever signed in through App Service Authentication with Entra ID.</summary>
internal sealed class AppServiceSignIn(SignInSettings settings, Recognition recognition, PresenceOptions options) : IWho
{
    private const string EntraId = "aad";

    /// <inheritdoc />
    public IReadOnlyList<Fault> Troubles => settings.Troubles;

    /// <inheritdoc />
    public async ValueTask<Actor> RecognizeAsync(HttpContext context)
    {
        if (settings.KeepsOut is { } trouble) throw new PresenceException(FaultKind.NotSignedIn, [trouble]);
        var header = context.Request.Headers[ClientPrincipal.Header];
        if (header.Count == 0) throw NotSignedIn("signin.required", "Sign in first: in a browser at /.auth/login/aad, as a program with a token of Entra ID.");
        var principal = ClientPrincipal.TryRead(header) ?? throw NotSignedIn("signin.unreadable", "This sign-in cannot be read. Sign out, and sign in again.");
        if (!principal.Provider.Equals(EntraId, StringComparison.OrdinalIgnoreCase)) throw NotSignedIn("signin.provider", "Only sign-ins with Entra ID count here. Sign out, and sign in again with your work account.");
        var account = principal.Account;
        if (!settings.IsOurs(account))
        {
            throw new PresenceException(FaultKind.Forbidden, "signin.tenant", $"You have signed in with another organisation ({account.Tenant}) than this board's. Sign out, and sign in again with your account of this one.");
        }

        return await recognition.OfAsync(options.Workspace, account, principal.Name, settings.IsAdmin(account), context.RequestAborted).ConfigureAwait(false)
            ?? throw new PresenceException(FaultKind.Forbidden, "signin.unknown", $"You have signed in, but nobody here knows you yet. Give these two ids to an admin, who puts them into your colleague record: tenant {account.Tenant}, object id {account.ObjectId}.")
            {
                Details = new Dictionary<string, object?> { ["tenant"] = account.Tenant, ["objectId"] = account.ObjectId },
            };
    }

    /// <inheritdoc />
    public Actor OfLink(Colleague colleague) => Recognition.As(colleague, colleague.Account is { } account && settings.IsAdmin(account));

    private static PresenceException NotSignedIn(string code, Sentence sentence) => new(FaultKind.NotSignedIn, code, sentence);
}

/// <summary>Registers the sign-in.</summary>
public static class SignInRegistration
{
    /// <summary>People sign in through App Service Authentication; <c>Presence:Tenant</c> and <c>Presence:Admins</c> say who counts.</summary>
    public static IServiceCollection AddAppServiceSignIn(this IServiceCollection services) =>
        services.AddSingleton<SignInSettings>().AddSingleton<IWho, AppServiceSignIn>();
}

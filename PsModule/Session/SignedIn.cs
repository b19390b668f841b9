using System.Buffers.Text;
using System.Text.Json;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using Recruiting.Core;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.PowerShell.Session;

/// <summary>Who is signed in to Azure here.</summary>
internal static class SignedIn
{
    private static readonly TokenRequestContext Storage = new(["https://storage.azure.com/.default"]);

    /// <summary>The colleague who has the sign-in, with an admin's role: whoever may write to the account's tables may change everything in them. They speak for nobody else.</summary>
    public static async Task<Actor> OfAsync(IServiceProvider services, string workspace, CancellationToken cancel)
    {
        var token = await new DefaultAzureCredential().GetTokenAsync(Storage, cancel).ConfigureAwait(false);
        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(token.Token.Split('.')[1]));
        var account = new Account(Claim(claims, "tid") ?? "", Claim(claims, "oid") ?? "");
        var name = Claim(claims, "name") ?? Claim(claims, "unique_name") ?? Claim(claims, "appid");
        return await services.GetRequiredService<Recognition>().OfAsync(workspace, account, name, isAdmin: true, cancel).ConfigureAwait(false)
            ?? throw new PresenceException(FaultKind.Forbidden, "signin.unknown", "This sign-in is unknown. Sign in with 'az login' as somebody who may read the account's tables.");
    }

    private static string? Claim(JsonDocument claims, string name) => claims.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
}

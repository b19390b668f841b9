using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Primitives;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.SignIn;

/// <summary>Who signed in, as App Service Authentication says it: base64 of JSON with <c>auth_typ</c>, <c>name_typ</c>, <c>role_typ</c> and <c>claims</c>.</summary>
/// <remarks>https://learn.microsoft.com/azure/app-service/configure-authentication-user-identities. The platform takes the header from every request that
/// comes from outside and sets its own; elsewhere anybody can write it.</remarks>
/// <param name="Provider">The identity provider: <c>aad</c> is Entra ID.</param>
/// <param name="Account">Tenant and object id, both GUIDs in their usual form.</param>
/// <param name="Name">What the directory calls the person, or null.</param>
internal sealed record ClientPrincipal(string Provider, Account Account, string? Name)
{
    /// <summary>The header.</summary>
    internal const string Header = "X-MS-CLIENT-PRINCIPAL";

    private static readonly string[] Tenant = ["http://schemas.microsoft.com/identity/claims/tenantid", "tid"];
    private static readonly string[] ObjectId = ["http://schemas.microsoft.com/identity/claims/objectidentifier", "oid"];

    /// <summary>Reads the header; null where it is not what the platform writes.</summary>
    internal static ClientPrincipal? TryRead(StringValues header)
    {
        if (header.Count != 1) return null;
        try
        {
            var said = JsonSerializer.Deserialize<Said>(Convert.FromBase64String(header.ToString()));
            if (said is not { Provider: { } provider, Claims: { } claims }) return null;
            if (!Guid.TryParse(One(claims, Tenant), out var tenant) || !Guid.TryParse(One(claims, ObjectId), out var person)) return null;
            return new(provider, new(tenant.ToString(), person.ToString()), One(claims, ["name"]) ?? One(claims, [said.NameType ?? ""]));
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }

    // The first of the types that is there; null where it has two values, for then nobody knows which one holds.
    private static string? One(IReadOnlyList<Claim?> claims, string[] types)
    {
        var values = types.Select(type => claims.Where(c => c?.Type == type && c.Value is not null).Select(c => c!.Value!).Distinct().ToList()).FirstOrDefault(v => v.Count > 0);
        return values is [var only] ? only : null;
    }

    private sealed record Said(
        [property: JsonPropertyName("auth_typ")] string? Provider,
        [property: JsonPropertyName("name_typ")] string? NameType,
        [property: JsonPropertyName("claims")] IReadOnlyList<Claim?>? Claims);

    private sealed record Claim([property: JsonPropertyName("typ")] string? Type, [property: JsonPropertyName("val")] string? Value);
}

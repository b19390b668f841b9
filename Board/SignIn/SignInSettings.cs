using Microsoft.Extensions.Configuration;
using Recruiting.Core;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.SignIn;

/// <summary>Whose sign-ins count: what the platform and <c>Presence:Tenant</c>, <c>Presence:Admins</c> say.</summary>
/// <remarks>What is wrong here keeps people out and is told; it never keeps the host from starting, for posts go out meanwhile.</remarks>
internal sealed class SignInSettings
{
    /// <summary>The platform sets it where App Service Authentication is on, and only there is the principal's header its own.</summary>
    internal const string PlatformSwitch = "WEBSITE_AUTH_ENABLED";

    private readonly Guid? tenant;
    private readonly List<Account> admins = [];

    public SignInSettings(IConfiguration platform, PresenceOptions options)
    {
        tenant = Guid.TryParse(options.Tenant, out var id) ? id : null;
        var off = !string.Equals(platform[PlatformSwitch], "true", StringComparison.OrdinalIgnoreCase);
        if (off) KeepsOut = new("signin.off", "Nobody can sign in: App Service Authentication is off for this board. Switch it on with Microsoft as identity provider and unauthenticated requests allowed; deploying infra-bicep again does that.");
        else if (tenant is null) KeepsOut = new("signin.tenant-missing", "Nobody can sign in: Presence:Tenant does not hold the id (a GUID) of the Entra ID tenant whose people may. Set it and restart.");
        var wrong = Read(options.Admins);
        Fault admin = new("signin.admins-invalid", $"{wrong} of the entries of Presence:Admins cannot be read and do not count. Write them as tenant/objectId, two GUIDs, separated by commas.");
        Troubles = [.. KeepsOut is null ? Array.Empty<Fault>() : [KeepsOut], .. wrong == 0 ? Array.Empty<Fault>() : [admin]];
    }

    /// <summary>Why nobody at all can sign in; null where that is not so.</summary>
    internal Fault? KeepsOut { get; }

    /// <summary>All that is wrong.</summary>
    internal IReadOnlyList<Fault> Troubles { get; }

    /// <summary>Is it the tenant whose sign-ins count?</summary>
    internal bool IsOurs(Account account) => Guid.TryParse(account.Tenant, out var theirs) && theirs == tenant;

    /// <summary>Is it one of the admins who need no record?</summary>
    internal bool IsAdmin(Account account) => admins.Exists(account.Is);

    /// <returns>How many entries cannot be read.</returns>
    private int Read(string? list)
    {
        var wrong = 0;
        foreach (var entry in (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = entry.Split('/', StringSplitOptions.TrimEntries);
            if (parts.Length == 2 && Guid.TryParse(parts[0], out var theirs) && Guid.TryParse(parts[1], out var person)) admins.Add(new(theirs.ToString(), person.ToString()));
            else wrong++;
        }

        return wrong;
    }
}

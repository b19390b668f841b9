namespace Recruiting.PowerShell.Session;

/// <summary>What somebody wants to be connected to; what is null comes from the environment (<c>Presence__Store</c> and so on), as on a Desk.</summary>
internal sealed record SessionWish
{
    /// <summary>The store, as <c>Presence:Store</c> names one.</summary>
    public string? Store { get; init; }

    /// <summary>The data folder: store and key ring.</summary>
    public string? Data { get; init; }

    /// <summary>The key vault with the key ring.</summary>
    public string? KeyVault { get; init; }

    /// <summary>The workspace.</summary>
    public string? Workspace { get; init; }

    /// <summary>The zone where a channel names none.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The settings as configuration has them.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings() => new Dictionary<string, string?>
    {
        ["Presence:Store"] = Store,
        ["Presence:Data"] = Data,
        ["Presence:KeyVault"] = KeyVault,
        ["Presence:Workspace"] = Workspace,
        ["Presence:TimeZone"] = TimeZone,
    }.Where(s => s.Value is not null);
}

namespace Recruiting.Core;

/// <summary>Section <c>Presence</c> of the configuration.</summary>
public sealed class PresenceOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Presence";

    /// <summary>Where the rows are, see <c>StoreAddress</c>; null for a SQLite file in <see cref="Data"/>.</summary>
    public string? Store { get; set; }

    /// <summary>The key vault that keeps the key ring of tokens, <c>https://{name}.vault.azure.net</c>; null for the folder <c>keys</c> in <see cref="Data"/>.</summary>
    public string? KeyVault { get; set; }

    /// <summary>The folder for store, key ring, daily copies and media; null for the host's default.</summary>
    public string? Data { get; set; }

    /// <summary>Where people open the board, <c>https://board.example.com</c>; null for the address that is asked for, in Azure the app's own.</summary>
    public string? Address { get; set; }

    /// <summary>Does this process run the timed jobs? False where another one on the same store does. Default: true.</summary>
    public bool Jobs { get; set; } = true;

    /// <summary>Whose data. Default: <c>default</c>.</summary>
    public string Workspace { get; set; } = "default";

    /// <summary>The IANA zone where a channel or colleague names none. Default: <c>Europe/Amsterdam</c>.</summary>
    public string TimeZone { get; set; } = "Europe/Amsterdam";

    /// <summary>In Azure: the id (a GUID) of the Entra ID tenant whose people may sign in. Default: none, and nobody may.</summary>
    public string? Tenant { get; set; }

    /// <summary>In Azure: the first admins, who need no colleague record, as <c>tenant/objectId</c> separated by commas. Default: none.</summary>
    public string? Admins { get; set; }

    /// <summary>The language where a reader asks for none: <c>en</c> or <c>nl</c>. Default: <c>en</c>.</summary>
    public string Language { get; set; } = "en";
}

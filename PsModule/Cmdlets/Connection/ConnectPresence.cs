using System.Management.Automation;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Cmdlets.Connection;

/// <summary>Connects this session to a store: a SQLite file, the tables of an Azure account, or Azurite.</summary>
/// <remarks>Once per session. Without it the first cmdlet connects to the store that a Desk on this computer has. Configuration in the environment
/// (Presence__Store, Presence__Data, Presence__Workspace, LinkedIn__BaseAddress, ...) holds for what is not given here.
/// A runspace of ForEach-Object -Parallel uses the connection that is open in the process.</remarks>
/// <example>
/// <code>Connect-Presence -Path ~/presence/recruiting.db</code>
/// <para>Works on a file, made if it is not there. Its key ring is the folder 'keys' beside it.</para>
/// </example>
/// <example>
/// <code>Connect-Presence -Account presence -KeyVault presence-keys</code>
/// <para>Works on the tables of the account 'presence', signed in as with 'az login'; tokens rest under the keys of the vault.</para>
/// </example>
[Cmdlet(VerbsCommunications.Connect, "Presence", DefaultParameterSetName = DefaultSet)]
[OutputType(typeof(PresenceConnection))]
public sealed class ConnectPresence : PresenceCmdlet
{
    private const string DefaultSet = "Default", PathSet = "Path", AccountSet = "Account", DevelopmentSet = "Development";

    /// <summary>A SQLite file, made if it is not there; or a folder, whose 'recruiting.db' is meant.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>An Azure storage account: its name, or the address of its tables.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AccountSet)]
    [ValidateNotNullOrEmpty]
    public string Account { get; set; } = "";

    /// <summary>Azurite on this computer, at its usual ports.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DevelopmentSet)]
    public SwitchParameter Development { get; set; }

    /// <summary>The key vault that keeps the key ring of tokens: its name or its address. Without it an account's tokens can be neither stored nor used from here.</summary>
    [Parameter(ParameterSetName = AccountSet)]
    [ValidateNotNullOrEmpty]
    public string? KeyVault { get; set; }

    /// <summary>Whose data. Default: 'default'.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Workspace { get; set; }

    /// <summary>The zone, an IANA name, where a channel or colleague names none. Default: Europe/Amsterdam.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public string? TimeZone { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord() =>
        WriteObject(new PresenceConnection(Opened(() => Sessions.Connect(Wish(), Cancel), ParameterSetName switch { PathSet => Path, AccountSet => Account, _ => null })));

    private SessionWish Wish()
    {
        var file = ParameterSetName == PathSet ? StorePath.File(this, Path) : null;
        return new()
        {
            Store = ParameterSetName switch
            {
                PathSet => $"sqlite:{file}",
                AccountSet => AzureName.Tables(Account),
                DevelopmentSet => "UseDevelopmentStorage=true",
                _ => null,
            },
            // The folder of a Desk on this file: its key ring, daily copies and media are there.
            Data = System.IO.Path.GetDirectoryName(file),
            KeyVault = KeyVault is null ? null : AzureName.Vault(KeyVault),
            Workspace = Workspace,
            TimeZone = TimeZone,
        };
    }
}

using System.Text.RegularExpressions;
using Recruiting.Core;

namespace Recruiting.PowerShell.Binding;

/// <summary>Azure's resources by name: the addresses of the public cloud. In another cloud the whole address is given.</summary>
internal static partial class AzureName
{
    /// <summary>The tables of a storage account.</summary>
    /// <exception cref="PresenceException"><c>connection.account-invalid</c>.</exception>
    public static string Tables(string account)
    {
        if (account.Contains("://", StringComparison.Ordinal)) return account;
        return Account().IsMatch(account)
            ? $"https://{account}.table.core.windows.net"
            : throw PresenceException.Invalid("connection.account-invalid", $"'{account}' is no storage account: 3 to 24 small letters and digits. Give its name, or the address of its tables.", "Account");
    }

    /// <summary>A key vault.</summary>
    /// <exception cref="PresenceException"><c>connection.vault-invalid</c>.</exception>
    public static string Vault(string vault)
    {
        if (vault.Contains("://", StringComparison.Ordinal)) return vault;
        return Named().IsMatch(vault)
            ? $"https://{vault}.vault.azure.net"
            : throw PresenceException.Invalid("connection.vault-invalid", $"'{vault}' is no key vault: 3 to 24 letters, digits and hyphens. Give its name, or its address.", "KeyVault");
    }

    // https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules
    [GeneratedRegex("^[a-z0-9]{3,24}$")]
    private static partial Regex Account();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]{2,23}$")]
    private static partial Regex Named();
}

using System.Management.Automation;

namespace Recruiting.PowerShell.Binding;

/// <summary>A store as somebody at a prompt names one.</summary>
internal static class StorePath
{
    private const string Sqlite = "sqlite:", FileName = "recruiting.db";

    /// <summary>The store as <c>Presence:Store</c> names it; what is neither <c>sqlite:</c>, an address nor a connection string is a path of the shell.</summary>
    public static string Store(PSCmdlet shell, string given)
    {
        if (given.StartsWith(Sqlite, StringComparison.OrdinalIgnoreCase)) return Sqlite + File(shell, given[Sqlite.Length..]);
        return given.Contains("://", StringComparison.Ordinal) || given.Contains('=', StringComparison.Ordinal) ? given : Sqlite + File(shell, given);
    }

    /// <summary>The file of a path of the shell; of a folder, the one that a Desk has in it.</summary>
    public static string File(PSCmdlet shell, string path)
    {
        var given = shell.GetUnresolvedProviderPathFromPSPath(path);
        return Directory.Exists(given) ? Path.Combine(given, FileName) : given;
    }
}

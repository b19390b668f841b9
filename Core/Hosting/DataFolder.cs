using Recruiting.Core.Storage;

namespace Recruiting.Core.Hosting;

/// <summary>The folder on this computer that holds store, key ring, daily copies and media: one and the same for the Desk and the PowerShell module.</summary>
/// <param name="Place">Its full path.</param>
public sealed record DataFolder(string Place)
{
    /// <summary>The store in it, as <c>Presence:Store</c> names one.</summary>
    public string Store => $"sqlite:{Path.Combine(Place, "recruiting.db")}";

    /// <summary>The folder of the key ring in it.</summary>
    public string Keys => Path.Combine(Place, "keys");

    /// <summary>The configured folder, else <c>Recruiting</c> in the user's local application data; made if it is not there, and tried.</summary>
    /// <param name="configured"><c>Presence:Data</c>; null or empty for none.</param>
    /// <exception cref="PresenceException"><c>data.unwritable</c>, <c>data.unknown</c>.</exception>
    public static DataFolder Open(string? configured)
    {
        var folder = configured is { Length: > 0 } ? Path.GetFullPath(configured) : Default();
        try
        {
            PrivateFolder.Create(folder);
            var probe = Path.Combine(folder, $".write-test-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return new(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new PresenceException(FaultKind.Unavailable, [new Fault(
                "data.unwritable", $"The data folder '{folder}' cannot be written to. Name another one (Presence:Data), or mend its rights.")], e);
        }
    }

    private static string Default()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return home.Length > 0
            ? Path.Combine(home, "Recruiting")
            : throw new PresenceException(FaultKind.Unavailable, "data.unknown", "This user has no data folder. Name one (Presence:Data).");
    }
}

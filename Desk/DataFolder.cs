using Recruiting.Core;
using Recruiting.Core.Storage;

namespace Recruiting.Desk;

/// <summary>The folder that holds store, key ring, daily copies and media.</summary>
public static class DataFolder
{
    /// <summary>The folder of the key ring in it.</summary>
    public const string Keys = "keys";

    /// <summary>The configured folder, else <c>Recruiting</c> in the user's local application data; made if it is not there, and tried.</summary>
    /// <exception cref="PresenceException"><c>data.unwritable</c>.</exception>
    public static string Open(string? configured)
    {
        var folder = configured is { Length: > 0 } ? Path.GetFullPath(configured) : Default();
        try
        {
            PrivateFolder.Create(folder);
            var probe = Path.Combine(folder, $".write-test-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new PresenceException(FaultKind.Unavailable, [new Fault(
                "data.unwritable", $"The data folder '{folder}' cannot be written to. Give another with --Presence:Data FOLDER, or mend its rights.")], e);
        }
    }

    private static string Default()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return home.Length > 0
            ? Path.Combine(home, "Recruiting")
            : throw new PresenceException(FaultKind.Unavailable, "data.unknown", "This user has no data folder. Give one with --Presence:Data FOLDER.");
    }
}

using Recruiting.Core;

namespace Recruiting.Desk;

/// <summary>The folder that holds store, key ring and daily copies.</summary>
public static class DataFolder
{
    /// <summary>The configured folder, else <c>Recruiting</c> in the user's local application data; made if it is not there, and tried.</summary>
    /// <exception cref="PresenceException"><c>data.unwritable</c>.</exception>
    public static string Open(string? configured)
    {
        var folder = configured is { Length: > 0 } ? Path.GetFullPath(configured) : Default();
        try
        {
            CreatePrivate(folder);
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

    /// <summary>Makes a folder that is the user's alone. One that is there keeps the rights that somebody gave it; on Windows the user's own folders are private already.</summary>
    public static DirectoryInfo CreatePrivate(string folder) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder)
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    private static string Default()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return home.Length > 0
            ? Path.Combine(home, "Recruiting")
            : throw new PresenceException(FaultKind.Unavailable, "data.unknown", "This user has no data folder. Give one with --Presence:Data FOLDER.");
    }
}

namespace Recruiting.Core.Storage;

/// <summary>A folder that is the user's alone.</summary>
public static class PrivateFolder
{
    /// <summary>Makes it. One that is there keeps the rights that somebody gave it; on Windows the user's own folders are private already.</summary>
    public static DirectoryInfo Create(string folder) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder)
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}

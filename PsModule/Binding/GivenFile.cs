using System.Text;
using Recruiting.Core;

namespace Recruiting.PowerShell.Binding;

/// <summary>A file that somebody names.</summary>
internal static class GivenFile
{
    /// <summary>Its text, UTF-8.</summary>
    /// <exception cref="PresenceException"><c>file.unreadable</c>.</exception>
    public static async Task<string> TextAsync(string path, CancellationToken cancel)
    {
        try
        {
            return await File.ReadAllTextAsync(path, Encoding.UTF8, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PresenceException(FaultKind.NotFound, [new Fault("file.unreadable", $"'{path}' cannot be read. Look whether the path is right and whether you may read it.")], e);
        }
    }
}

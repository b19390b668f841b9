using System.ComponentModel;
using System.Diagnostics;

namespace Recruiting.PowerShell.Cmdlets.Tokens;

/// <summary>The browser of whoever sits at this computer.</summary>
internal static class Browser
{
    /// <summary>Opens a page; false where there is no browser to open it: a server, a container. Tests put another in its place.</summary>
    internal static Func<Uri, bool> TryOpen { get; set; } = Open;

    private static bool Open(Uri page)
    {
        if (OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("DISPLAY") is null && Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is null) return false;
        try
        {
            using var opened = Process.Start(new ProcessStartInfo(page.AbsoluteUri) { UseShellExecute = true });
            return true;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            return false;
        }
    }
}

using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace Recruiting.PsModule.Tests.Engine;

/// <summary>Browsers for single boards: the module opens a page, and a test may have it opened by another than this computer's own.</summary>
internal static class Browsers
{
    private static readonly ConcurrentDictionary<string, Func<Uri, bool>> Given = [];

    private static readonly Lazy<bool> Installed = new(Install);

    /// <summary>Opens the pages of a board from now on. Only once the module is imported.</summary>
    /// <param name="board">The board.</param>
    /// <param name="open">Opens a page; false for "there is no browser".</param>
    public static void Give(Uri board, Func<Uri, bool> open)
    {
        _ = Installed.Value;
        Given[board.Authority] = open;
    }

    // The module's types live in its own context; the delegate is the framework's, which both share. No test opens a browser on the screen of whoever runs it.
    private static bool Install()
    {
        var module = AssemblyLoadContext.All.Single(c => c.Name == "RecruitingPresence").Assemblies.Single(a => a.GetName().Name == "RecruitingPresence");
        Func<Uri, bool> open = page => Given.TryGetValue(page.Authority, out var browser) && browser(page);
        module.GetType("Recruiting.PowerShell.Cmdlets.Tokens.Browser", throwOnError: true)!.GetProperty("TryOpen", BindingFlags.Static | BindingFlags.NonPublic)!.SetValue(null, open);
        return true;
    }
}

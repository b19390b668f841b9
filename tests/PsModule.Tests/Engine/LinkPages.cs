using System.Collections.Concurrent;
using System.Management.Automation.Runspaces;
using System.Reflection;
using System.Runtime.Loader;

namespace Recruiting.PsModule.Tests.Engine;

/// <summary>Made-up webs for single sessions: the module asks for one when a connection is made, and a test may give its session another than the real one.</summary>
internal static class LinkPages
{
    private static readonly ConcurrentDictionary<Guid, HttpMessageHandler> Given = [];

    private static readonly Lazy<bool> Installed = new(Install);

    /// <summary>Gives a session a web, for connections that are made from now on.</summary>
    public static void Give(Runspace runspace, HttpMessageHandler pages)
    {
        _ = Installed.Value;
        Given[runspace.InstanceId] = pages;
    }

    // The module's types live in its own context; the delegate and the handler are the framework's, which both share.
    private static bool Install()
    {
        var module = AssemblyLoadContext.All.Single(c => c.Name == "RecruitingPresence").Assemblies.Single(a => a.GetName().Name == "RecruitingPresence");
        var sessions = module.GetType("Recruiting.PowerShell.Session.Sessions", throwOnError: true)!;
        Func<HttpMessageHandler?> pages = () => Given.GetValueOrDefault(Runspace.DefaultRunspace.InstanceId);
        sessions.GetProperty("Pages", BindingFlags.Static | BindingFlags.NonPublic)!.SetValue(null, pages);
        return true;
    }
}

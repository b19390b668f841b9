using System.Collections.Concurrent;
using System.Management.Automation.Runspaces;
using System.Reflection;
using System.Runtime.Loader;

namespace Recruiting.PsModule.Tests.Engine;

/// <summary>Clocks for single sessions: the module asks for one when a connection is made, and a test may give its session another than the system's.</summary>
internal static class Clocks
{
    private static readonly ConcurrentDictionary<Guid, TimeProvider> Given = [];

    private static readonly Lazy<bool> Installed = new(Install);

    /// <summary>Gives a session a clock, for connections that are made from now on.</summary>
    public static void Give(Runspace runspace, TimeProvider clock)
    {
        _ = Installed.Value;
        Given[runspace.InstanceId] = clock;
    }

    // The module's types live in its own context; the delegate and the clock are the framework's, which both share.
    private static bool Install()
    {
        var module = AssemblyLoadContext.All.Single(c => c.Name == "RecruitingPresence").Assemblies.Single(a => a.GetName().Name == "RecruitingPresence");
        var sessions = module.GetType("Recruiting.PowerShell.Session.Sessions", throwOnError: true)!;
        Func<TimeProvider> clock = () => Given.GetValueOrDefault(Runspace.DefaultRunspace.InstanceId, TimeProvider.System);
        sessions.GetProperty("Clock", BindingFlags.Static | BindingFlags.NonPublic)!.SetValue(null, clock);
        return true;
    }
}

using System.Reflection;

namespace Recruiting.PsModule.Tests.Engine;

/// <summary>The module under test.</summary>
internal static class Module
{
    /// <summary>The folder that a build makes.</summary>
    public static string Folder { get; } = Metadata("Module");

    /// <summary>Its manifest.</summary>
    public static string Manifest { get; } = Path.Combine(Folder, "RecruitingPresence.psd1");

    /// <summary>The program that hosts a bare PowerShell, with other versions of the module's dependencies.</summary>
    public static string Host { get; } = Metadata("Host");

    /// <summary>How the module was built: Debug or Release.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>The versions' one place.</summary>
    public static string Version { get; } = typeof(Module).Assembly.GetName().Version!.ToString(3);

    /// <summary>A file of the repository.</summary>
    public static string At(params string[] path) => Path.Combine([Metadata("Root"), .. path]);

    private static string Metadata(string key) => typeof(Module).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}

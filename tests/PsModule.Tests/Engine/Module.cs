using System.Reflection;

namespace Recruiting.PsModule.Tests.Engine;

/// <summary>The module under test.</summary>
internal static class Module
{
    /// <summary>The folder that a build makes.</summary>
    public static string Folder { get; } = Metadata("Module");

    /// <summary>Its manifest.</summary>
    public static string Manifest { get; } = Path.Combine(Folder, "RecruitingPresence.psd1");

    /// <summary>A file of the repository.</summary>
    public static string At(params string[] path) => Path.Combine([Metadata("Root"), .. path]);

    private static string Metadata(string key) => typeof(Module).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}

using System.Reflection;

namespace Recruiting.Infra.Tests;

/// <summary>Where the files under test are.</summary>
internal static class Repository
{
    /// <summary>The compiler.</summary>
    public static string Bicep { get; } = Metadata("Bicep");

    /// <summary>The folder of the templates.</summary>
    public static string Infra { get; } = Path.Combine(Metadata("Root"), "infra-bicep");

    /// <summary>All templates, <c>main.bicep</c> and its modules.</summary>
    public static IReadOnlyList<string> Templates { get; } = [.. Directory.EnumerateFiles(Infra, "*.bicep", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>A file of the repository.</summary>
    public static string At(params string[] path) => Path.Combine([Metadata("Root"), .. path]);

    private static string Metadata(string key) => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}

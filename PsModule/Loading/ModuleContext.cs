using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Recruiting.PowerShell.Loading;

/// <summary>The context that the module and its dependencies live in, apart from every other module's: whichever versions of Azure.Core,
/// Microsoft.Data.Sqlite or NodaTime are in the process already, this module has its own.</summary>
/// <remarks>One for the process, however many runspaces import the module, and never unloaded: native libraries stay loaded too. What
/// is not in its folder (the framework, PowerShell itself) comes from the process.</remarks>
public sealed class ModuleContext : AssemblyLoadContext
{
    private const string Module = "RecruitingPresence";

    private static readonly Lock Making = new();
    private static ModuleContext? made;

    private static readonly string[] Platforms = PlatformsHere();

    private readonly string folder;

    private ModuleContext(string folder)
        : base(Module) => this.folder = folder;

    /// <summary>The module's assembly, loaded at the first call and the same one afterwards.</summary>
    /// <param name="folder">The folder of the dependencies.</param>
    public static Assembly Load(string folder)
    {
        lock (Making)
        {
            made ??= new(Path.GetFullPath(folder));
            return made.LoadFromAssemblyName(new AssemblyName(Module));
        }
    }

    /// <inheritdoc />
    /// <remarks>Asks whether the file is there, rather than for the assembly by name: that would ask this again, without end.</remarks>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var culture = assemblyName.CultureName is { Length: > 0 } named ? Path.Combine(folder, named) : folder;
        var file = $"{assemblyName.Name}.dll";
        return First([.. Platforms.Select(p => Path.Combine(folder, "runtimes", p, "lib", file)), Path.Combine(culture, file)]) is { } found ? LoadFromAssemblyPath(found) : null;
    }

    /// <inheritdoc />
    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName)
    {
        string[] names = [unmanagedDllName, $"{unmanagedDllName}.dll", $"lib{unmanagedDllName}.so", $"lib{unmanagedDllName}.dylib"];
        return First([.. names.Select(name => Path.Combine(folder, "runtimes", Platforms[0], "native", name))]) is { } found ? LoadUnmanagedDllFromPath(found) : IntPtr.Zero;
    }

    private static string? First(string[] files) => Array.Find(files, File.Exists);

    // The nearest first, as NuGet has it: win-x64, win.
    private static string[] PlatformsHere()
    {
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        return [$"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}", system];
    }
}

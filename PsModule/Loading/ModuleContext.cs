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
        var file = Path.Combine(culture, $"{assemblyName.Name}.dll");
        return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
    }

    /// <inheritdoc />
    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName)
    {
        var native = Path.Combine(folder, "runtimes", Platform(), "native");
        foreach (var name in (string[])[unmanagedDllName, $"{unmanagedDllName}.dll", $"lib{unmanagedDllName}.so", $"lib{unmanagedDllName}.dylib"])
        {
            var file = Path.Combine(native, name);
            if (File.Exists(file)) return LoadUnmanagedDllFromPath(file);
        }

        return IntPtr.Zero;
    }

    private static string Platform()
    {
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
    }
}

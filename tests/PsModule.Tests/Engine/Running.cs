using System.Diagnostics;

namespace Recruiting.PsModule.Tests.Engine;

/// <summary>Programs in processes of their own.</summary>
internal static class Running
{
    /// <summary>Runs <c>dotnet</c> to its end.</summary>
    /// <returns>What it wrote, line by line.</returns>
    public static async Task<IReadOnlyList<string>> DotnetAsync(IReadOnlyDictionary<string, string>? environment, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", words) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        var said = await output;
        Assert.AreEqual(0, process.ExitCode, said + await errors);
        return said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>Runs steps in a bare PowerShell, see <c>tests/PsModule.Host</c>.</summary>
    public static Task<IReadOnlyList<string>> HostAsync(params string[] steps) => DotnetAsync(null, [Module.Host, .. steps]);
}

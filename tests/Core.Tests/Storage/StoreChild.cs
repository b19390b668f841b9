using System.Diagnostics;

namespace Recruiting.Core.Tests.Storage;

/// <summary>A process of its own that uses the store: tests/StoreChild.</summary>
internal static class StoreChild
{
    public static Process Start(string file, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Recruiting.StoreChild" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        return Process.Start(new ProcessStartInfo(program, [file, .. arguments]) { RedirectStandardOutput = true })!;
    }

    /// <summary>Runs to its end and returns the exit code.</summary>
    public static async Task<int> RunAsync(string file, CancellationToken cancel, params string[] arguments)
    {
        using var child = Start(file, arguments);
        await child.WaitForExitAsync(cancel);
        return child.ExitCode;
    }
}

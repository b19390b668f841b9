using System.Diagnostics;
using System.Globalization;

namespace Recruiting.PsModule.Host;

/// <summary>How long the import takes, beside that of an empty binary module: fresh processes, alternating.</summary>
internal static class Measure
{
    private const int Runs = 15;

    /// <summary>Measures and prints it, with the size of the module's folder.</summary>
    public static async Task<int> RunAsync(string manifest)
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(Path.GetFullPath(manifest))!);
        // An assembly with no cmdlet in it: the least that an import can be.
        var empty = Path.Combine(folder.FullName, "RecruitingPresence.Loading.dll");
        var times = new Dictionary<string, List<double>> { [manifest] = [], [empty] = [] };
        for (var run = 0; run < Runs; run++)
        {
            foreach (var (module, taken) in times) taken.Add(await TimeAsync(module));
        }

        foreach (var (module, taken) in times) Console.WriteLine($"{Path.GetFileName(module)}: {Median(taken):0} ms (median of {Runs} fresh processes; {taken.Min():0} to {taken.Max():0})");
        var files = folder.GetFiles("*", SearchOption.AllDirectories);
        Console.WriteLine($"The folder: {files.Sum(f => f.Length) / 1e6:0.0} MB in {files.Length} files");
        return 0;
    }

    /// <summary>Imports once in this process, and prints the milliseconds.</summary>
    public static int Time(string module)
    {
        using var shell = new HostShell();
        _ = shell.Run("Get-Module").ToList();
        var start = Stopwatch.GetTimestamp();
        var said = shell.Run($"Import-Module '{module}'").ToList();
        var taken = Stopwatch.GetElapsedTime(start);
        if (said.Count > 0) throw new InvalidOperationException(said[0]);
        Console.WriteLine(taken.TotalMilliseconds.ToString("R", CultureInfo.InvariantCulture));
        return 0;
    }

    private static async Task<double> TimeAsync(string module)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Measure).Assembly.Location, "time", module]) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return double.Parse(said, CultureInfo.InvariantCulture);
    }

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(Runs / 2);
}

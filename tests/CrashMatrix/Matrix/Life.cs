using System.Diagnostics;
using Recruiting.CrashMatrix.Child;

namespace Recruiting.CrashMatrix.Matrix;

/// <summary>How a process lived.</summary>
/// <param name="DiedAt">The step at which it killed itself; null where it did not.</param>
/// <param name="Steps">The steps that it passed on the way to rest; null where it did not come to rest.</param>
/// <param name="Said">All that it said.</param>
internal sealed record Life(string? DiedAt, IReadOnlyDictionary<string, int>? Steps, string Said)
{
    // 128 + 9, as a shell has it.
    private const int Killed = 137;

    /// <summary>Starts this very program with other words, and waits for its end.</summary>
    /// <exception cref="InvalidOperationException">It ended in another way than by the step that it was to die at, or at rest.</exception>
    public static async Task<Life> RunAsync(IReadOnlyList<string> words, CancellationToken cancel)
    {
        using var process = Start(words);
        try
        {
            var trouble = process.StandardError.ReadToEndAsync(cancel);
            var said = await process.StandardOutput.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            var life = new Life(ChildTalk.DiedIn(said), ChildTalk.StepsIn(said), said);
            var asMeant = life.DiedAt is not null ? process.ExitCode == Killed : process.ExitCode == 0 && life.Steps is not null;
            return asMeant
                ? life
                : throw new InvalidOperationException($"A process ended with {process.ExitCode}: {said}{await trouble}");
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }

    /// <summary>Starts this very program with other words.</summary>
    public static Process Start(IReadOnlyList<string> words)
    {
        var program = Path.Combine(AppContext.BaseDirectory, typeof(Life).Assembly.GetName().Name! + (OperatingSystem.IsWindows() ? ".exe" : ""));
        return Process.Start(new ProcessStartInfo(program, words) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
    }
}

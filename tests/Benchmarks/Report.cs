using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Recruiting.Benchmarks;

/// <summary>Prints what was measured, plainly.</summary>
internal static class Report
{
    internal static void Start() => Line($"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}");

    internal static void Line(string text) => Console.Out.WriteLine(text);

    internal static void Figure(string what, double value, string unit) =>
        Line(string.Create(CultureInfo.InvariantCulture, $"{what,-72} {value,12:N2} {unit}"));

    /// <summary>The median of several runs, in microseconds.</summary>
    internal static async Task<double> MedianAsync(int runs, Func<Task> run)
    {
        for (var i = 0; i < 10; i++) await run();
        var times = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await run();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        Array.Sort(times);
        return times[runs / 2];
    }
}

using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Recruiting.Desk.Tests;

/// <summary>The built Desk as a process of its own.</summary>
internal sealed partial class DeskProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder output = new(), errors = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private DeskProcess(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Recruiting.Desk.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in (string[])["ASPNETCORE_URLS", "DOTNET_URLS", "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"]) start.Environment.Remove(name);
        // Short-lived: profiling for a faster second tier never pays here.
        start.Environment["DOTNET_TieredPGO"] = "0";
        process = new() { StartInfo = start };
        process.OutputDataReceived += (_, e) => Take(output, e.Data);
        process.ErrorDataReceived += (_, e) => Take(errors, e.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => Text(output);

    public string Errors => Text(errors);

    public int Id => process.Id;

    public HttpClient Http { get; private set; } = new();

    /// <summary>Starts it on a free port and waits until it says where.</summary>
    public static async Task<DeskProcess> ServeAsync(string data, params string[] arguments)
    {
        var desk = new DeskProcess(["--Presence:Data", data, "--urls", "http://127.0.0.1:0", .. arguments]);
        var ended = desk.process.WaitForExitAsync();
        if (await Task.WhenAny(desk.address.Task, ended) == ended) throw new AssertFailedException($"The Desk ended with {desk.process.ExitCode}: {desk.Output}{desk.Errors}");
        desk.Http.BaseAddress = await desk.address.Task;
        return desk;
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        await using var desk = new DeskProcess(arguments);
        return (await desk.EndAsync(), desk.Output, desk.Errors);
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Ctrl-C, or a service's stop.</summary>
    public async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>SIGKILL: no goodbye.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!process.HasExited) await KillAsync();
        process.Dispose();
    }

    private void Take(StringBuilder to, string? line)
    {
        if (line is null) return;
        lock (to) to.AppendLine(line);
        if (Board().Match(line) is { Success: true } match) address.TrySetResult(new(match.Groups[1].Value));
    }

    private static string Text(StringBuilder from)
    {
        lock (from) return from.ToString();
    }

    [GeneratedRegex(@"^The board: (http://\S+)")]
    private static partial Regex Board();
}

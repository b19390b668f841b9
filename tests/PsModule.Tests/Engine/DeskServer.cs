using System.Diagnostics;
using System.Net.Http.Json;

namespace Recruiting.PsModule.Tests.Engine;

/// <summary>A Desk in a process of its own, that serves the store of a folder and runs no job by itself.</summary>
internal sealed class DeskServer : IAsyncDisposable
{
    private const string Board = "The board: ";

    private readonly Process process;

    private DeskServer(Process process, Uri address) => (this.process, Http) = (process, new() { BaseAddress = address });

    /// <summary>Speaks to it.</summary>
    public HttpClient Http { get; }

    /// <summary>Starts it, and waits until it says where it is.</summary>
    /// <param name="settings">Configuration, as on the command line.</param>
    public static async Task<DeskServer> StartAsync(params string[] settings)
    {
        var program = Module.At("Desk", "bin", Module.Configuration, "net10.0", "Recruiting.Desk.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0", "--Presence:Jobs", "false", .. settings]) { RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Board, StringComparison.Ordinal)) continue;
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            return new(process, new(line[Board.Length..].Trim()));
        }

        throw new AssertFailedException("The Desk did not start.");
    }

    /// <summary>Calls it, and wants an answer that is well.</summary>
    public async Task<string> CallAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await Http.SendAsync(request);
        var said = await answer.Content.ReadAsStringAsync();
        Assert.IsTrue(answer.IsSuccessStatusCode, $"{method} {path}: {(int)answer.StatusCode} {said}");
        return said;
    }

    /// <summary>Ends it.</summary>
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}

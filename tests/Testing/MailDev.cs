using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Recruiting.Testing;

/// <summary>A mail as a program that is not ours read it.</summary>
/// <param name="Id">By which its source is asked for.</param>
/// <param name="Subject">Its subject, decoded.</param>
/// <param name="From">From whom.</param>
/// <param name="To">To whom.</param>
/// <param name="Text">Its plain text.</param>
/// <param name="Html">Its HTML.</param>
public sealed record ReadMail(string Id, string Subject, IReadOnlyList<ReadAddress> From, IReadOnlyList<ReadAddress> To, string Text, string Html);

/// <summary>An address in a mail.</summary>
/// <param name="Address">The address.</param>
/// <param name="Name">The name that goes with it; empty for none.</param>
public sealed record ReadAddress(string Address, string Name);

/// <summary>A real mail server (MailDev), one process for all tests of an assembly: one that asks for no account and one that does. Each test sends to an address of its own.</summary>
public sealed class MailDev
{
    /// <summary>Who may sign in.</summary>
    public const string User = "recruiting";

    /// <summary>With what.</summary>
    public const string Password = "correct horse battery";

    private static readonly Lazy<Task<IReadOnlyDictionary<string, MailDev>>> Shared = new(StartAsync);

    private static readonly HttpClient Http = new();

    private readonly string web;

    private MailDev(int port, int web) => (Port, this.web) = (port, $"http://127.0.0.1:{web}/api/email");

    /// <summary>Where mail goes in, on this machine.</summary>
    public int Port { get; }

    /// <summary>The one that takes mail from everybody.</summary>
    public static async Task<MailDev> OpenAsync() => (await Shared.Value.ConfigureAwait(false))["open"];

    /// <summary>The one that wants <see cref="User"/> to sign in.</summary>
    public static async Task<MailDev> ClosedAsync() => (await Shared.Value.ConfigureAwait(false))["closed"];

    /// <summary>What has come for an address, the oldest first. A mail that was taken is there.</summary>
    public async Task<IReadOnlyList<ReadMail>> OfAsync(string address) =>
        [.. (await Http.GetFromJsonAsync<List<ReadMail>>(web).ConfigureAwait(false))!.Where(m => m.To.Any(t => t.Address == address))];

    /// <summary>A mail as it went over the line.</summary>
    public Task<string> SourceAsync(ReadMail mail) => Http.GetStringAsync($"{web}/{mail.Id}/source");

    private static async Task<IReadOnlyDictionary<string, MailDev>> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("recruiting-mail-");
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in new[] { Messages.Script("mail.mjs"), folder.FullName, User, Password }) start.ArgumentList.Add(word);
        var process = Process.Start(start)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            folder.Delete(recursive: true);
        };
        var line = await process.StandardOutput.ReadLineAsync().ConfigureAwait(false)
            ?? throw new InvalidOperationException($"The mail server did not start: {await process.StandardError.ReadToEndAsync().ConfigureAwait(false)}");
        // What it says from now on is read and thrown away: a full pipe would stop it.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        return JsonSerializer.Deserialize<Dictionary<string, Ports>>(line, JsonSerializerOptions.Web)!.ToDictionary(s => s.Key, s => new MailDev(s.Value.Smtp, s.Value.Web));
    }

    private sealed record Ports(int Smtp, int Web);
}

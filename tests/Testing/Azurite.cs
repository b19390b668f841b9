using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Recruiting.Testing;

/// <summary>Azure Storage as the emulator Azurite has it: tables, queues and blobs, one process for all tests of an assembly. Each test takes an account of its own,
/// so that none sees another's tables.</summary>
public sealed partial class Azurite
{
    private const int Accounts = 400;

    private static readonly Lazy<Task<Azurite>> Shared = new(StartAsync);

    // The key that the emulator's documentation gives to everybody. It opens nothing but an emulator.
    private const string PublicKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly IReadOnlyDictionary<string, string> endpoints;
    private int taken;

    private Azurite(IReadOnlyDictionary<string, string> endpoints) => this.endpoints = endpoints;

    /// <summary>The connection string of an account that no other test has.</summary>
    public static async Task<string> NewAccountAsync()
    {
        var azurite = await Shared.Value.ConfigureAwait(false);
        var number = Interlocked.Increment(ref azurite.taken);
        if (number > Accounts) throw new InvalidOperationException($"The tests of this assembly take more than {Accounts} accounts: raise the number.");
        var account = Account(number);
        return $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={PublicKey};"
            + string.Concat(azurite.endpoints.Select(e => $"{e.Key}Endpoint={e.Value}/{account};"));
    }

    private static async Task<Azurite> StartAsync()
    {
        var folder = typeof(Azurite).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Azurite").Value!;
        var script = Path.Combine(folder, "node_modules", "azurite", "dist", "src", "azurite.js");
        if (!File.Exists(script)) throw new InvalidOperationException($"The storage emulator is not installed. Run ./test.sh, or `npm ci` in {folder}.");

        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        // Port 0: any that is free, so that test assemblies run beside each other.
        foreach (var word in new[] { script, "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--tablePort", "0", "--queuePort", "0", "--blobPort", "0" }) start.ArgumentList.Add(word);
        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', Enumerable.Range(1, Accounts).Select(n => $"{Account(n)}:{PublicKey}"));
        var process = Process.Start(start)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => process.Kill(entireProcessTree: true);

        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        while (found.Count < 3)
        {
            var line = await process.StandardOutput.ReadLineAsync().ConfigureAwait(false)
                ?? throw new InvalidOperationException($"The storage emulator did not start: {await process.StandardError.ReadToEndAsync().ConfigureAwait(false)}");
            if (Listening().Match(line) is { Success: true } match) found[match.Groups["service"].Value] = match.Groups["address"].Value;
        }

        // What it says from now on is read and thrown away: a full pipe would stop it.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        return new(found);
    }

    private static string Account(int number) => "test" + number.ToString("D3", CultureInfo.InvariantCulture);

    [GeneratedRegex("Azurite (?<service>Blob|Queue|Table) service is successfully listening at (?<address>http://\\S+)")]
    private static partial Regex Listening();
}

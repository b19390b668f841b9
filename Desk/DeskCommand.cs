using System.CommandLine;
using Recruiting.Core;
using Spectre.Console;

namespace Recruiting.Desk;

/// <summary>What the command line asks for.</summary>
/// <param name="Sample">Load the sample plan first.</param>
/// <param name="Import">Import this file first, or null.</param>
/// <param name="Approve">Approve what is imported.</param>
/// <param name="Restore">Put this daily copy in the place of the workspace first: a file, or the name of one in the backup place; or null.</param>
/// <param name="Replace">Also where the workspace holds data.</param>
/// <param name="CopyTo">Copy the workspace to this store and stop; or null.</param>
/// <param name="CopyKeys">The key ring of that store: a key vault's address, or a folder; or null.</param>
/// <param name="Quit">Do that and stop, without serving.</param>
/// <param name="Settings">Everything else: ordinary .NET configuration (<c>--urls</c>, <c>--Presence:Store</c>, …).</param>
public sealed record DeskWish(bool Sample, FileInfo? Import, bool Approve, string? Restore, bool Replace, string? CopyTo, string? CopyKeys, bool Quit, string[] Settings);

/// <summary>The Desk's command line.</summary>
public static class DeskCommand
{
    /// <summary>Parses, runs, and turns what cannot be into one clear sentence and exit code 1.</summary>
    public static Task<int> RunAsync(string[] args)
    {
        var sample = new Option<bool>("--sample") { Description = "Load the sample plan (five channels, forty posts), then serve. Loading it twice adds nothing twice." };
        var import = new Option<FileInfo?>("--import") { Description = "Import a plan (.csv or .json), then serve. Every row is checked before any is written.", HelpName = "FILE" };
        var approve = new Option<bool>("--approve") { Description = "With --import: approve the posts that it brings." };
        var restore = new Option<string?>("--restore") { Description = "Restore a daily copy, then serve, paused: a file, or the name of one in the backup place (default-2026-11-24.jsonl.gz).", HelpName = "FILE" };
        var replace = new Option<bool>("--replace") { Description = "With --restore: take the place of what the workspace holds." };
        var copyTo = new Option<string?>("--copy-to") { Description = "Copy the paused workspace to another store (as Presence:Store names one), verify it row by row, and stop. Again: goes on.", HelpName = "STORE" };
        var copyKeys = new Option<string?>("--copy-keys") { Description = "With --copy-to: the key ring of that store, for its tokens: https://<name>.vault.azure.net or a folder; default: keys beside a sqlite file.", HelpName = "PLACE" };
        var quit = new Option<bool>("--quit") { Description = "With --sample, --import or --restore: stop when that is done." };
        var root = new RootCommand(
            "Recruiting: keeps a recruiting presence on LinkedIn going. Serves the board to this computer only, and runs the timed jobs.\n\n"
            + "Anything else is configuration, on the command line or in the environment:\n"
            + "  --urls http://127.0.0.1:5080         the address (loopback only)\n"
            + "  --Presence:Data FOLDER               store, keys, daily copies; default: your user data folder\n"
            + "  --Presence:Store sqlite:FILE         the store; default: recruiting.db in the data folder\n"
            + "  --Presence:KeyVault URI              a key vault for the keys, with a store in Azure\n"
            + "  --Presence:TimeZone Europe/Amsterdam where a channel names no zone\n"
            + "  --Presence:Language en|nl            where a reader's browser asks for neither\n"
            + "  --Presence:Jobs false                leave the timed jobs to another Desk on the same store\n"
            + "  --LinkedIn:BaseAddress URL           LinkedIn's API, or the simulator\n"
            + "  --LinkedIn:Version 202610            the version of LinkedIn's API, yyyymm\n"
            + "  In the environment: Presence__Store, LinkedIn__BaseAddress, and so on.")
        {
            sample, import, approve, restore, replace, copyTo, copyKeys, quit,
        };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, cancel) =>
        {
            var rest = parsed.UnmatchedTokens.ToArray();
            return GuardedAsync(
                new(
                    parsed.GetValue(sample),
                    parsed.GetValue(import),
                    parsed.GetValue(approve),
                    parsed.GetValue(restore),
                    parsed.GetValue(replace),
                    parsed.GetValue(copyTo),
                    parsed.GetValue(copyKeys),
                    parsed.GetValue(quit),
                    rest),
                cancel);
        });
        // The host itself obeys Ctrl-C, and finishes what is in flight; the command line would end the process two seconds later.
        return root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
    }

    private static async Task<int> GuardedAsync(DeskWish wish, CancellationToken cancel)
    {
        try
        {
            DeskSettings.Check(wish.Settings);
            return await DeskHost.RunAsync(wish, cancel).ConfigureAwait(false);
        }
        catch (PresenceException e)
        {
            return await SayAsync(e.Faults).ConfigureAwait(false);
        }
        catch (InvalidOperationException e) when (e.Source == "Microsoft.Extensions.Configuration.Binder")
        {
            return await SayAsync([new("configuration.invalid", e.Message)]).ConfigureAwait(false);
        }
    }

    private static async Task<int> SayAsync(IEnumerable<Fault> faults)
    {
        AnsiConsole.Console.Profile.Out.Writer.Flush();
        foreach (var fault in faults) await Console.Error.WriteLineAsync($"{fault.Code}: {fault.Message}").ConfigureAwait(false);
        return 1;
    }
}

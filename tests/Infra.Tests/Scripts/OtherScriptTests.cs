using System.Management.Automation.Language;
using System.Net;

namespace Recruiting.Infra.Tests.Scripts;

/// <summary>The scripts that change what somebody may regret: they say what they would do, and no secret stands on a command line.</summary>
[TestClass]
public sealed class OtherScriptTests
{
    private readonly Shell shell = new();

    public static IEnumerable<string> All => Directory.EnumerateFiles(Repository.At("scripts"), "*.ps1").Select(f => Path.GetFileName(f)!);

    [TestMethod]
    [DynamicData(nameof(All))]
    public void Script_Parses(string script)
    {
        Parser.ParseFile(Repository.At("scripts", script), out _, out var errors);

        Assert.IsEmpty(errors, string.Join('\n', errors.Select(e => e.Message)));
    }

    [TestMethod]
    [DataRow("LinkedIn", "Page", "linkedin-page-client-secret")]
    [DataRow("Mail", true, "mail-password")]
    public async Task Rotate_NewSecret_ReachesTheVaultThroughAFileAlone(string of, object which, string name)
    {
        var (written, file) = ("", "");
        shell.Program = line =>
        {
            if (line.StartsWith("az keyvault secret set ", StringComparison.Ordinal)) written = File.ReadAllText(file = line.Split(' ')[Array.IndexOf(line.Split(' '), "--file") + 1]);
            return (0, "");
        };

        var stopped = await shell.RunAsync(
            "rotate.ps1", (of, which), ("Secret", new NetworkCredential("", "WPL.secret").SecurePassword), ("Vault", "kv"), ("ResourceGroup", "group"), ("FunctionApp", "app"), ("Confirm", false));

        Assert.IsNull(stopped);
        Assert.AreEqual("WPL.secret", written);
        Assert.IsFalse(File.Exists(file), "the file is gone");
        Assert.Contains($"--vault-name kv --name {name}", shell.Ran[0]);
        Assert.StartsWith("az functionapp restart", shell.Ran[1]);
        Assert.DoesNotContain("WPL.secret", string.Join('\n', shell.Ran) + shell.Said);
    }

    [TestMethod]
    public async Task Rotate_KeyRing_DisablesEachKeyAndNothingElse()
    {
        shell.Program = line => (0, line.StartsWith("az keyvault secret list", StringComparison.Ordinal) ? "recruiting-keys-key-1\nrecruiting-keys-key-2" : "");

        Assert.IsNull(await shell.RunAsync("rotate.ps1", ("KeyRing", true), ("Vault", "kv"), ("ResourceGroup", "group"), ("FunctionApp", "app"), ("Confirm", false)));

        Assert.Contains($"starts_with(name, '{Core.Hosting.KeyVaultRing.Prefix}')", shell.Ran[0]);
        CollectionAssert.AreEqual(
            new[] { "recruiting-keys-key-1", "recruiting-keys-key-2" },
            shell.Ran.Where(r => r.Contains("set-attributes", StringComparison.Ordinal)).Select(r => r.Split(' ')[Array.IndexOf(r.Split(' '), "--name") + 1]).ToArray());
        Assert.StartsWith("az functionapp restart", shell.Ran[^1]);
    }

    [TestMethod]
    public async Task Restore_ACopy_PausesTheBoardAndLeavesItPaused()
    {
        await using var board = await PausableBoard.StartAsync();

        Assert.IsNull(await shell.RunAsync(
            "restore.ps1", ("Copy", "default-2026-11-24.jsonl.gz"), ("Board", board.Address), ("ClientId", "client"), ("Store", "https://st.table.core.windows.net"), ("Vault", "kv"), ("Confirm", false)));

        Assert.IsTrue(await board.IsPausedAsync());
        Assert.EndsWith(
            "Desk -- --Presence:Store https://st.table.core.windows.net --Presence:KeyVault https://kv.vault.azure.net --Presence:Jobs false --restore default-2026-11-24.jsonl.gz --replace --quit",
            shell.Ran[^1]);
    }

    [TestMethod]
    public async Task Restore_WithoutACopy_ListsThem()
    {
        shell.Program = _ => (0, "default-2026-11-23.jsonl.gz\ndefault-2026-11-24.jsonl.gz");

        Assert.IsNull(await shell.RunAsync("restore.ps1", ("StorageAccount", "st")));

        Assert.Contains("default-2026-11-24.jsonl.gz", shell.Said);
        Assert.Contains("--account-name st --container-name backups --auth-mode login", shell.Ran.Single());
    }

    [TestMethod]
    [DataRow("teardown.ps1")]
    [DataRow("rotate.ps1", "KeyRing", true, "Vault", "kv", "FunctionApp", "app")]
    public async Task Script_WithWhatIf_ChangesNothing(string script, params object[] parameters)
    {
        (string, object)[] given = [.. parameters.Chunk(2).Select(p => ((string)p[0], p[1])), ("ResourceGroup", "group"), ("WhatIf", true)];

        Assert.IsNull(await shell.RunAsync(script, script == "teardown.ps1" ? [.. given, ("ClientId", "client")] : given));

        Assert.IsEmpty(shell.Ran);
    }

    [TestMethod]
    public async Task TearDown_Confirmed_DeletesTheGroupAndTheRegistration()
    {
        Assert.IsNull(await shell.RunAsync("teardown.ps1", ("ResourceGroup", "group"), ("ClientId", "client"), ("Confirm", false)));

        CollectionAssert.AreEqual(new[] { "az group delete --name group --yes", "az ad app delete --id client" }, shell.Ran.ToArray());
    }
}

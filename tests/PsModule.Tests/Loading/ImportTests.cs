using Recruiting.PsModule.Tests.Engine;

namespace Recruiting.PsModule.Tests.Loading;

/// <summary>The module comes and goes as often as somebody likes, in as many sessions, and leaves nothing held.</summary>
[TestClass]
public sealed class ImportTests : ShellTests
{
    private string Store => Path.Combine(Folder, "recruiting.db");

    // SQLite removes its log when the last one closes the file.
    private bool IsOpen => File.Exists($"{Store}-wal");

    [TestMethod]
    public void Import_ThroughTheManifest_IsOneModuleWithItsVersion()
    {
        var module = Session.Run("Get-Module").Well();

        Assert.AreEqual("RecruitingPresence", module["Name"]);
        Assert.AreEqual(Module.Version, $"{module["Version"]}");
        var commands = Session.Run("Get-Command -Module RecruitingPresence").Well().Output;
        Assert.AreSequenceEqual(["RecruitingPresence"], commands.Select(c => c.Properties["ModuleName"].Value).Distinct());
        Assert.AreSequenceEqual([Module.Version], commands.Select(c => $"{c.Properties["Version"].Value}").Distinct());
        Assert.AreSequenceEqual(["Cmdlet"], commands.Select(c => $"{c.Properties["CommandType"].Value}").Distinct());
    }

    [TestMethod]
    [DataRow("Import-Module '{0}'")]
    [DataRow("Import-Module '{0}' -Force")]
    [DataRow("Import-Module '{0}' -Force; Import-Module '{0}' -Force")]
    [DataRow("Remove-Module RecruitingPresence; Import-Module '{0}'")]
    [DataRow("Get-Module RecruitingPresence | Remove-Module -Force; Import-Module '{0}' -Global")]
    public void Import_Again_HasTheSameCmdlets(string again)
    {
        var before = Commands();
        Session.Run(string.Format(null, again, Module.Manifest)).Well();

        Assert.AreSequenceEqual(before, Commands());
        Assert.AreEqual(8, Session.Run($"$null = Connect-Presence -Path '{Store}'; Get-PresenceJob").Well().Output.Count);
    }

    [TestMethod]
    public void Import_InASecondSession_HasItsOwnConnection()
    {
        var before = Commands();
        using var second = new Shell();
        Assert.AreSequenceEqual(before, Commands(second));

        second.Run($"$null = Connect-Presence -Path '{Folder}/second.db'").Well();

        Assert.AreEqual($"sqlite:{Path.Combine(Folder, "second.db")}", second.Run("Get-PresenceConnection").Well()["Store"]);
        Assert.AreEqual($"sqlite:{Store}", Session.Run("Get-PresenceConnection").Well()["Store"]);
    }

    [TestMethod]
    public async Task TestModuleManifest_OfThePublishedFolder_IsContent()
    {
        var tested = Session.Run($"Test-ModuleManifest '{await Published.ManifestAsync()}'").Well();

        Assert.AreEqual(Module.Version, $"{tested["Version"]}");
        Assert.IsEmpty(tested.Warnings);
        Assert.IsGreaterThan(5, Session.Run($"(Test-ModuleManifest '{Module.Manifest}').Tags").Well().Output.Count);
    }

    [TestMethod]
    public void Manifest_Notes_AreThoseOfTheChangelog()
    {
        var notes = (string)Session.Run($"(Test-ModuleManifest '{Module.Manifest}').ReleaseNotes").Well().One.BaseObject;

        var changelog = File.ReadAllText(Module.At("CHANGELOG.md")).ReplaceLineEndings("\n");
        Assert.IsGreaterThan(100, notes.Length);
        Assert.Contains(notes.ReplaceLineEndings("\n"), changelog);
        Assert.IsFalse(notes.Contains("\n## ", StringComparison.Ordinal), "one release's and no more");
    }

    [TestMethod]
    [DataRow("Disconnect-Presence")]
    [DataRow("Remove-Module RecruitingPresence")]
    [DataRow("Import-Module '{0}' -Force")]
    public void Store_AfterTheConnectionEnded_IsFree(string end)
    {
        Session.Run("Get-PresenceJob").Well();
        Assert.IsTrue(IsOpen);

        Session.Run(string.Format(null, end, Module.Manifest)).Well();

        Assert.IsFalse(IsOpen);
        File.Delete(Store);
    }

    [TestMethod]
    public void Store_AfterTheSessionEnded_IsFree()
    {
        using (Shell.On(Folder)) Assert.IsTrue(IsOpen);

        Assert.IsFalse(IsOpen);
        File.Delete(Store);
    }

    private string[] Commands(Shell? shell = null) =>
        [.. (shell ?? Session).Run("Get-Command -Module RecruitingPresence").Well().Output.Select(c => $"{c.Properties["Name"].Value}").Order(StringComparer.Ordinal)];
}

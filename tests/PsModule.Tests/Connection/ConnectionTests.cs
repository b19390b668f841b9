using Recruiting.PsModule.Tests.Engine;

namespace Recruiting.PsModule.Tests.Connection;

/// <summary>Connecting, and what a session without a connection does.</summary>
[TestClass]
public sealed class ConnectionTests : ShellTests
{
    [TestMethod]
    public void Connect_AFile_MakesItAndSaysWhereItIs()
    {
        var file = Path.Combine(Folder, "other.db");
        var connected = Session.Run($"Connect-Presence -Path '{file}'").Well();
        Assert.AreEqual($"sqlite:{file}", connected["Store"]);
        Assert.AreEqual("default", connected["Workspace"]);
        Assert.IsTrue(File.Exists(file));
    }

    [TestMethod]
    public void Connect_AFolder_MeansTheStoreOfADeskInIt()
    {
        var connected = Session.Run($"Connect-Presence '{Folder}' -Workspace team-b -TimeZone America/New_York").Well();

        Assert.AreEqual($"sqlite:{Path.Combine(Folder, "recruiting.db")}", connected["Store"]);
        Assert.AreEqual(("team-b", "America/New_York", "desk", true), (connected["Workspace"], ((TimeZoneInfo)connected["TimeZone"]!).Id, connected["User"], connected["Tokens"]));
    }

    [TestMethod]
    public void Connect_ARelativePath_CountsFromTheShellsLocation()
    {
        Assert.AreEqual($"sqlite:{Path.Combine(Folder, "near.db")}", Session.Run($"$ExecutionContext.SessionState.Path.SetLocation('{Folder}').Path > $null; Connect-Presence near.db").Well()["Store"]);
    }

    [TestMethod]
    [DataRow("Connect-Presence -Account 'No_Account'", "connection.account-invalid")]
    [DataRow("Connect-Presence -Account presence -KeyVault 'no vault'", "connection.vault-invalid")]
    [DataRow("Connect-Presence -Account 'https://presence.example.com'", "store.address-invalid")]
    [DataRow("Connect-Presence -Account presence -KeyVault 'ftp://presence.vault.azure.net'", "configuration.invalid")]
    [DataRow("Connect-Presence -TimeZone Amsterdam -Path '{0}/zone.db'", "configuration.invalid")]
    [DataRow("Connect-Presence -Path '{0}/text.txt'", "store.damaged")]
    [DataRow("Connect-Presence -Path '{0}/text.txt/a.db'", "data.unwritable")]
    public void Connect_ToWhatIsNone_SaysSoAndKeepsTheConnection(string connect, string code)
    {
        var before = Session.Run("Get-PresenceConnection").Well()["Store"];
        File.WriteAllText(Path.Combine(Folder, "text.txt"), "This is no store, and no folder, but some text that is longer than the head of one.");
        var refused = Session.Run(string.Format(null, connect, Folder));

        Assert.AreEqual(code, string.Join(" ", refused.Codes), $"{refused.Stopped}");
        Assert.AreEqual(before, Session.Run("Get-PresenceConnection").Well()["Store"]);
        Assert.IsFalse(File.Exists(Path.Combine(Folder, "zone.db-wal")), "what could not be used is not held");
    }

    [TestMethod]
    public void Connect_WhereSomethingUnexpectedHappens_IsOneLineWithoutAStackTrace()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "odd")).FullName;
        File.WriteAllText(Path.Combine(folder, "keys"), "no folder");
        var failed = Session.Run($"Connect-Presence -Path '{folder}'");

        Assert.AreEqual("request.unexpected", string.Join(" ", failed.Codes), $"{failed.Stopped}");
        Assert.DoesNotContain('\n', $"{failed.Errors[0]}");
        Assert.DoesNotContain("   at ", $"{failed.Errors[0]}");
        Assert.AreEqual(folder, failed.Errors[0].TargetObject);
        Assert.IsFalse(File.Exists(Path.Combine(folder, "recruiting.db-wal")), "what could not be used is not held");
    }

    [TestMethod]
    public void TimeZone_IsCompletedByAnyPartOfItsName()
    {
        var found = Session.Run("(TabExpansion2 'Connect-Presence -TimeZone amster' 33).CompletionMatches | ForEach-Object CompletionText").Well().Output;

        Assert.AreEqual("Europe/Amsterdam", string.Join(" ", found));
    }

    [TestMethod]
    public void GetChannel_NoSuchChannel_IsAnErrorByItsCodeAndTheNextIsAsked()
    {
        var asked = Session.Run("'none', 'neither' | Get-PresenceChannel");
        Assert.AreEqual("channel.not-found channel.not-found", string.Join(" ", asked.Codes), $"{asked.Stopped} {string.Join(" | ", asked.Errors)}");
        Assert.AreEqual("channel.not-found,Recruiting.PowerShell.Cmdlets.Channels.GetPresenceChannel", asked.Errors[0].FullyQualifiedErrorId);
    }

    [TestMethod]
    public void Error_ForADutchReader_IsInDutch()
    {
        using var dutch = Shell.On(Folder, "nl-NL");

        Assert.Contains("Er is geen taak 'niets'", $"{dutch.Run("Invoke-PresenceJob niets").Errors[0]}");
    }
}

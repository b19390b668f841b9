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
    public void GetChannel_NoSuchChannel_IsAnErrorByItsCodeAndTheNextIsAsked()
    {
        var asked = Session.Run("'none', 'neither' | Get-PresenceChannel");
        Assert.AreEqual("channel.not-found channel.not-found", string.Join(" ", asked.Codes), $"{asked.Stopped} {string.Join(" | ", asked.Errors)}");
        Assert.AreEqual("channel.not-found,Recruiting.PowerShell.Cmdlets.Channels.GetPresenceChannel", asked.Errors[0].FullyQualifiedErrorId);
    }
}

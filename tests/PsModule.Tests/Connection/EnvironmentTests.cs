using System.Net;
using System.Net.Sockets;
using Recruiting.PsModule.Tests.Engine;
using Recruiting.Testing;

namespace Recruiting.PsModule.Tests.Connection;

/// <summary>What the environment configures, as it does for a Desk. Alone: the environment is the process's.</summary>
[TestClass]
[DoNotParallelize]
public sealed class EnvironmentTests : ShellTests
{
    [TestCleanup]
    public void Restore()
    {
        foreach (var name in (string[])["Presence__Store", "Presence__Data", "Presence__Workspace"]) Environment.SetEnvironmentVariable(name, null);
    }

    private void Set(string? store = null, string? workspace = null)
    {
        Environment.SetEnvironmentVariable("Presence__Data", Folder);
        Environment.SetEnvironmentVariable("Presence__Store", store);
        Environment.SetEnvironmentVariable("Presence__Workspace", workspace);
    }

    [TestMethod]
    public void FirstCmdlet_WithoutAConnection_OpensTheStoreOfADesk()
    {
        using var shell = new Shell();
        Set(workspace: "team-b");
        var connected = shell.Run("Get-PresenceConnection").Well();

        Assert.AreEqual(($"sqlite:{Path.Combine(Folder, "recruiting.db")}", "team-b"), (connected["Store"], connected["Workspace"]));
        Assert.AreEqual(connected["Store"], shell.Run("Connect-Presence").Well()["Store"]);
    }

    [TestMethod]
    public void Connect_AgainstTheEnvironment_TakesWhatIsGiven()
    {
        using var shell = new Shell();
        Set(store: "no store at all", workspace: "team-b");
        var connected = shell.Run($"Connect-Presence -Path '{Folder}/given.db' -Workspace team-c").Well();

        Assert.AreEqual(($"sqlite:{Path.Combine(Folder, "given.db")}", "team-c"), (connected["Store"], connected["Workspace"]));
    }

    [TestMethod]
    public async Task FirstCmdlet_OnTablesOfTheEnvironment_WorksAsOnAFile()
    {
        using var shell = new Shell();
        var account = await Azurite.NewAccountAsync();
        Set(store: account);
        Assert.HasCount(8, shell.Run("Get-PresenceJob | Invoke-PresenceJob -Confirm:$false").Well().Output);
        Assert.IsEmpty(shell.Run("Get-PresenceJob | Where-Object Overdue").Well().Output);
        Assert.DoesNotContain("Key", (string)shell.Run("Get-PresenceConnection").Well()["Store"]!);
    }

    [TestMethod]
    public void FirstCmdlet_WhereNobodyAnswers_EndsAndSaysSo()
    {
        using var shell = new Shell();
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var nobody = free.LocalEndpoint;
        free.Stop();
        Set(store: $"DefaultEndpointsProtocol=http;AccountName=gone;AccountKey={Convert.ToBase64String(new byte[64])};TableEndpoint=http://{nobody}/gone;BlobEndpoint=http://{nobody}/gone;QueueEndpoint=http://{nobody}/gone;");
        var failed = shell.Run("Get-PresenceJob");

        Assert.AreEqual("store.unreachable", string.Join(" ", failed.Codes), $"{failed.Stopped}");
        Assert.IsEmpty(shell.Run("(TabExpansion2 'Get-PresenceChannel ' 20).CompletionMatches | Where-Object ResultType -eq ParameterValue").Output);
    }
}

using System.Management.Automation;
using System.Net;
using System.Net.Sockets;
using Recruiting.Core.Publishing;
using Recruiting.PsModule.Tests.Engine;
using Recruiting.Testing;

namespace Recruiting.PsModule.Tests.Sessions;

/// <summary>Whatever ends a cmdlet before its end: Ctrl-C, a pipeline that has enough, an error further down, a connection that is closed.</summary>
[TestClass]
public sealed class StoppingTests : ShellTests
{
    private const int Many = 200;

    private bool IsOpen => File.Exists(Path.Combine(Folder, "recruiting.db-wal"));

    [TestInitialize]
    public Task Fill() => Seed.InAsync(Folder, async presence =>
    {
        for (var i = 1; i <= Many; i++) await presence.PutChannelAsync($"group-{i:000}");
        await presence.Get<ChannelBook>().PauseAllAsync(Presence.Workspace, "Moving", paused: true, PresenceParts.Desk);
    });

    [TestMethod]
    public void Pipeline_ThatHasEnough_StopsTheStream()
    {
        var few = Session.Run("foreach ($once in 1) { Get-PresenceChannel | ForEach-Object { $_; break } }").Well();

        Assert.HasCount(1, few.Output);
        RequireWhole();
    }

    [TestMethod]
    public void Pipeline_ThatFailsFurtherDown_SaysThatAndNothingElse()
    {
        var failed = Session.Run("try { Get-PresenceChannel | ForEach-Object { throw 'enough' } } catch { \"caught $_\" }").Well();

        Assert.AreEqual("caught enough", failed.One.ToString());
        RequireWhole();
    }

    [TestMethod]
    public void Connection_ClosedFromFurtherDown_LetsTheStreamEnd()
    {
        var all = Session.Run("Get-PresenceChannel | ForEach-Object { Disconnect-Presence; $_ }").Well();

        Assert.HasCount(Many, all.Output);
        Assert.IsFalse(IsOpen);
    }

    [TestMethod]
    public void Connection_ClosedBetweenTwoItems_IsToldByItsCode()
    {
        var told = Session.Run("'none', 'neither' | ForEach-Object { if ($_ -eq 'neither') { Disconnect-Presence }; $_ } | Get-PresenceChannel");

        Assert.AreEqual("channel.not-found connection.closed", string.Join(" ", told.Codes));
    }

    [TestMethod]
    public async Task CtrlC_DuringALongCmdlet_EndsItAndLeavesTheStoreWhole()
    {
        using var silent = new Silence();
        var (shell, running) = Session.Start($"Copy-PresenceStore '{silent.Store}'");
        using (shell)
        {
            await silent.AskedAsync();
            shell.Stop();

            Assert.AreEqual(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
            Assert.ThrowsExactly<PipelineStoppedException>(() => shell.EndInvoke(running));
            Assert.IsEmpty(shell.Streams.Error);
        }

        RequireWhole();
    }

    private void RequireWhole()
    {
        Assert.HasCount(Many, Session.Run("Get-PresenceChannel").Well().Output);
        Session.Run("Disconnect-Presence").Well();
        Assert.IsFalse(IsOpen, "nothing holds the store");
    }

    /// <summary>An account that takes every call and never answers.</summary>
    private sealed class Silence : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public Silence() => listener.Start();

        public string Store => $"DefaultEndpointsProtocol=http;AccountName=silent;AccountKey={Convert.ToBase64String(new byte[64])};TableEndpoint=http://{listener.LocalEndpoint}/silent;BlobEndpoint=http://{listener.LocalEndpoint}/silent;";

        public async Task AskedAsync() => _ = await listener.AcceptSocketAsync();

        public void Dispose() => listener.Dispose();
    }
}

using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.Publishing;
using Recruiting.PsModule.Tests.Engine;
using Recruiting.Testing;

namespace Recruiting.PsModule.Tests.Stores;

/// <summary>A workspace in another store.</summary>
[TestClass]
public sealed class CopyTests : ShellTests
{
    private string Copy => Path.Combine(Folder, "copy");

    private Task FillAsync(bool paused = true) => Seed.InAsync(Folder, async presence =>
    {
        await presence.PutChannelAsync("page", ChannelKind.Page);
        await presence.ConnectAsync("page", token: "hush");
        for (var i = 0; i < 30; i++) await presence.WriteAsync("page", $"Bericht {i}");
        if (paused) await presence.Get<ChannelBook>().PauseAllAsync(Presence.Workspace, "Moving", paused: true, PresenceParts.Desk);
    });

    [TestMethod]
    public async Task Copy_ToAFolder_TakesTheTokensAlongAndTellsHowFarItIs()
    {
        await FillAsync();
        Directory.CreateDirectory(Copy);
        var copied = Session.Run($"Copy-PresenceStore '{Copy}'").Well();

        Assert.AreEqual($"sqlite:{Path.Combine(Copy, "recruiting.db")}", copied["Destination"]);
        Assert.IsGreaterThan(30L, (long)copied["Rows"]!);
        Assert.IsEmpty((string[])copied["LeftOut"]!);
        Assert.IsNotEmpty(copied.Progress);
        Assert.Contains("never this store again", string.Join(" ", copied.Warnings));
        Assert.AreEqual(0L, Session.Run($"Copy-PresenceStore sqlite:{Copy}/recruiting.db").Well()["Written"]);
        await Seed.InAsync(Copy, async presence => Assert.AreEqual("hush", (await presence.Get<ConnectionStore>().OfChannelAsync(Presence.Workspace, "page"))!.AccessToken));
    }

    [TestMethod]
    public async Task Copy_ToTablesWithoutAKeyRing_NamesWhatIsLeftOut()
    {
        await FillAsync();
        var copied = Session.Run($"Copy-PresenceStore '{await Azurite.NewAccountAsync()}'").Well();

        Assert.AreEqual("channel page", string.Join(" ", (string[])copied["LeftOut"]!));
        Assert.Contains("channel page", string.Join(" ", copied.Warnings));
        Assert.DoesNotContain("AccountKey", $"{copied["Destination"]}");
    }

    [TestMethod]
    public async Task Copy_OfAWorkspaceThatIsNotPaused_IsRefused()
    {
        await FillAsync(paused: false);

        Assert.AreEqual("store.copy-not-paused", string.Join(" ", Session.Run($"Copy-PresenceStore '{Copy}.db'").Codes));
    }

    [TestMethod]
    public async Task Copy_WhatIf_MakesNothing()
    {
        await FillAsync();
        Session.Run($"Copy-PresenceStore '{Copy}/copy.db' -WhatIf").Well();

        Assert.Contains("copy.db", Session.Host.Said);
        Assert.IsFalse(Directory.Exists(Copy));
    }

    [TestMethod]
    public async Task Copy_ToWhereNothingCanBeMade_SaysSo()
    {
        await FillAsync();
        await File.WriteAllTextAsync(Copy, "a file");

        Assert.AreEqual("store.unwritable", string.Join(" ", Session.Run($"Copy-PresenceStore '{Copy}/copy.db'").Codes));
    }

    [TestMethod]
    public async Task Copy_ToWhatIsNoStore_DoesNotRepeatIt()
    {
        await FillAsync();
        var refused = Session.Run("Copy-PresenceStore 'AccountKee=secret'");

        Assert.AreEqual("store.address-invalid", string.Join(" ", refused.Codes));
        Assert.DoesNotContain("secret", $"{refused.Errors[0]}");
    }
}

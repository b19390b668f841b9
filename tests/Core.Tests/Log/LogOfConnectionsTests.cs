using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Log;

/// <summary>What the log says of connections, which stand in no partition with a log of its own.</summary>
[TestClass]
public sealed class LogOfConnectionsTests
{
    [TestMethod]
    public async Task Read_AfterAConnectionWasGiven_SaysWhoseAndNothingOfItsToken()
    {
        await using var presence = Presence.Start();
        await presence.PutChannelAsync("pagina", ChannelKind.Page);
        await presence.PutColleagueAsync("anna");
        var book = presence.Get<ConnectionBook>();
        var form = new ConnectionForm { AccessToken = "hush", ExpiresAt = presence.Now + Duration.FromDays(60), Urn = "urn:li:organization:77" };
        presence.After(Duration.FromMinutes(1));
        await book.PutForChannelAsync(Presence.Workspace, "pagina", form, PresenceParts.Desk);
        presence.After(Duration.FromMinutes(1));
        await book.PutForColleagueAsync(Presence.Workspace, "anna", form with { Urn = "urn:li:person:a" }, PresenceParts.Desk);
        presence.After(Duration.FromMinutes(1));
        await book.RemoveForColleagueAsync(Presence.Workspace, "anna", PresenceParts.Desk);

        var lines = (await ReadAsync(presence)).Lines.Take(3).ToList();

        CollectionAssert.AreEqual(new[] { "log.disconnected anna", "log.connected anna", "log.connected pagina" }, lines.Select(l => $"{l.Why} {l.Channel ?? l.Colleague}").ToArray());
        await foreach (var row in presence.Store.RangeAsync(Tables.Workspace, RowKey.Of(Presence.Workspace))) Assert.DoesNotContain("hush", row.Body);
    }

    [TestMethod]
    public async Task Read_AfterDisconnectingWhatWasNotConnected_TellsNothingOfIt()
    {
        await using var presence = Presence.Start();
        await presence.PutChannelAsync("pagina", ChannelKind.Page);
        await presence.PutColleagueAsync("anna");

        await presence.Get<ConnectionBook>().RemoveForColleagueAsync(Presence.Workspace, "anna", PresenceParts.Desk);
        await presence.Get<Connecting>().DisconnectAsync(Presence.Workspace, new(true, "pagina"), PresenceParts.Desk);

        Assert.IsFalse((await ReadAsync(presence)).Lines.Any(l => l.Why.Code == "log.disconnected"));
    }

    [TestMethod]
    public async Task Read_OfOneChannel_TellsOfItsConnection_AndOfNoOther()
    {
        await using var presence = Presence.Start();
        foreach (var id in (string[])["een", "twee"])
        {
            await presence.PutChannelAsync(id, ChannelKind.Page);
            await presence.PutColleagueAsync(id);
            // A channel and a colleague of the same name, in the same second.
            var form = new ConnectionForm { AccessToken = "hush", ExpiresAt = presence.Now + Duration.FromDays(60), Urn = "urn:li:organization:77" };
            await presence.Get<ConnectionBook>().PutForChannelAsync(Presence.Workspace, id, form, PresenceParts.Desk);
            await presence.Get<ConnectionBook>().PutForColleagueAsync(Presence.Workspace, id, form, PresenceParts.Desk);
        }

        var one = await presence.Get<LogBook>().ReadAsync(Presence.Workspace, new LogQuery { Channel = "een" });
        var all = (await ReadAsync(presence)).Lines.Where(l => l.Why.Code == "log.connected").ToList();

        CollectionAssert.AreEquivalent(new[] { "een log.channel-added", "een log.connected" }, one.Lines.Select(l => $"{l.Channel} {l.Why}").ToArray());
        CollectionAssert.AreEquivalent(new[] { "een/", "/een", "twee/", "/twee" }, all.Select(l => $"{l.Channel}/{l.Colleague}").ToArray());
    }

    private static Task<LogPage> ReadAsync(Presence presence) => presence.Get<LogBook>().ReadAsync(Presence.Workspace, new LogQuery());
}

using System.Text.Json.Nodes;
using Recruiting.Core.Storage;

namespace Recruiting.Board.Tests.Connections;

/// <summary>A connection that cannot be read hides no other, says what to do, and can be given again.</summary>
[TestClass]
public sealed class DamagedTests : ConnectTest
{
    private static readonly string Partition = RowKey.Of("default"), Key = RowKey.Of("colleague", "sanne");

    [TestMethod]
    [DataRow("locked", "cannot be decrypted", "is niet te ontcijferen")]
    [DataRow("nonsense", "is damaged in the store", "is beschadigd in de opslag")]
    [DataRow("empty", "is damaged in the store", "is beschadigd in de opslag")]
    public async Task Connection_ThatCannotBeRead_SaysWhatToDo_AndIsConnectedAgain(string how, string english, string dutch)
    {
        await Browser.ConnectAsync("/connect/colleagues/sanne", "sanne");
        (await Api.PutAsync("/api/colleagues/joris", new { name = "Joris" })).Is(201);
        await Browser.ConnectAsync("/connect/colleagues/joris", "joris");
        await DamageAsync(how);

        var list = (await Browser.GetAsync("/connections")).Is(200).Text;
        Assert.Contains(english, list);
        Assert.Contains(dutch, (await Browser.GetAsync("/connections", "nl")).Is(200).Text);
        Assert.Contains("Joris Bakker", list, "the other one is there");
        Assert.Contains("connection.unreadable", (await Api.GetAsync("/api/health")).Text);
        (await Api.PostAsync("/api/jobs/keep-tokens")).Is(200);

        var again = (await Browser.ConnectAsync("/connect/colleagues/sanne", "sanne")).Is(200).Text;
        Assert.Contains("Sanne Visser", again);
        Assert.DoesNotContain(english, again);
    }

    [TestMethod]
    [DataRow("locked")]
    [DataRow("nonsense")]
    [DataRow("empty")]
    public async Task Connection_ThatCannotBeRead_SendsItsPostsToTheHand_AndCanBeDropped(string how)
    {
        await Browser.ConnectAsync("/connect/colleagues/sanne", "sanne");
        await DamageAsync(how);
        (await Api.PutAsync("/api/channels/sannes-profile", new { kind = "profile", colleagues = new[] { "sanne" } })).Is(201);

        Assert.AreEqual("awaitingHand", (await PublishedAsync("sannes-profile", "From my own profile.", "sanne"))["state"]);
        (await Api.DeleteAsync("/api/colleagues/sanne/connection")).Is(204);
        Assert.DoesNotContain("damaged", (await Browser.GetAsync("/connections")).Is(200).Text);
    }

    [TestMethod]
    public async Task SignIns_ThatNobodyFinished_AreTidied_AndOthersStay()
    {
        await Browser.ConnectAsync("/connect/channels/our-page", "sanne");
        var rows = Desk.Get<IRowStore>();
        await rows.WriteAsync(Tables.Connections, RowKey.Of("default", "pending"), [RowWrite.Put("damaged", "nonsense")], default);
        Clock.Advance(TimeSpan.FromMinutes(10));
        await Browser.ConnectAsync("/connect/channels/our-page", "sanne");
        Clock.Advance(TimeSpan.FromMinutes(6));

        Assert.AreEqual("2", (await Api.PostAsync("/api/jobs/tidy")).Is(200)["counts.signIns"], "the first one and the damaged one");
        Assert.HasCount(1, await rows.RangeAsync(Tables.Connections, RowKey.Of("default", "pending")).ToListAsync());
    }

    private async Task DamageAsync(string how)
    {
        var rows = Desk.Get<IRowStore>();
        var body = JsonNode.Parse((await rows.ReadAsync(Tables.Connections, Partition, Key, default))!.Body)!;
        body["accessToken"] = "CfDJ8-of-another-key-ring";
        await rows.WriteAsync(Tables.Connections, Partition, [RowWrite.Put(Key, how switch { "locked" => body.ToJsonString(), "empty" => "{}", _ => "nonsense" })], default);
    }
}

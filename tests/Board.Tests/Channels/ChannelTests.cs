using System.Text.Json.Nodes;

namespace Recruiting.Board.Tests.Channels;

/// <summary><c>GET, PUT, DELETE /api/channels/{id}</c> and the list.</summary>
[TestClass]
public sealed class ChannelTests : DeskTest
{
    [TestMethod]
    [DataRow("group", "assisted")]
    [DataRow("page", "direct")]
    [DataRow("profile", "direct")]
    public async Task Put_KindAlone_HasEveryDefault(string kind, string delivery)
    {
        var put = (await Api.PutAsync("/api/channels/c1", new { kind })).Is(201);

        Assert.AreEqual("c1", put["id"]);
        Assert.AreEqual("c1", put["name"]);
        Assert.AreEqual(kind, put["kind"]);
        Assert.AreEqual(delivery, put["delivery"]);
        Assert.AreEqual("/api/channels/c1", put.Location?.ToString());
        Assert.IsNotNull(put.ETag);
    }

    [TestMethod]
    public async Task Put_Again_Is200WithWhatIsStored()
    {
        await Api.PutAsync("/api/channels/c1", new { kind = "group" });
        var again = (await Api.PutAsync("/api/channels/c1", new { kind = "group", name = "Other" })).Is(200);

        Assert.AreEqual("Other", again["name"]);
        Assert.IsTrue(JsonNode.DeepEquals(again.Json, (await Api.GetAsync("/api/channels/c1")).Json));
    }

    [TestMethod]
    public async Task Put_Everything_GivesItBack()
    {
        (await Api.PutAsync("/api/colleagues/anouk", new { name = "Anouk" })).Is(201);
        var body = new JsonObject
        {
            ["kind"] = "group",
            ["name"] = ".NET Nederland",
            ["url"] = "https://www.linkedin.com/groups/43875/",
            ["urn"] = "urn:li:group:43875",
            ["delivery"] = "assisted",
            ["language"] = "nl",
            ["cadence"] = "2x/week Tue,Thu 08:30-10:00 Europe/Amsterdam",
            ["rules"] = new JsonObject
            {
                ["minimumSpacing"] = "PT0S",
                ["mostPerWeek"] = 3,
                ["jobPostDays"] = new JsonArray("monday"),
                ["links"] = true,
                ["maxHashtags"] = 3,
                ["approval"] = "other",
            },
            ["blackouts"] = new JsonArray(new JsonObject { ["from"] = "2026-12-25", ["to"] = "2026-12-26", ["reason"] = "Kerst" }),
            ["colleagues"] = new JsonArray("anouk"),
            ["owner"] = "anouk",
        };
        (await Api.PutAsync("/api/channels/c1", body)).Is(201);
        var got = (await Api.GetAsync("/api/channels/c1")).Is(200).Json;

        foreach (var (name, value) in body) Assert.IsTrue(JsonNode.DeepEquals(value, got[name]), $"{name}: {value} became {got[name]}");
    }

    [TestMethod]
    [DataRow("\"1x/2weeks Mon 09:00-09:30 Europe/Amsterdam\"")]
    [DataRow("\"2x/month 1,15 09:00-09:30 Europe/Amsterdam\"")]
    [DataRow("\"2x/week di,do 08:30-10:00 Europe/Amsterdam\"")]
    [DataRow("""{"rrule":"FREQ=WEEKLY;BYDAY=TU,TH","start":"2026-11-24T08:30","window":"PT90M","timeZone":"Europe/Amsterdam"}""")]
    public async Task Cadence_EitherForm_ComesBackAsItWasPut(string cadence)
    {
        await Api.PutAsync("/api/channels/c1", $$"""{"kind":"group","cadence":{{cadence}}}""");

        Assert.IsTrue(JsonNode.DeepEquals(JsonNode.Parse(cadence), (await Api.GetAsync("/api/channels/c1")).Json["cadence"]));
    }

    [TestMethod]
    public async Task Put_WithWhatGetGave_IsTaken()
    {
        await GroupAsync(rules: new { maxHashtags = 2 });
        var got = await Api.GetAsync("/api/channels/dotnet-nl");
        var again = (await Api.PutAsync("/api/channels/dotnet-nl", got.Json, $"If-Match: {got.ETag}")).Is(200);

        Assert.IsTrue(JsonNode.DeepEquals(got.Json, again.Json), $"{got.Text}\n{again.Text}");
    }

    [TestMethod]
    public async Task Get_Unknown_Is404() => (await Api.GetAsync("/api/channels/nowhere")).Is(404, "channel.not-found");

    [TestMethod]
    public async Task Delete_Known_IsGone()
    {
        await GroupAsync();
        (await Api.DeleteAsync("/api/channels/dotnet-nl")).Is(204);

        (await Api.GetAsync("/api/channels/dotnet-nl")).Is(404, "channel.not-found");
        (await Api.DeleteAsync("/api/channels/dotnet-nl")).Is(404, "channel.not-found");
        Assert.IsEmpty((await Api.GetAsync("/api/channels")).Items);
    }

    [TestMethod]
    public async Task List_MoreThanTop_PagesByNextLinkUntilTheEnd()
    {
        for (var i = 0; i < 7; i++) (await Api.PutAsync($"/api/channels/c{i}", new { kind = "group" })).Is(201);

        Assert.AreSequenceEqual(["c0", "c1", "c2", "c3", "c4", "c5", "c6"], await Api.AllIdsAsync("/api/channels?top=3", pages: 3));
    }

    [TestMethod]
    [DataRow("0")]
    [DataRow("-1")]
    [DataRow("many")]
    [DataRow("100000000000")]
    public async Task List_SenselessTop_Is400(string top) => (await Api.GetAsync($"/api/channels?top={top}")).IsInvalid("top");

    [TestMethod]
    public async Task IfMatch_OfAnEarlierVersion_Is412AndChangesNothing()
    {
        var first = await Api.PutAsync("/api/channels/c1", new { kind = "group", name = "One" });
        var second = (await Api.PutAsync("/api/channels/c1", new { kind = "group", name = "Two" }, $"If-Match: {first.ETag}")).Is(200);

        (await Api.PutAsync("/api/channels/c1", new { kind = "group", name = "Three" }, $"If-Match: {first.ETag}")).Is(412);
        (await Api.DeleteAsync("/api/channels/c1", $"If-Match: {first.ETag}")).Is(412);
        var got = await Api.GetAsync("/api/channels/c1");
        Assert.AreEqual("Two", got["name"]);
        Assert.AreEqual(second.ETag, got.ETag);
    }

    [TestMethod]
    public async Task IfMatch_OnNothing_Is412() => (await Api.PutAsync("/api/channels/c1", new { kind = "group" }, "If-Match: \"1\"")).Is(412);

    [TestMethod]
    public async Task IfMatch_Star_AsksForAnything()
    {
        (await Api.PutAsync("/api/channels/c1", new { kind = "group" }, "If-Match: *")).Is(412);
        (await Api.PutAsync("/api/channels/c1", new { kind = "group" })).Is(201);
        (await Api.PutAsync("/api/channels/c1", new { kind = "group" }, "If-Match: *")).Is(200);
    }

    [TestMethod]
    public async Task IfNoneMatch_Star_MakesButNeverReplaces()
    {
        (await Api.PutAsync("/api/channels/c1", new { kind = "group" }, "If-None-Match: *")).Is(201);
        (await Api.PutAsync("/api/channels/c1", new { kind = "page" }, "If-None-Match: *")).Is(412);
    }

    [TestMethod]
    public async Task Put_WithoutIfMatch_LastWriteWins()
    {
        await Api.PutAsync("/api/channels/c1", new { kind = "group", name = "One" });
        await Api.PutAsync("/api/channels/c1", new { kind = "group", name = "Two" });

        Assert.AreEqual("Two", (await Api.GetAsync("/api/channels/c1"))["name"]);
    }
}

using System.Text.Json.Nodes;

namespace Recruiting.Board.Tests.People;

/// <summary><c>/api/colleagues</c>.</summary>
[TestClass]
public sealed class ColleagueTests : DeskTest
{
    [TestMethod]
    public async Task Put_NothingButTheId_HasEveryDefault()
    {
        var put = (await Api.PutAsync("/api/colleagues/anouk", new { })).Is(201);

        Assert.AreEqual("anouk", put["id"]);
        Assert.AreEqual("anouk", put["name"]);
        Assert.AreEqual("1", put["share"]);
        Assert.IsNotNull(put.ETag);
        Assert.AreEqual(put.Text, (await Api.GetAsync("/api/colleagues/anouk")).Is(200).Text);
        (await Api.PutAsync("/api/colleagues/anouk", put.Json)).Is(200);
    }

    [TestMethod]
    public async Task Put_Everything_GivesItBack()
    {
        var body = JsonNode.Parse("""
            {"name":"Anouk","email":"anouk@example.com","account":{"tenant":"t1","objectId":"o1"},"department":"Recruitment","roles":["recruiter","approver"],"languages":["nl","en"],
             "timeZone":"Europe/Amsterdam","away":[{"from":"2026-12-24","to":"2027-01-03"}],"share":0.5,"reminders":false,"feed":true}
            """)!.AsObject();
        (await Api.PutAsync("/api/colleagues/anouk", body)).Is(201);
        var got = (await Api.GetAsync("/api/colleagues/anouk")).Json;

        foreach (var (name, value) in body) Assert.IsTrue(JsonNode.DeepEquals(value, got[name]), $"{name}: {value} became {got[name]}");
    }

    [TestMethod]
    [DataRow("""{"colour":"red"}""", "colour")]
    [DataRow("""{"away":[{"from":"2026-12-24","to":"2026-12-25","reason":"ill"}]}""", "away[0].reason")]
    [DataRow("""{"account":{"tenant":"t1","mail":"x"}}""", "account.mail")]
    [DataRow("""{"email":"nobody"}""", "email")]
    [DataRow("""{"timeZone":"Europe/Utrecht"}""", "timeZone")]
    [DataRow("""{"share":-1}""", "share")]
    [DataRow("""{"share":"one"}""", "share")]
    [DataRow("""{"away":[{"from":"2026-12-24","to":"2026-12-23"}]}""", "away[0]")]
    [DataRow("""{"languages":["klingon"]}""", "languages")]
    [DataRow("""{"away":[null]}""", "away")]
    [DataRow("""{"languages":["nl",null]}""", "languages")]
    [DataRow("""{"roles":[null]}""", "roles")]
    [DataRow("""{"id":"bram"}""", "id")]
    public async Task Put_AWrongField_Is400ThatNamesItsPlace(string body, string place)
    {
        (await Api.PutAsync("/api/colleagues/anouk", body)).IsInvalid(place);
        (await Api.GetAsync("/api/colleagues/anouk")).Is(404, "colleague.not-found");
    }

    [TestMethod]
    public async Task IfMatch_OfAnEarlierVersion_Is412()
    {
        var first = await Api.PutAsync("/api/colleagues/anouk", new { name = "One" });
        (await Api.PutAsync("/api/colleagues/anouk", new { name = "Two" }, $"If-Match: {first.ETag}")).Is(200);

        (await Api.PutAsync("/api/colleagues/anouk", new { name = "Three" }, $"If-Match: {first.ETag}")).Is(412);
        (await Api.DeleteAsync("/api/colleagues/anouk", $"If-Match: {first.ETag}")).Is(412);
    }

    [TestMethod]
    public async Task Delete_WithPosts_ReturnsThemToDraftWithoutAnAuthor()
    {
        await GroupAsync();
        (await Api.PutAsync("/api/colleagues/anouk", new { })).Is(201);
        async Task<JsonNode> OfAnoukAsync(string text, string? dueAt) =>
            (await Api.PostAsync("/api/posts", Without(new { channel = "dotnet-nl", text, author = "anouk", dueAt, approve = true }))).Is(201).Json;
        var planned = await OfAnoukAsync("Planned for Thursday.", "2026-11-26T07:30:00Z");
        var queued = await OfAnoukAsync("In the queue, about tests.", null);
        var placed = await OfAnoukAsync("Placed before she left.", null);
        (await MoveAsync(placed, "confirm")).Is(200);
        (await Api.DeleteAsync("/api/colleagues/anouk")).Is(204);

        foreach (var post in (JsonNode[])[planned, queued])
        {
            var now = await ReadAsync(post);
            Assert.AreEqual("draft", now["state"]);
            Assert.IsNull(now["author"]);
        }

        Assert.AreEqual("published", (await ReadAsync(placed))["state"]);
        (await Api.DeleteAsync("/api/colleagues/anouk")).Is(404, "colleague.not-found");
    }

    [TestMethod]
    public async Task List_MoreThanTop_PagesByNextLink()
    {
        for (var i = 0; i < 4; i++) (await Api.PutAsync($"/api/colleagues/c{i}", new { })).Is(201);

        Assert.AreSequenceEqual(["c0", "c1", "c2", "c3"], await Api.AllIdsAsync("/api/colleagues?top=2", pages: 2));
    }
}

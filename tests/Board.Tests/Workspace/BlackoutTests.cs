using System.Text.Json.Nodes;

namespace Recruiting.Board.Tests.Workspace;

/// <summary><c>GET, PUT /api/blackouts</c>.</summary>
[TestClass]
public sealed class BlackoutTests : DeskTest
{
    private const string Christmas = """[{"from":"2026-12-25","to":"2026-12-26","reason":"Kerst"}]""";

    [TestMethod]
    [DataRow(Christmas)]
    [DataRow("""{"items":""" + Christmas + "}")]
    public async Task Json_BareOrAsAList_IsTakenAndGivenBack(string body)
    {
        (await Api.PutAsync("/api/blackouts", body)).Is(200);
        var got = (await Api.GetAsync("/api/blackouts")).Is(200);

        Assert.IsTrue(JsonNode.DeepEquals(JsonNode.Parse(Christmas), got.Json["items"]), got.Text);
        (await Api.PutAsync("/api/blackouts", got.Json)).Is(200);
    }

    [TestMethod]
    [DataRow("""[{"from":"2026-12-26","to":"2026-12-25"}]""", "items[0].to")]
    [DataRow("""[{"from":"2026-02-30","to":"2026-12-25"}]""", "items[0].from")]
    [DataRow("""[{"to":"2026-12-25"}]""", "items[0].from")]
    [DataRow("""{"items":[{"from":"2026-12-25","to":"2026-12-26","colour":"red"}]}""", "items[0].colour")]
    [DataRow("""{"colour":"red"}""", "colour")]
    [DataRow("{}", "items")]
    public async Task Json_AWrongField_Is400AndChangesNothing(string body, string place)
    {
        await Api.PutAsync("/api/blackouts", Christmas);
        (await Api.PutAsync("/api/blackouts", body)).IsInvalid(place);

        Assert.HasCount(1, (await Api.GetAsync("/api/blackouts")).Items);
    }

    [TestMethod]
    public async Task Calendar_OfTheSamples_HoldsAndComesBack()
    {
        await GroupAsync();
        var file = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "samples", "feestdagen.ics"));
        (await Api.TextAsync(HttpMethod.Put, "/api/blackouts", file, "text/calendar")).Is(200);
        var items = (await Api.GetAsync("/api/blackouts")).Items;
        Assert.Contains("2026-12-25", items.Select(i => i.At("from")));
        Assert.Contains("2027-04-27", items.Select(i => i.At("from")));

        var calendar = (await Api.GetAsync("/api/blackouts", "Accept: text/calendar")).Is(200);
        Assert.AreEqual("text/calendar", calendar.MediaType);
        (await Api.TextAsync(HttpMethod.Put, "/api/blackouts", calendar.Text, "text/calendar")).Is(200);
        Assert.AreSequenceEqual(items.Select(i => i.ToJsonString()).ToList(), (await Api.GetAsync("/api/blackouts")).Items.Select(i => i.ToJsonString()).ToList());
        var kingsDay = (await Api.GetAsync("/api/channels/dotnet-nl/slots?from=2027-04-27&to=2027-04-27")).Items.Single();
        Assert.IsFalse(string.IsNullOrEmpty(kingsDay.At("blackout")));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("no calendar")]
    [DataRow("BEGIN:VCALENDAR\r\n")]
    public async Task Calendar_ThatIsNone_Is400(string text) => (await Api.TextAsync(HttpMethod.Put, "/api/blackouts", text, "text/calendar")).Is(400);

    [TestMethod]
    public async Task Blackout_OverASlot_PromisesAndPlansNothing()
    {
        await GroupAsync();
        await Api.PutAsync("/api/blackouts", """[{"from":"2026-11-24","to":"2026-11-24","reason":"Vrij"}]""");
        var next = (await Api.PostAsync("/api/posts", new { channel = "dotnet-nl", text = "Hello.", dueAt = "next", approve = true })).Is(201);

        Assert.AreEqual("2026-11-26T07:30:00Z", next["dueAt"]);
        Assert.AreEqual("1", (await Api.GetAsync("/api/channels/dotnet-nl/streak"))["promised"]);
    }
}

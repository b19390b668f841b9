namespace Recruiting.Board.Tests.Channels;

/// <summary><c>GET /api/channels/{id}/slots</c> and <c>…/streak</c>.</summary>
[TestClass]
public sealed class SlotTests : DeskTest
{
    [TestMethod]
    public async Task Slots_ByDates_IncludeBothEnds()
    {
        await GroupAsync();
        var slots = (await Api.GetAsync("/api/channels/dotnet-nl/slots?from=2026-11-24&to=2026-12-03")).Is(200).Items;

        Assert.AreSequenceEqual(["2026-11-24", "2026-11-26", "2026-12-01", "2026-12-03"], slots.Select(s => s["date"]!.ToString()));
        Assert.AreEqual("2026-11-24T07:30:00Z", slots[0]["from"]!.ToString());
        Assert.AreEqual("2026-11-24T09:00:00Z", slots[0]["to"]!.ToString());
        Assert.HasCount(4, slots.Select(s => s["id"]!.ToString()).Distinct());
        Assert.IsTrue(slots.All(s => s.At("post") is null && s.At("blackout") is null));
    }

    [TestMethod]
    public async Task Slots_ByInstants_LeaveOutTheEnd()
    {
        await GroupAsync();
        var slots = (await Api.GetAsync("/api/channels/dotnet-nl/slots?from=2026-11-24T07:30:00Z&to=2026-12-01T07:30:00Z")).Is(200).Items;

        Assert.AreSequenceEqual(["2026-11-24", "2026-11-26"], slots.Select(s => s["date"]!.ToString()));
    }

    [TestMethod]
    public async Task Slots_HowEverTheyAreAsked_HaveTheSameIds()
    {
        await GroupAsync();
        var near = (await Api.GetAsync("/api/channels/dotnet-nl/slots?from=2026-12-01&to=2026-12-01")).Items.Single();
        var far = (await Api.GetAsync("/api/channels/dotnet-nl/slots?from=2026-11-24&to=2027-11-24")).Items.Single(s => s.At("date") == "2026-12-01");

        Assert.AreEqual(near.ToJsonString(), far.ToJsonString());
    }

    [TestMethod]
    public async Task Slots_WithAPostAndABlackout_SayBoth()
    {
        await GroupAsync();
        (await Api.PutAsync("/api/blackouts", """[{"from":"2026-11-26","to":"2026-11-26","reason":"Studiedag"}]""")).Is(200);
        var post = await PostedAsync("dotnet-nl", "Planned.", new(2026, 12, 1, 7, 30, 0, TimeSpan.Zero), approve: true);
        var slots = (await Api.GetAsync("/api/channels/dotnet-nl/slots?from=2026-11-24&to=2026-12-01")).Items;

        Assert.AreEqual("Studiedag", slots[1].At("blackout"));
        Assert.AreEqual(post.At("id"), slots[2].At("post"));
    }

    [TestMethod]
    [DataRow("from=2026-11-24&to=2028-11-25")]
    [DataRow("from=2026-11-24T00:00:00Z&to=2028-11-25T00:00:00Z")]
    [DataRow("from=0001-01-01&to=9999-12-31")]
    public async Task Slots_OverTwoYears_Is400(string query)
    {
        await GroupAsync();
        (await Api.GetAsync($"/api/channels/dotnet-nl/slots?{query}")).IsInvalid("to");
    }

    [TestMethod]
    public async Task Slots_OfTwoYears_AreGiven()
    {
        await GroupAsync();
        Assert.HasCount(210, (await Api.GetAsync("/api/channels/dotnet-nl/slots?from=2026-11-24&to=2028-11-23")).Is(200).Items);
    }

    [TestMethod]
    [DataRow("from=soon&to=2026-12-01", "from")]
    [DataRow("from=2026-11-24&to=2026-02-30", "to")]
    [DataRow("from=2026-11-24T08:00:00&to=2026-12-01T08:00:00", "from")]
    [DataRow("from=2026-12-01&to=2026-11-24", "to")]
    public async Task Slots_WrongBounds_Is400(string query, string place)
    {
        await GroupAsync();
        (await Api.GetAsync($"/api/channels/dotnet-nl/slots?{query}")).IsInvalid(place);
    }

    [TestMethod]
    public async Task Slots_WithoutACadence_AreNone()
    {
        await UnconnectedPageAsync();
        Assert.IsEmpty((await Api.GetAsync("/api/channels/our-page/slots?from=2026-11-24&to=2026-12-01")).Is(200).Items);
    }

    [TestMethod]
    public async Task Slots_OfNoChannel_Is404() => (await Api.GetAsync("/api/channels/nowhere/slots?from=2026-11-24&to=2026-12-01")).Is(404, "channel.not-found");

    [TestMethod]
    public async Task Streak_OfANewChannel_HasItsShape()
    {
        await GroupAsync();
        var streak = (await Api.GetAsync("/api/channels/dotnet-nl/streak")).Is(200);

        Assert.AreEqual("0", streak["current"]);
        Assert.AreEqual("0", streak["longest"]);
        Assert.AreEqual("week", streak["unit"]);
        Assert.AreEqual("2", streak["promised"]);
        Assert.AreEqual("0", streak["placed"]);
        Assert.AreEqual("0", streak["scheduled"]);
        Assert.AreEqual("true", streak["atRisk"]);
        var running = streak.Json["periods"]!.AsArray()[^1];
        Assert.AreEqual("2026-11-23", running.At("start"));
        Assert.AreEqual("2", running.At("promised"));
        Assert.AreEqual("0", running.At("placed"));
        Assert.AreEqual("false", running.At("kept"));
        Assert.AreEqual("running", running.At("outcome"));
        Assert.IsTrue(running!.AsObject().ContainsKey("reason"));
    }

    [TestMethod]
    public async Task Streak_KeptAndMissedWeeks_AreToldOldestFirst()
    {
        await GroupAsync();
        for (var day = 0; day < 2; day++)
        {
            var post = await PostedAsync("dotnet-nl", $"Placed number {day}, about something else.", approve: true);
            (await MoveAsync(post, "confirm", new { permalink = Permalink(Clock.GetUtcNow().AddMinutes(-1), day) })).Is(200);
            Clock.Advance(TimeSpan.FromDays(2));
        }

        Clock.Advance(TimeSpan.FromDays(14));
        var streak = (await Api.GetAsync("/api/channels/dotnet-nl/streak", "Accept-Language: nl")).Is(200);

        Assert.AreSequenceEqual(["kept", "graced", "running"], Outcomes(streak).ToList(), streak.Text);
    }

    private static IEnumerable<string> Outcomes(Reply streak) => streak.Json["periods"]!.AsArray().Select(p => p.At("outcome")!);
}

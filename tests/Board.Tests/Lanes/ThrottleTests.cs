using System.Text.Json.Nodes;
using Recruiting.LinkedInSimulator;

namespace Recruiting.Board.Tests.Lanes;

/// <summary>LinkedIn says "later": within the grace the post waits, past it a person is asked, and a connection that is given anew need not wait.</summary>
[TestClass]
public sealed class ThrottleTests : DeskTest
{
    [TestMethod]
    public async Task ResetPastTheGrace_IsInHandAtOnceWithTheReason_AndSoIsTheNextPost_UnAsked()
    {
        await UnspacedPageAsync();
        Throttle(TimeSpan.FromHours(3));
        var first = await DueAsync("About something.");
        await RunAsync();
        var second = await DueAsync("About a thing that is something else.");
        await RunAsync();

        var items = await HandAsync();
        Assert.HasCount(1, LinkedIn.Requests.Creates);
        foreach (var post in (JsonNode[])[first, second])
        {
            Assert.AreEqual("awaitingHand", (await ReadAsync(post))["state"]);
            Assert.Contains("11:0", items.Single(i => i.At("post.id") == post.At("id")).At("why")!, "LinkedIn takes posts again at eleven in Amsterdam");
        }

        Clock.Advance(TimeSpan.FromHours(4));
        for (var i = 0; i < 3; i++) await RunAsync();
        Assert.IsEmpty(LinkedIn.Posts.All, "what fell to the hand never goes back unasked");
    }

    [TestMethod]
    public async Task Reconnecting_LiftsTheThrottle()
    {
        await UnspacedPageAsync();
        Throttle(TimeSpan.FromMinutes(20));
        var first = await DueAsync("About something.");
        await RunAsync();
        var held = await DueAsync("About a thing that is something else.");
        await RunAsync();
        Assert.AreEqual("scheduled", (await ReadAsync(held))["state"]);
        Assert.HasCount(1, LinkedIn.Requests.Creates, "its connection waits");

        Clock.Advance(TimeSpan.FromMinutes(1));
        var connection = new { accessToken = LinkedIn.AddToken("bram", "5515715"), expiresAt = Clock.GetUtcNow().AddDays(60), urn = "urn:li:organization:5515715" };
        (await Api.PutAsync("/api/channels/our-page/connection", connection)).Is(200);
        var third = await DueAsync("A third thing, and quite another.");
        await RunAsync();

        Assert.AreEqual("published", (await ReadAsync(third))["state"]);
        Clock.Advance(TimeSpan.FromMinutes(22));
        await RunAsync();
        foreach (var post in (JsonNode[])[first, held]) Assert.AreEqual("published", (await ReadAsync(post))["state"]);
    }

    private async Task UnspacedPageAsync() => await PageAsync(rules: new { minimumSpacing = "PT0S" });

    private void Throttle(TimeSpan wait) => LinkedIn.Faults.Add(new SimulatedFault
    {
        Kind = SimulatedFaultKind.Throttle,
        Headers = new Dictionary<string, string> { ["Retry-After"] = wait.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture) },
    });

    private async Task<JsonNode> DueAsync(string text) => await PostedAsync("our-page", text, Clock.GetUtcNow(), approve: true);
}

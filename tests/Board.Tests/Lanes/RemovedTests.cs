using System.Text.Json.Nodes;
using Recruiting.LinkedInSimulator;

namespace Recruiting.Board.Tests.Lanes;

/// <summary>LinkedIn takes a page's post with a 201 and shows it to nobody: found the next morning, told, no longer counted, and never sent again by itself.</summary>
[TestClass]
public sealed class RemovedTests : DeskTest
{
    [TestMethod]
    [DataRow("en", "LinkedIn took it and no longer shows it", "It is gone: say so. To place it once more, write it as a new post")]
    [DataRow("nl", "LinkedIn heeft het aangenomen en toont het niet meer", "Het is weg: meld dat. Om het nog eens te plaatsen schrijf je het als nieuw bericht")]
    public async Task TakenAwayAfterA201_IsInHandTheNextDay_AndCountsNoMore(string language, string why, string step)
    {
        var post = await PublishedAsync(SimulatedFaultKind.RemovedAfterCreate);
        Assert.AreEqual("1", (await StreakAsync())["placed"]);
        Clock.Advance(TimeSpan.FromHours(23));
        await RunAsync("guard-streaks");

        var now = await ReadAsync(post);
        Assert.AreEqual(("published", "rejected"), (now["state"], now["sight"]));
        Assert.AreEqual("0", (await StreakAsync())["placed"]);
        var item = (await Api.GetAsync("/api/hand", $"Accept-Language: {language}")).Items.Single();
        Assert.Contains(why, item.At("why")!);
        Assert.Contains(step, item["steps"]!.AsArray().Last()!.ToString());
        Assert.Contains(why, System.Net.WebUtility.HtmlDecode((await Api.GetAsync($"/posts/{post["id"]}", $"Accept-Language: {language}")).Text));

        for (var day = 0; day < 3; day++)
        {
            foreach (var job in (string[])["publish-due", "settle-doubt", "chase-hand", "fill-plan", "guard-streaks", "tidy"]) await RunAsync(job);
            Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.HasCount(1, LinkedIn.Requests.Creates, "never again by itself");
        Assert.HasCount(1, await HandAsync(), "until somebody says what they saw");
        (await MoveAsync(post, "confirm", new { sight = "rejected" })).Is(200);
        Assert.IsEmpty(await HandAsync());
    }

    [TestMethod]
    public async Task StillThere_StaysAsItIs()
    {
        var post = await PublishedAsync(null);
        Clock.Advance(TimeSpan.FromHours(23));
        await RunAsync("guard-streaks");

        Assert.AreEqual("visible", (await ReadAsync(post))["sight"]);
        Assert.IsEmpty(await HandAsync());
    }

    [TestMethod]
    public async Task APersonWhoSeesIt_HasItCountedAgain()
    {
        var post = await PublishedAsync(SimulatedFaultKind.RemovedAfterCreate);
        Clock.Advance(TimeSpan.FromHours(23));
        await RunAsync("guard-streaks");
        (await MoveAsync(post, "confirm", new { sight = "visible" })).Is(200);

        Assert.AreEqual("1", (await StreakAsync())["placed"]);
        Assert.IsEmpty(await HandAsync());
    }

    private Task<Reply> StreakAsync() => Api.GetAsync("/api/channels/our-page/streak");

    private async Task<JsonNode> PublishedAsync(SimulatedFaultKind? fault)
    {
        await PageAsync();
        (await Api.PutAsync("/api/channels/our-page", new { kind = "page", urn = "urn:li:organization:5515715", cadence = "1x/week Tue 08:00-10:00 Europe/Amsterdam" })).Is(200);
        if (fault is { } kind) LinkedIn.Faults.Add(kind);
        var post = await PostedAsync("our-page", "About something.", Clock.GetUtcNow(), approve: true);
        await RunAsync();
        Assert.AreEqual("published", (await ReadAsync(post))["state"]);
        return post;
    }
}

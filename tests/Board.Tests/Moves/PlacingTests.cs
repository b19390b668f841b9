using System.Text.Json.Nodes;

namespace Recruiting.Board.Tests.Moves;

/// <summary>Placing by hand: opened, confirmed, proved, undone.</summary>
[TestClass]
public sealed class PlacingTests : DeskTest
{
    private async Task<JsonNode> WaitingAsync(string text = "What one outage taught us.", string channel = "dotnet-nl")
    {
        var post = await PostedAsync(channel, text, Clock.GetUtcNow(), approve: true);
        await RunAsync();
        Assert.AreEqual("awaitingHand", (await ReadAsync(post))["state"]);
        return post;
    }

    [TestMethod]
    public async Task Opened_SaysByWhomAndWhen()
    {
        await GroupAsync();
        var opened = (await MoveAsync(await WaitingAsync(), "opened")).Is(200);

        Assert.AreEqual("desk", opened["opened.by"]);
        Assert.AreEqual("2026-11-24T07:00:00Z", opened["opened.at"]);
    }

    [TestMethod]
    [DataRow("skip", "")]
    [DataRow("cancel", "")]
    [DataRow("reschedule", """{"dueAt":"2026-12-01T07:30:00Z"}""")]
    [DataRow("assign", """{"author":"bram"}""")]
    public async Task AnOpenedPost_Moved_WantsNotPlaced(string move, string body)
    {
        (await Api.PutAsync("/api/colleagues/bram", new { name = "Bram" })).Is(201);
        await GroupAsync();
        var post = await WaitingAsync();
        (await MoveAsync(post, "opened")).Is(200);

        (await MoveAsync(post, move, body.Length > 0 ? body : null)).Is(409, "post.opened");
        var said = body.Length > 0 ? JsonNode.Parse(body)!.AsObject() : [];
        said["notPlaced"] = true;
        var moved = (await MoveAsync(post, move, said)).Is(200);
        Assert.IsNull(moved["opened"]);
    }

    [TestMethod]
    public async Task AnOpenedPost_WhoseDayEnds_StaysOnTheHandList()
    {
        await GroupAsync();
        var post = await WaitingAsync();
        (await MoveAsync(post, "opened")).Is(200);
        Clock.Advance(TimeSpan.FromDays(3));
        await RunAsync("chase-hand");

        Assert.AreEqual("awaitingHand", (await ReadAsync(post))["state"]);
        Assert.AreEqual(post.At("id"), (await HandAsync()).Single().At("post.id"));
    }

    [TestMethod]
    public async Task Confirm_WithoutALink_IsClaimedNow()
    {
        await GroupAsync();
        var post = await WaitingAsync();
        Clock.Advance(TimeSpan.FromMinutes(5));
        var confirmed = (await MoveAsync(post, "confirm")).Is(200);

        Assert.AreEqual("published", confirmed["state"]);
        Assert.AreEqual("claimed", confirmed["sight"]);
        Assert.AreEqual("2026-11-24T07:05:00Z", confirmed["publishedAt"]);
        Assert.IsNull(confirmed["permalink"]);
        Assert.IsEmpty(await HandAsync());
    }

    [TestMethod]
    public async Task Confirm_WithALink_HasTheTimeOfTheLink()
    {
        await GroupAsync();
        var post = await WaitingAsync();
        var placed = Clock.GetUtcNow().AddMinutes(7);
        Clock.Advance(TimeSpan.FromHours(1));
        var confirmed = (await MoveAsync(post, "confirm", new { permalink = Permalink(placed) + "?utm_source=share", placedAt = "2026-11-24T07:59:00Z" })).Is(200);

        Assert.AreEqual("2026-11-24T07:07:00Z", confirmed["publishedAt"]);
        Assert.AreEqual("visible", confirmed["sight"]);
        Assert.IsNotNull(confirmed["urn"]);
        Assert.StartsWith("https://www.linkedin.com/", confirmed["permalink"]!);
    }

    [TestMethod]
    public async Task Confirm_WithPlacedAt_HasThatTime()
    {
        await GroupAsync();
        var post = await WaitingAsync();
        var confirmed = (await MoveAsync(post, "confirm", new { placedAt = "2026-11-24T06:50:00Z", sight = "pending" })).Is(200);

        Assert.AreEqual("2026-11-24T06:50:00Z", confirmed["publishedAt"]);
        Assert.AreEqual("pending", confirmed["sight"]);
    }

    [TestMethod]
    public async Task Confirm_WithALinkUsedBefore_IsRefused()
    {
        await GroupAsync("a", new { minimumSpacing = "PT0S" });
        var first = await WaitingAsync("The first text of two.", "a");
        (await MoveAsync(first, "confirm", new { permalink = Permalink(Clock.GetUtcNow()) })).Is(200);
        var second = await PostedAsync("a", "Another text, about tests.", approve: true);

        Assert.Contains("permalink", (await MoveAsync(second, "confirm", new { permalink = Permalink(Clock.GetUtcNow()) })).Is(409, "permalink.used").Places);
        Assert.AreEqual("ready", (await ReadAsync(second))["state"]);
    }

    [TestMethod]
    public async Task Confirm_WithALinkOfWeeksAgo_IsRefused()
    {
        await GroupAsync();
        var post = await WaitingAsync();

        (await MoveAsync(post, "confirm", new { permalink = Permalink(Clock.GetUtcNow().AddDays(-8)) })).IsInvalid("permalink");
    }

    [TestMethod]
    public async Task Confirm_WithALinkToAnotherGroup_IsRefused()
    {
        await GroupAsync();
        var post = await WaitingAsync();
        var id = (Clock.GetUtcNow().ToUnixTimeMilliseconds() << 22) | 1;

        (await MoveAsync(post, "confirm", new { permalink = $"https://www.linkedin.com/feed/update/urn:li:groupPost:99999-{id}" })).IsInvalid("permalink");
        (await MoveAsync(post, "confirm", new { permalink = $"https://www.linkedin.com/feed/update/urn%3Ali%3AgroupPost%3A43875-{id}/" })).Is(200);
    }

    [TestMethod]
    public async Task Confirm_APublishedPost_UpdatesItsLinkAndSight()
    {
        await GroupAsync();
        var post = await WaitingAsync();
        (await MoveAsync(post, "confirm")).Is(200);
        Clock.Advance(TimeSpan.FromMinutes(1));
        var updated = (await MoveAsync(post, "confirm", new { permalink = Permalink(Clock.GetUtcNow()) })).Is(200);

        Assert.AreEqual("visible", updated["sight"]);
        Assert.AreEqual("rejected", (await MoveAsync(post, "confirm", new { sight = "rejected" })).Is(200)["sight"]);
    }

    [TestMethod]
    public async Task Unconfirm_WithALink_Is409()
    {
        await GroupAsync();
        var post = await WaitingAsync();
        (await MoveAsync(post, "confirm", new { permalink = Permalink(Clock.GetUtcNow()) })).Is(200);

        (await MoveAsync(post, "unconfirm")).Is(409, "post.state-conflict");
    }

    [TestMethod]
    public async Task Unconfirm_ASlipOfTheThumb_PutsItBackInHand()
    {
        await GroupAsync();
        var post = await WaitingAsync();
        (await MoveAsync(post, "confirm")).Is(200);
        (await MoveAsync(post, "unconfirm")).Is(200);

        Assert.AreEqual(post.At("id"), (await HandAsync()).Single().At("post.id"));
    }
}

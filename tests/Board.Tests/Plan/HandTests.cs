namespace Recruiting.Board.Tests.Plan;

/// <summary><c>GET /api/hand</c>.</summary>
[TestClass]
public sealed class HandTests : DeskTest
{
    [TestMethod]
    public async Task Hand_ADuePostOfAGroup_HasItsShape()
    {
        await GroupAsync();
        var post = await PostedAsync("dotnet-nl", "What one outage taught us.", Clock.GetUtcNow().AddMinutes(30), approve: true);
        Assert.IsEmpty(await HandAsync());
        Clock.Advance(TimeSpan.FromMinutes(30));
        await RunAsync();
        var item = (await HandAsync()).Single();

        Assert.AreEqual((await ReadAsync(post)).Json.ToJsonString(), item["post"]!.ToJsonString());
        Assert.IsFalse(string.IsNullOrWhiteSpace(item.At("why")));
        Assert.AreEqual("2026-11-24T07:30:00Z", item.At("since"));
        Assert.IsNotNull(item.At("until"));
        Assert.IsNotEmpty(item["steps"]!.AsArray());
        Assert.Contains("https://www.linkedin.com/groups/43875/", string.Join(' ', item["steps"]!.AsArray().Select(s => s!.ToString())));
    }

    [TestMethod]
    public async Task Hand_Several_TheMostUrgentFirst()
    {
        await GroupAsync("a");
        await GroupAsync("b");
        var late = await PostedAsync("b", "Ends later today, about tests.", Clock.GetUtcNow().AddMinutes(-10), approve: true);
        await UnconnectedPageAsync();
        var direct = await PostedAsync("our-page", "Something of another kind.", Clock.GetUtcNow().AddMinutes(-20), approve: true);
        await RunAsync();
        var hand = await HandAsync();

        Assert.AreEqual(2, hand.Count);
        Assert.IsNotNull(hand.Single(i => i.At("post.id") == late.At("id")));
        Assert.IsNotNull(hand.Single(i => i.At("post.id") == direct.At("id")));
    }

    [TestMethod]
    public async Task Hand_InDutch_SpeaksDutch()
    {
        await GroupAsync();
        await PostedAsync("dotnet-nl", "Wat leerden wij van één storing?", Clock.GetUtcNow(), approve: true);
        await RunAsync();
        var dutch = (await Api.GetAsync("/api/hand", "Accept-Language: nl-NL,nl;q=0.9,en;q=0.8")).Items.Single();
        var english = (await Api.GetAsync("/api/hand", "Accept-Language: en")).Items.Single();

        Assert.AreNotEqual(english.At("why"), dutch.At("why"));
        Assert.AreNotEqual(english["steps"]!.ToJsonString(), dutch["steps"]!.ToJsonString());
    }

    [TestMethod]
    public async Task Hand_ADraftWhoseTimePassed_LosesTheTimeAndSaysSo()
    {
        await GroupAsync();
        var post = await PostedAsync("dotnet-nl", "Not approved in time.", Clock.GetUtcNow().AddMinutes(30));
        Clock.Advance(TimeSpan.FromHours(30));
        await RunAsync();
        await RunAsync("chase-hand");
        await RunAsync("tidy");

        var now = await ReadAsync(post);
        Assert.AreEqual("draft", now["state"]);
        Assert.IsNull(now["dueAt"]);
        Assert.AreEqual(post.At("id"), (await HandAsync()).Single().At("post.id"));
    }

    [TestMethod]
    public async Task APost_PastItsUntil_IsCancelledAndNotHandedOut()
    {
        await GroupAsync();
        var post = await PostedAsync("dotnet-nl", "A vacancy that closes.", approve: true, until: "2026-11-25");
        Clock.Advance(TimeSpan.FromDays(3));
        await RunAsync("tidy");

        Assert.AreEqual("cancelled", (await ReadAsync(post))["state"]);
    }
}

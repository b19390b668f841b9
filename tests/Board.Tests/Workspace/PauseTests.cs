namespace Recruiting.Board.Tests.Workspace;

/// <summary><c>PUT, DELETE /api/pause</c>: the one switch.</summary>
[TestClass]
public sealed class PauseTests : DeskTest
{
    [TestMethod]
    public async Task Pause_HoldsEverythingAndSaysSo()
    {
        await GroupAsync();
        await PageAsync();
        var assisted = await PostedAsync("dotnet-nl", "For the group.", Clock.GetUtcNow(), approve: true);
        var direct = await PostedAsync("our-page", "For the page, of another kind.", Clock.GetUtcNow(), approve: true);
        var paused = (await Api.PutAsync("/api/pause", new { reason = "Reorganisation" })).Is(200);
        await RunAsync();

        Assert.AreEqual("Reorganisation", paused["reason"]);
        Assert.AreEqual("scheduled", (await ReadAsync(assisted))["state"]);
        Assert.AreEqual("scheduled", (await ReadAsync(direct))["state"]);
        Assert.IsEmpty(LinkedIn.Requests.Creates);
        Assert.Contains("Reorganisation", (await Api.GetAsync("/api/health")).Text);
    }

    [TestMethod]
    public async Task Resume_WithinTheGrace_GoesOn()
    {
        await PageAsync();
        var direct = await PostedAsync("our-page", "For the page.", Clock.GetUtcNow(), approve: true);
        await Api.PutAsync("/api/pause", new { reason = "Reorganisation" });
        await RunAsync();
        (await Api.DeleteAsync("/api/pause")).Is(204);
        (await Api.DeleteAsync("/api/pause")).Is(204);
        await RunAsync();

        Assert.AreEqual("published", (await ReadAsync(direct))["state"]);
    }

    [TestMethod]
    public async Task Resume_AfterTwoDays_BlastsNothingOut()
    {
        await PageAsync();
        for (var i = 0; i < 3; i++) await PostedAsync("our-page", $"Number {i} of different subjects: {new string((char)('a' + i), 40)}.", Clock.GetUtcNow().AddHours(i * 5), approve: true);
        await Api.PutAsync("/api/pause", new { reason = "Reorganisation" });
        Clock.Advance(TimeSpan.FromDays(2));
        await RunAsync();
        await Api.DeleteAsync("/api/pause");
        await RunAsync();

        Assert.IsEmpty(LinkedIn.Requests.Creates);
        Assert.HasCount(3, (await Api.GetAsync("/api/posts?state=missed")).Items);
    }

    [TestMethod]
    public async Task Channel_Paused_HoldsItsOwn()
    {
        await PageAsync();
        var direct = await PostedAsync("our-page", "For the page.", Clock.GetUtcNow(), approve: true);
        (await Api.PutAsync("/api/channels/our-page", new { kind = "page", urn = "urn:li:organization:5515715", paused = true })).Is(200);
        await RunAsync();

        Assert.AreEqual("scheduled", (await ReadAsync(direct))["state"]);
        Assert.IsEmpty(LinkedIn.Requests.Creates);
    }

    [TestMethod]
    [DataRow("""{"colour":"red"}""", "colour")]
    [DataRow("""{"reason":5}""", "reason")]
    public async Task Pause_AWrongField_Is400(string body, string place) => (await Api.PutAsync("/api/pause", body)).IsInvalid(place);
}

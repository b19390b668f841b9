using System.Globalization;
using System.Text.Json.Nodes;
using Recruiting.LinkedInSimulator;

namespace Recruiting.Board.Tests.Lanes;

/// <summary>"It is not there": what a person says of a post in doubt, and what sending it again comes to, whether LinkedIn had it or not.</summary>
[TestClass]
public sealed class SentAgainTests : DeskTest
{
    private const string Page = "our-page", Profile = "lead-profile", NotThere = """{"outcome":"notPlaced"}""";

    [TestMethod]
    [DataRow(Page, SimulatedFaultKind.DropBeforeCreate, "accepted", "LinkedIn heeft het aangenomen als")]
    [DataRow(Page, SimulatedFaultKind.DropAfterCreate, "refused", "LinkedIn had het al, van de poging waarvan de afloop onbekend was")]
    [DataRow(Profile, SimulatedFaultKind.DropBeforeCreate, "accepted", "LinkedIn heeft het aangenomen als")]
    [DataRow(Profile, SimulatedFaultKind.DropAfterCreate, "refused", "LinkedIn had het al, van de poging waarvan de afloop onbekend was")]
    public async Task NotThere_ApprovedAgain_IsSent_AndAReaderSeesItOnce(string channel, SimulatedFaultKind fault, string outcome, string told)
    {
        var post = await InDoubtAsync(channel, fault);
        var settled = (await MoveAsync(post, "settle", NotThere)).Is(200);
        Assert.AreEqual(("draft", null), (settled["state"], settled["dueAt"]));
        (await MoveAsync(post, "reschedule", new { dueAt = Instant(Clock.GetUtcNow()) })).Is(200);
        await RunAsync();
        Assert.HasCount(1, LinkedIn.Requests.Creates, "its approval is void");

        (await MoveAsync(post, "approve")).Is(200);
        for (var i = 0; i < 3; i++) await RunAsync();

        await IsPublishedOnceAsync(post);
        Assert.AreSequenceEqual(["unknown", outcome], (await ReadAsync(post)).Json["attempts"]!.AsArray().Select(a => a.At("outcome")!));
        Assert.Contains(told, (await Api.GetAsync($"/posts/{post["id"]}", "Accept-Language: nl")).Text);
    }

    [TestMethod]
    [DataRow(Page, SimulatedFaultKind.DropBeforeCreate)]
    [DataRow(Page, SimulatedFaultKind.DropAfterCreate)]
    [DataRow(Profile, SimulatedFaultKind.DropBeforeCreate)]
    [DataRow(Profile, SimulatedFaultKind.DropAfterCreate)]
    public async Task InDoubt_SentAgainAtOnce_ReachesReadersOnce(string channel, SimulatedFaultKind fault)
    {
        var post = await InDoubtAsync(channel, fault);
        Assert.AreEqual("publishing", (await MoveAsync(post, "retry")).Is(200)["state"]);
        for (var i = 0; i < 3; i++) await RunAsync();

        await IsPublishedOnceAsync(post);
        Assert.HasCount(2, LinkedIn.Requests.Creates);
    }

    [TestMethod]
    [DataRow("share", 0, "published")]
    [DataRow("ugcPost", 0, "published")]
    [DataRow("activity", 0, "published")]
    [DataRow("person", 0, "failed", DisplayName = "names a person")]
    [DataRow("share", 60, "failed", DisplayName = "older than the attempt")]
    public async Task NotThere_ThenADuplicateRefusal_IsFoundOnlyWhereItCanBeThisPost(string kind, int secondsOlder, string state)
    {
        var post = await InDoubtAsync(Profile, SimulatedFaultKind.DropAfterCreate);
        var urn = string.Create(CultureInfo.InvariantCulture, $"urn:li:{kind}:{(Clock.GetUtcNow().AddSeconds(-secondsOlder).ToUnixTimeMilliseconds() << 22) | 5}");
        LinkedIn.Faults.Add(SimulatedFault.Duplicate(urn));
        await SettledAndApprovedAsync(post);
        await RunAsync();

        var now = await ReadAsync(post);
        Assert.AreEqual((state, state == "published" ? urn : null), (now["state"], now["urn"]), now.Text);
        Assert.HasCount(1, LinkedIn.Posts.Visible);
        Assert.AreEqual(state == "failed" ? 1 : 0, (await HandAsync()).Count(i => i.At("post.id") == post.At("id")), "what is refused is somebody's to mend");
    }

    [TestMethod]
    public async Task NotThere_ADuplicateOfAPostThatIsGone_GoesBackToThePerson_WhoSendsItOnceLinkedInForgot()
    {
        var post = await InDoubtAsync(Page, SimulatedFaultKind.DropAfterCreate);
        LinkedIn.Posts.Delete(LinkedIn.Posts.Visible.Single().Urn);
        await SettledAndApprovedAsync(post);
        await RunAsync();

        Assert.AreEqual("inDoubt", (await ReadAsync(post))["state"], "a URN that answers 404 is not evidence");
        var item = (await HandAsync()).Single();
        Assert.Contains("that post is not there", item.At("why")!);
        Assert.Contains("send it again", item["steps"]!.ToJsonString());

        Clock.Advance(TimeSpan.FromHours(30));
        await SettledAndApprovedAsync(post);
        await RunAsync();

        await IsPublishedOnceAsync(post);
    }

    private async Task<JsonNode> InDoubtAsync(string channel, SimulatedFaultKind fault)
    {
        if (channel == Page) await PageAsync();
        else await ProfileAsync();
        LinkedIn.Faults.Add(fault);
        var post = (await Api.PostAsync("/api/posts", Without(new { channel, author = channel == Profile ? "anouk" : null, text = "About something.", dueAt = Instant(Clock.GetUtcNow()), approve = true }))).Is(201).Json;
        await RunAsync();
        Assert.AreEqual("inDoubt", (await ReadAsync(post))["state"]);
        return post;
    }

    private async Task ProfileAsync()
    {
        (await Api.PutAsync("/api/colleagues/anouk", new { })).Is(201);
        (await Api.PutAsync("/api/colleagues/anouk/connection", new { accessToken = LinkedIn.AddToken("anouk"), expiresAt = "2027-01-23T08:00:00Z", urn = "urn:li:person:anouk" })).Is(201);
        (await Api.PutAsync($"/api/channels/{Profile}", new { kind = "profile", owner = "anouk", colleagues = new[] { "anouk" } })).Is(201);
    }

    private async Task SettledAndApprovedAsync(JsonNode post)
    {
        (await MoveAsync(post, "settle", NotThere)).Is(200);
        (await MoveAsync(post, "reschedule", new { dueAt = Instant(Clock.GetUtcNow()) })).Is(200);
        (await MoveAsync(post, "approve")).Is(200);
    }

    private async Task IsPublishedOnceAsync(JsonNode post)
    {
        var now = await ReadAsync(post);
        Assert.AreEqual(("published", LinkedIn.Posts.Visible.Single().Urn), (now["state"], now["urn"]), now.Text);
        Assert.IsEmpty(await HandAsync());
    }
}

using System.Text.Json.Nodes;
using Recruiting.LinkedInSimulator;

namespace Recruiting.Board.Tests.Lanes;

/// <summary>What LinkedIn answers, and what a stranger then sees.</summary>
[TestClass]
public sealed class DirectLaneTests : DeskTest
{
    private async Task<JsonNode> DueAsync(string text = "About something.") => await PostedAsync("our-page", text, Clock.GetUtcNow(), approve: true);

    [TestMethod]
    [DataRow(401, """{"status":401,"code":"EXPIRED_ACCESS_TOKEN","serviceErrorCode":65602,"message":"The token used in the request has expired"}""")]
    [DataRow(403, """{"status":403,"serviceErrorCode":100,"code":"ACCESS_DENIED","message":"Not enough permissions to access: posts.CREATE.20261001"}""")]
    [DataRow(426, """{"status":426,"code":"NONEXISTENT_VERSION","message":"Requested version 20261001 is not active"}""")]
    public async Task NotPermitted_IsInHandWithItsReason(int status, string body)
    {
        await PageAsync();
        LinkedIn.Faults.Add(new SimulatedFault { Kind = SimulatedFaultKind.Answer, Status = status, Body = JsonNode.Parse(body) });
        var post = await DueAsync();
        await RunAsync();
        await RunAsync();

        var now = await ReadAsync(post);
        Assert.AreEqual("awaitingHand", now["state"]);
        Assert.IsNotNull(now["lastError.code"]);
        Assert.IsFalse(string.IsNullOrWhiteSpace(now["lastError.message"]));
        Assert.AreEqual("refused", now["attempts.0.outcome"]);
        var item = (await HandAsync()).Single();
        Assert.IsFalse(string.IsNullOrWhiteSpace(item.At("why")));
        Assert.HasCount(1, LinkedIn.Requests.Creates);
        Assert.IsEmpty(LinkedIn.Posts.All);
    }

    [TestMethod]
    public async Task Refused_IsFailedWithLinkedInsReason()
    {
        await PageAsync();
        LinkedIn.Faults.Add(new SimulatedFault
        {
            Kind = SimulatedFaultKind.Answer,
            Status = 422,
            Body = JsonNode.Parse("""{"message":"ERROR :: /commentary :: is not acceptable\n","status":422}"""),
        });
        var post = await DueAsync();
        await RunAsync();
        await RunAsync();

        var now = await ReadAsync(post);
        Assert.AreEqual("failed", now["state"]);
        Assert.Contains("is not acceptable", now.Text);
        Assert.Contains(post.At("id"), (await HandAsync()).Select(i => i.At("post.id")));
        Assert.HasCount(1, LinkedIn.Requests.Creates);
    }

    [TestMethod]
    [DataRow(SimulatedFaultKind.DropAfterCreate)]
    [DataRow(SimulatedFaultKind.ErrorAfterCreate)]
    [DataRow(SimulatedFaultKind.CreatedWithoutId)]
    [DataRow(SimulatedFaultKind.DropBeforeCreate)]
    [DataRow(SimulatedFaultKind.ErrorBeforeCreate)]
    public async Task Unknown_IsInDoubtAndNeverSentAgainByItself(SimulatedFaultKind fault)
    {
        await PageAsync();
        LinkedIn.Faults.Add(fault);
        var post = await DueAsync();
        await RunAsync();

        Assert.AreEqual("inDoubt", (await ReadAsync(post))["state"]);
        Assert.Contains(post.At("id"), (await HandAsync()).Select(i => i.At("post.id")));
        for (var i = 0; i < 5; i++)
        {
            Clock.Advance(TimeSpan.FromMinutes(7));
            await RunAsync();
        }

        Assert.HasCount(1, LinkedIn.Requests.Creates);
    }

    [TestMethod]
    public async Task Unknown_NothingThere_StaysInDoubt()
    {
        await PageAsync();
        LinkedIn.Faults.Add(SimulatedFaultKind.DropBeforeCreate);
        var post = await DueAsync();
        await RunAsync();
        for (var i = 0; i < 3; i++)
        {
            Clock.Advance(TimeSpan.FromMinutes(10));
            await RunAsync("settle-doubt");
        }

        Assert.AreEqual("inDoubt", (await ReadAsync(post))["state"]);
        Assert.HasCount(1, LinkedIn.Requests.Creates);
    }

    [TestMethod]
    [DataRow("""{"outcome":"placed"}""", "published")]
    [DataRow("""{"outcome":"notPlaced"}""", "draft")]
    public async Task InDoubt_SettledByAPerson_GoesWhereTheySay(string body, string state)
    {
        await PageAsync();
        LinkedIn.Faults.Add(SimulatedFaultKind.DropBeforeCreate);
        var post = await DueAsync();
        await RunAsync();

        (await MoveAsync(post, "cancel")).Is(409, "post.state-conflict");
        (await MoveAsync(post, "settle", "{}")).IsInvalid("outcome");
        (await MoveAsync(post, "settle", """{"outcome":"perhaps"}""")).IsInvalid("outcome");
        Assert.AreEqual(state, (await MoveAsync(post, "settle", body)).Is(200)["state"]);
    }

    [TestMethod]
    public async Task InDoubt_Retried_IsSentAgainAndADuplicateIsProof()
    {
        await PageAsync();
        LinkedIn.Faults.Add(SimulatedFaultKind.DropAfterCreate);
        var post = await DueAsync();
        await RunAsync();
        (await MoveAsync(post, "retry")).Is(200);
        await RunAsync();

        var now = await ReadAsync(post);
        Assert.AreEqual("published", now["state"]);
        Assert.AreEqual(LinkedIn.Posts.All.Single().Urn, now["urn"]);
    }

    [TestMethod]
    public async Task Throttled_IsLater()
    {
        await PageAsync();
        LinkedIn.Faults.Add(new SimulatedFault { Kind = SimulatedFaultKind.Throttle, Headers = new Dictionary<string, string> { ["Retry-After"] = "600" } });
        var post = await DueAsync();
        await RunAsync();
        Assert.AreEqual("scheduled", (await ReadAsync(post))["state"]);
        await RunAsync();
        Assert.HasCount(1, LinkedIn.Requests.Creates, "not before its time");
        Clock.Advance(TimeSpan.FromMinutes(11));
        await RunAsync();

        Assert.AreEqual("published", (await ReadAsync(post))["state"]);
        Assert.HasCount(1, LinkedIn.Posts.All);
    }

    [TestMethod]
    public async Task ThrottledUntilMidnight_IsInHand()
    {
        await PageAsync();
        LinkedIn.Faults.Add(SimulatedFaultKind.Throttle, count: 100);
        var post = await DueAsync();
        for (var i = 0; i < 24; i++)
        {
            await RunAsync();
            Clock.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.AreEqual("awaitingHand", (await ReadAsync(post))["state"]);
    }

    [TestMethod]
    public async Task ExpiredConnection_IsInHandWithItsReason()
    {
        await PageAsync(expires: Clock.GetUtcNow().AddMinutes(-1));
        var post = await DueAsync();
        await RunAsync();

        var now = await ReadAsync(post);
        Assert.AreEqual("awaitingHand", now["state"]);
        Assert.AreEqual("connection.expired", now["lastError.code"]);
        Assert.IsEmpty(LinkedIn.Requests.Creates);
    }

    [TestMethod]
    public async Task UnreachableLinkedIn_IsLaterAndNoAttemptInDoubt()
    {
        await PageAsync();
        var post = await DueAsync();
        await LinkedIn.DisposeAsync();
        await RunAsync();

        Assert.AreEqual("scheduled", (await ReadAsync(post))["state"]);
    }

    [TestMethod]
    public async Task TwoPostsAtOnce_OfOnePage_KeepTheirSpacing()
    {
        await PageAsync();
        await DueAsync();
        await DueAsync("A different thing altogether.");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunAsync()));

        Assert.HasCount(1, LinkedIn.Posts.All);
    }

    [TestMethod]
    public async Task APostLongPastItsWindow_IsMissedAndComesBackToTheQueue()
    {
        await PageAsync();
        var post = await DueAsync();
        Clock.Advance(TimeSpan.FromDays(2));
        await RunAsync();
        Assert.AreEqual("missed", (await ReadAsync(post))["state"]);
        await RunAsync("fill-plan");

        Assert.AreEqual("ready", (await ReadAsync(post))["state"]);
        Assert.IsEmpty(LinkedIn.Posts.All);
    }
}

using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Posts;
using Recruiting.LinkedInSimulator;

namespace Recruiting.Core.Tests.LinkedIn;

/// <summary>The client against the simulator, over sockets, where LinkedIn answers.</summary>
[TestClass]
public sealed class LinkedInClientTests
{
    [TestMethod]
    public async Task Create_OfAText_IsAcceptedAndShownWhole()
    {
        await using var test = await TestLinkedIn.StartAsync();
        const string text = "Senior C# developer (m/v/x)\nMet @[Devtest_co](urn:li:organization:2414183), #werk https://x.nl/a_b(c)#d ~ <b> {x|y} \\o/ *";

        var result = await test.CreateAsync(text);

        Assert.AreEqual(AttemptOutcome.Accepted, result.Outcome, result.Message);
        Assert.AreEqual(201, result.Status);
        Assert.IsFalse(string.IsNullOrEmpty(result.TraceId));
        var post = test.Simulator.Posts.Visible.Single();
        Assert.AreEqual(result.Urn, post.Urn);
        Assert.AreEqual(text.Replace("@[Devtest_co](urn:li:organization:2414183)", "Devtest_co", StringComparison.Ordinal), post.Rendered);
        Assert.IsFalse(post.Cut);
    }

    [TestMethod]
    public async Task Create_SendsExactlyTheHeadersOfThePostsApi()
    {
        await using var test = await TestLinkedIn.StartAsync();
        using var activity = new Activity("publish").Start();

        await test.CreateAsync();

        var request = test.Simulator.Requests.All.Single();
        Assert.AreEqual("POST /rest/posts", $"{request.Method} {request.Target}");
        CollectionAssert.AreEquivalent(
            new[] { "Authorization: Bearer (anna)", "LinkedIn-Version: 202610", "X-Restli-Protocol-Version: 2.0.0", "Content-Type: application/json" },
            request.Headers.Where(h => h.Key is not ("Host" or "Content-Length")).Select(h => $"{h.Key}: {h.Value}").ToArray());
    }

    [TestMethod]
    public async Task Create_OfALink_SendsTheWholeBody()
    {
        await using var test = await TestLinkedIn.StartAsync();

        var result = await test.CreateAsync("Lees (nu)", TestLinkedIn.Page, "https://werk.example.com/jobs/1?a=b&c=d");

        Assert.AreEqual(AttemptOutcome.Accepted, result.Outcome, result.Message);
        var expected = JsonNode.Parse("""
            {
              "author": "urn:li:organization:77",
              "commentary": "Lees \\(nu\\)",
              "visibility": "PUBLIC",
              "distribution": { "feedDistribution": "MAIN_FEED", "targetEntities": [], "thirdPartyDistributionChannels": [] },
              "content": { "article": { "source": "https://werk.example.com/jobs/1?a=b&c=d", "title": "werk.example.com" } },
              "lifecycleState": "PUBLISHED",
              "isReshareDisabledByAuthor": false
            }
            """);
        var sent = JsonNode.Parse(test.Simulator.Requests.All.Single().Body);
        Assert.IsTrue(JsonNode.DeepEquals(expected, sent), sent!.ToJsonString());
    }

    [TestMethod]
    [DataRow(TokenState.Expired, "EXPIRED_ACCESS_TOKEN")]
    [DataRow(TokenState.Revoked, "REVOKED_ACCESS_TOKEN")]
    public async Task Create_WithADeadToken_IsRefusedToAHand(TokenState state, string code)
    {
        await using var test = await TestLinkedIn.StartAsync();
        var token = test.Simulator.Tokens.Put(new SimulatedToken { Name = "dead", Person = "anna", State = state }).Value;

        var result = await test.CreateAsync(token: token);

        Assert.AreEqual((AttemptOutcome.Refused, code, true), (result.Outcome, result.Code, result.Handable));
    }

    [TestMethod]
    public async Task Create_WithoutTheScope_IsRefusedToAHand()
    {
        await using var test = await TestLinkedIn.StartAsync();
        var token = test.Simulator.Tokens.Put(new SimulatedToken { Name = "reader", Person = "anna", Scopes = ["openid", "profile"] }).Value;

        var result = await test.CreateAsync(token: token);

        Assert.AreEqual((AttemptOutcome.Refused, "ACCESS_DENIED", true), (result.Outcome, result.Code, result.Handable));
        Assert.AreEqual("Not enough permissions to access: posts.CREATE.20261001", result.Message);
    }

    [TestMethod]
    public async Task Create_AsAPageOfOthers_IsRefusedToAHand()
    {
        await using var test = await TestLinkedIn.StartAsync();

        var result = await test.CreateAsync(author: "urn:li:organization:78");

        Assert.AreEqual((AttemptOutcome.Refused, "100", true), (result.Outcome, result.Code, result.Handable));
    }

    [TestMethod]
    public async Task Create_OfARetiredVersion_IsRefusedToAHand()
    {
        await using var test = await TestLinkedIn.StartAsync();
        using var http = TestLinkedIn.Client(LinkedInClient.CreateHandler());
        var old = new LinkedInClient(http, new LinkedInOptions { BaseAddress = test.Simulator.BaseAddress, Version = "202510" }, test.Clock);

        var result = await old.CreateAsync(new LinkedInPost(TestLinkedIn.Person, "x", null), test.Token, TestLinkedIn.Deadline);

        Assert.AreEqual((AttemptOutcome.Refused, "NONEXISTENT_VERSION", true), (result.Outcome, result.Code, result.Handable));
        Assert.AreEqual("Requested version 20251001 is not active", result.Message);
    }

    [TestMethod]
    public async Task Create_OfTheSameAgain_IsRefusedAndNamesTheFirst()
    {
        await using var test = await TestLinkedIn.StartAsync();
        var first = await test.CreateAsync();

        var second = await test.CreateAsync();

        Assert.AreEqual((AttemptOutcome.Refused, "DUPLICATE_POST", first.Urn), (second.Outcome, second.Code, second.DuplicateOf));
        Assert.HasCount(1, test.Simulator.Posts.Visible);
    }

    [TestMethod]
    public async Task Create_OfATextThatIsTooLong_IsRefused()
    {
        await using var test = await TestLinkedIn.StartAsync();

        var result = await test.CreateAsync(new string('(', 1501));

        Assert.AreEqual((AttemptOutcome.Refused, "FIELD_LENGTH_TOO_LONG", false), (result.Outcome, result.Code, result.Handable));
    }

    [TestMethod]
    public async Task Create_Throttled_SaysWhenToAskAgain()
    {
        await using var test = await TestLinkedIn.StartAsync();
        test.Simulator.Faults.Add(new SimulatedFault { Kind = SimulatedFaultKind.Throttle, Headers = new Dictionary<string, string> { ["Retry-After"] = "90" } });

        var result = await test.CreateAsync();

        Assert.AreEqual(AttemptOutcome.Throttled, result.Outcome);
        Assert.AreEqual(test.Clock.GetUtcNow().AddSeconds(90), result.RetryAt!.Value.ToDateTimeOffset());
        Assert.IsEmpty(test.Simulator.Posts.All);
    }

    [TestMethod]
    public async Task Create_AnsweredByARedirect_IsNotFollowed()
    {
        await using var test = await TestLinkedIn.StartAsync();
        test.Simulator.Faults.Add(new SimulatedFault { Kind = SimulatedFaultKind.Answer, Status = 307, Headers = new Dictionary<string, string> { ["Location"] = "/rest/posts" } });

        var result = await test.CreateAsync();

        Assert.AreEqual((AttemptOutcome.Refused, 307, true), (result.Outcome, result.Status, result.Handable));
        Assert.HasCount(1, test.Simulator.Requests.All);
    }

    [TestMethod]
    public async Task Create_WhoseErrorEchoesTheToken_DoesNotShowIt()
    {
        await using var test = await TestLinkedIn.StartAsync();
        test.Simulator.Faults.Add(new SimulatedFault { Kind = SimulatedFaultKind.Answer, Status = 403, Body = new JsonObject { ["message"] = $"Token {test.Token} is odd. " + new string('x', 600) } });

        var result = await test.CreateAsync();

        Assert.DoesNotContain(test.Token, JsonSerializer.Serialize(result, JsonSerializerOptions.Web));
        Assert.StartsWith("Token [token] is odd.", result.Message);
        Assert.AreEqual(500, result.Message!.Length);
    }

    [TestMethod]
    [DataRow("a\0b", null, "token", "text-unsendable", false)]
    [DataRow("a", "ftp://x.nl", "token", "link-malformed", false)]
    [DataRow("a", "x.nl", "token", "link-malformed", false)]
    [DataRow("a", null, "", "token-malformed", true)]
    [DataRow("a", null, "to\r\nken", "token-malformed", true)]
    public async Task Create_OfWhatCannotBeSent_IsRefusedUnasked(string text, string? link, string token, string code, bool handable)
    {
        await using var test = await TestLinkedIn.StartAsync();

        var result = await test.CreateAsync(text, link: link, token: token);

        Assert.AreEqual((AttemptOutcome.Refused, code, handable), (result.Outcome, result.Code, result.Handable));
        Assert.IsEmpty(test.Simulator.Requests.All);
    }
}

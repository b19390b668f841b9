using System.Net;
using Recruiting.LinkedInSimulator;

namespace Recruiting.Core.Tests.LinkedIn;

/// <summary>The simulator from outside: set up and looked into over HTTP alone.</summary>
[TestClass]
public sealed class SimulatorAdminTests
{
    [TestMethod]
    public async Task Admin_MakesATokenAndShowsWhatAReaderSees()
    {
        await using var caller = await SimulatorCaller.StartAsync();
        var token = await caller.CallAsync("POST", "/_admin/tokens", """{"name":"bo","person":"bo","scopes":["w_member_social"],"state":"valid"}""");
        caller.Token = (string?)token.Json["value"];
        var made = await caller.CreateAsync(SimulatorCaller.With(("author", "urn:li:person:bo"), ("commentary", "C# en meer")));

        var post = (await caller.CallAsync("GET", "/_admin/posts")).Json.AsArray().Single()!;

        Assert.AreEqual(made.Id, (string?)post["urn"]);
        Assert.AreEqual("urn:li:person:bo", (string?)post["author"]);
        Assert.AreEqual("C", (string?)post["rendered"]);
        Assert.AreEqual("C# en meer", (string?)post["stored"]);
        Assert.IsTrue((bool)post["cut"]!);
        Assert.IsNull(post["link"]);
    }

    [TestMethod]
    public async Task Admin_ShowsRequestsWithTheTokensName()
    {
        await using var caller = await SimulatorCaller.StartAsync();
        await caller.CreateAsync(SimulatorCaller.Good);

        var said = await caller.CallAsync("GET", "/_admin/requests");

        var request = said.Json.AsArray().Single()!;
        Assert.AreEqual("Bearer (anna)", (string?)request["headers"]!["Authorization"]);
        Assert.AreEqual(201, (int)request["status"]!);
        Assert.DoesNotContain(caller.Token!, said.Body);
    }

    [TestMethod]
    public async Task Admin_FaultStrikesItsTokenAsOftenAsTold()
    {
        await using var caller = await SimulatorCaller.StartAsync();
        var other = caller.Simulator.AddToken("bo");
        var planned = await caller.CallAsync("POST", "/_admin/faults", """{"kind":"answer","status":503,"count":2,"token":"anna","body":{"message":"later"}}""");

        var first = await caller.CreateAsync(SimulatorCaller.Good);
        var second = await caller.CreateAsync(SimulatorCaller.Good);
        var others = await caller.CallAsync("POST", "/rest/posts", SimulatorCaller.With(("author", "urn:li:person:bo")), ("Authorization", $"Bearer {other}"));
        var third = await caller.CreateAsync(SimulatorCaller.Good);

        Assert.AreEqual(HttpStatusCode.Created, planned.Status);
        Assert.AreEqual((503, 503, 201, 201), ((int)first.Status, (int)second.Status, (int)others.Status, (int)third.Status));
        Assert.AreEqual("later", first.Message);
    }

    [TestMethod]
    [DataRow("/_admin/faults", """{"kind":"dropsAfterCreate"}""", "$.kind")]
    [DataRow("/_admin/tokens", """{"name":"bo","person":"bo","scope":"x"}""", "scope")]
    public async Task Admin_WrongInput_SaysWhat(string target, string body, string wrong)
    {
        await using var caller = await SimulatorCaller.StartAsync();

        var said = await caller.CallAsync("POST", target, body);

        Assert.AreEqual(HttpStatusCode.BadRequest, said.Status);
        Assert.Contains(wrong, said.Body);
    }

    [TestMethod]
    [DataRow("dropBeforeCreate", 0)]
    [DataRow("dropAfterCreate", 1)]
    public async Task Admin_DroppedCreate_IsNotedWithoutAnAnswer(string kind, int posts)
    {
        await using var caller = await SimulatorCaller.StartAsync();
        await caller.CallAsync("POST", "/_admin/faults", $$"""{"kind":"{{kind}}"}""");

        await Assert.ThrowsExactlyAsync<HttpRequestException>(() => caller.CreateAsync(SimulatorCaller.Good));

        Assert.IsNull(caller.Simulator.Requests.Creates.Single().Status);
        Assert.HasCount(posts, caller.Simulator.Posts.Visible);
        Assert.IsEmpty(caller.Simulator.Faults.Pending);
    }

    [TestMethod]
    [DataRow(@"a \(b\) \# c", "a (b) # c", false)]
    [DataRow("#werk C#x", "#werk C", true)]
    [DataRow(@"{hashtag|\#|werk} ja", "#werk ja", false)]
    [DataRow("@(urn:li:person:1) ja", " ja", false)]
    [DataRow(@"@[J\_n](urn:li:person:a\_b) ja", "J_n ja", false)]
    [DataRow("@[J_n](urn:li:person:1) ja", "", true)]
    [DataRow("@[Jan](urn:li:person:a_b) ja", "", true)]
    [DataRow("# ja", "", true)]
    [DataRow("a [b] c", "a ", true)]
    [DataRow("einde \\", "einde ", true)]
    [DataRow("＃werk", "＃werk", false)]
    public void Page_ShowsUpToTheFirstUnescapedCharacter(string stored, string shown, bool cut) =>
        Assert.AreEqual((shown, cut), LittleTextPage.Show(stored));
}

using System.Net;
using Recruiting.LinkedInSimulator;

namespace Recruiting.Core.Tests.LinkedIn;

/// <summary>The simulator's own rules for everything but a create.</summary>
[TestClass]
public sealed class SimulatorReadTests
{
    private const string PageEncoded = "urn%3Ali%3Aorganization%3A77";

    [TestMethod]
    public async Task Finder_OfAPage_GivesItsPostsInPages()
    {
        await using var caller = await SimulatorCaller.StartAsync();
        for (var i = 0; i < 12; i++) await caller.CreateAsync(Page($"nummer {i}"));

        var first = (await caller.CallAsync("GET", $"/rest/posts?q=author&author={PageEncoded}&sortBy=CREATED")).Json;
        var next = (string)first["paging"]!["links"]![0]!["href"]!;
        var second = (await caller.CallAsync("GET", next)).Json;

        Assert.AreEqual("nummer 11", (string?)first["elements"]![0]!["commentary"]);
        Assert.HasCount(10, first["elements"]!.AsArray());
        Assert.HasCount(2, second["elements"]!.AsArray());
        Assert.IsEmpty(second["paging"]!["links"]!.AsArray());
    }

    [TestMethod]
    [DataRow("author=" + PageEncoded, 400)]
    [DataRow("q=author", 400)]
    [DataRow("q=author&author=urn:li:organization:77", 400)]
    [DataRow("q=author&author=" + PageEncoded + "&adType=x", 400)]
    [DataRow("q=author&author=" + PageEncoded + "&count=0", 400)]
    [DataRow("q=author&author=urn%3Ali%3Aperson%3Aanna", 403)]
    [DataRow("q=author&author=urn%3Ali%3Aorganization%3A78", 403)]
    public async Task Finder_OfWhatItMayNot_IsRefused(string query, int status)
    {
        await using var caller = await SimulatorCaller.StartAsync();

        Assert.AreEqual(status, (int)(await caller.CallAsync("GET", $"/rest/posts?{query}")).Status);
    }

    [TestMethod]
    public async Task Get_OfAPagesPost_GivesTheStoredTextThoughReadersSeeItCut()
    {
        await using var caller = await SimulatorCaller.StartAsync();
        var made = await caller.CreateAsync(Page("Gezocht (m/v/x) in Breda"));

        var read = (await caller.CallAsync("GET", $"/rest/posts/{Uri.EscapeDataString(made.Id!)}")).Json;

        Assert.AreEqual("Gezocht (m/v/x) in Breda", (string?)read["commentary"]);
        Assert.AreEqual(made.Id, (string?)read["id"]);
        var seen = caller.Simulator.Posts.Visible.Single();
        Assert.AreEqual(("Gezocht ", true), (seen.Rendered, seen.Cut));
    }

    [TestMethod]
    public async Task Get_OfAMembersPost_IsForbidden()
    {
        await using var caller = await SimulatorCaller.StartAsync();
        var made = await caller.CreateAsync(SimulatorCaller.Good);

        var said = await caller.CallAsync("GET", $"/rest/posts/{Uri.EscapeDataString(made.Id!)}");

        Assert.AreEqual((HttpStatusCode.Forbidden, "Not enough permissions to access: posts.GET.20261001"), (said.Status, said.Message));
    }

    [TestMethod]
    public async Task Delete_Twice_IsNoContentTwiceAndStillADuplicate()
    {
        await using var caller = await SimulatorCaller.StartAsync();
        var made = await caller.CreateAsync(Page("Hallo"));
        var target = $"/rest/posts/{Uri.EscapeDataString(made.Id!)}";

        var deleted = await caller.CallAsync("DELETE", target);
        var again = await caller.CallAsync("DELETE", target);
        var ghost = await caller.CreateAsync(Page("Hallo"));

        Assert.AreEqual((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (deleted.Status, again.Status));
        Assert.IsEmpty(caller.Simulator.Posts.Visible);
        Assert.AreEqual(HttpStatusCode.UnprocessableEntity, ghost.Status);
    }

    [TestMethod]
    [DataRow("""{"patch":{"$set":{"commentary":"Anders"}}}""", "PARTIAL_UPDATE", HttpStatusCode.NoContent, "Anders")]
    [DataRow("""{"patch":{"$set":{"visibility":"PUBLIC"}}}""", "PARTIAL_UPDATE", HttpStatusCode.UnprocessableEntity, "Hallo")]
    [DataRow("""{"patch":{"$set":{"commentary":"Anders"}}}""", null, HttpStatusCode.BadRequest, "Hallo")]
    public async Task Update_TakesItsSixFieldsOnly(string body, string? method, HttpStatusCode status, string text)
    {
        await using var caller = await SimulatorCaller.StartAsync();
        var made = await caller.CreateAsync(SimulatorCaller.Good);

        var said = await caller.CallAsync("POST", $"/rest/posts/{Uri.EscapeDataString(made.Id!)}", body, ("X-RestLi-Method", method));

        Assert.AreEqual(status, said.Status);
        Assert.AreEqual(text, caller.Simulator.Posts.Visible.Single().Rendered);
    }

    [TestMethod]
    [DataRow("/rest/socialActions/urn%3Ali%3Ashare%3A1/comments", 403)]
    [DataRow("/rest/images/urn%3Ali%3Aimage%3A1", 403)]
    [DataRow("/rest/documents/urn%3Ali%3Adocument%3A1", 403)]
    [DataRow("/v2/userinfo", 200)]
    [DataRow("/v2/me", 403)]
    [DataRow("/rest/anything", 404)]
    public async Task OtherCalls_GiveWhatAMemberTokenMayHave(string target, int status)
    {
        await using var caller = await SimulatorCaller.StartAsync();
        caller.Simulator.Tokens.Put(caller.Simulator.Tokens.All.Single(t => t.Name == "anna") with { Scopes = ["openid", "profile", "w_member_social"] });

        Assert.AreEqual(status, (int)(await caller.CallAsync("GET", target)).Status);
    }

    [TestMethod]
    public async Task UserInfo_NamesThePersonAsAuthor()
    {
        await using var caller = await SimulatorCaller.StartAsync();

        Assert.AreEqual("anna", (string?)(await caller.CallAsync("GET", "/v2/userinfo")).Json["sub"]);
    }

    [TestMethod]
    public async Task Token_PastItsEnd_HasExpired()
    {
        await using var caller = await SimulatorCaller.StartAsync();
        caller.Token = caller.Simulator.Tokens.Put(new SimulatedToken { Name = "old", Person = "anna", ExpiresAt = DateTimeOffset.UnixEpoch }).Value;

        Assert.AreEqual("EXPIRED_ACCESS_TOKEN", (await caller.CreateAsync(SimulatorCaller.Good)).Code);
    }

    private static string Page(string text) => SimulatorCaller.With(("author", "urn:li:organization:77"), ("commentary", text));
}

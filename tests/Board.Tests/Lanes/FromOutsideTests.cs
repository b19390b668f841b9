namespace Recruiting.Board.Tests.Lanes;

/// <summary>What the first issue calls resolved, word for word, with nothing but HTTP.</summary>
[TestClass]
public sealed class FromOutsideTests : DeskTest
{
    private const string Plan = """
        channel,due,text,link
        our-page,2026-11-24 08:00,"Senior C# developer (m/v/x)
        #dotnet @ [home] {remote} <b> ~100% *now* a|b c\d under_score",https://careers.example.com/jobs/123_(a)?x=1
        """;

    [TestMethod]
    public async Task ADuePostOfAPage_HoweverOftenTheTickRuns_ReachesLinkedInOnceAndWhole()
    {
        await PageAsync();
        Assert.AreEqual("1", (await Api.ImportAsync(Plan, "?approve=true")).Is(200)["accepted"]);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RunAsync()));
        for (var i = 0; i < 3; i++) await RunAsync();

        var seen = LinkedIn.Posts.All.Single();
        var request = LinkedIn.Requests.Creates.Single();
        Assert.IsFalse(seen.Cut);
        Assert.AreEqual("Senior C# developer (m/v/x)\n#dotnet @ [home] {remote} <b> ~100% *now* a|b c\\d under_score", seen.Rendered.ReplaceLineEndings("\n"));
        Assert.AreEqual("https://careers.example.com/jobs/123_(a)?x=1", seen.Link);
        Assert.AreEqual("urn:li:organization:5515715", seen.Author);
        Assert.AreEqual("202610", request.Headers["LinkedIn-Version"]);
        Assert.AreEqual("2.0.0", request.Headers["X-Restli-Protocol-Version"]);
        Assert.StartsWith("application/json", request.Headers["Content-Type"]);
        Assert.AreEqual("Bearer (anouk)", request.Headers["Authorization"]);

        var post = (await Api.GetAsync("/api/posts?channel=our-page")).Items.Single();
        Assert.AreEqual("published", post.At("state"));
        Assert.AreEqual(seen.Urn, post.At("urn"));
        Assert.AreEqual($"https://www.linkedin.com/feed/update/{seen.Urn}/", post.At("permalink"));
        Assert.AreEqual("2026-11-24T07:00:00Z", post.At("publishedAt"));
        Assert.AreEqual("accepted", post.At("attempts.0.outcome"));
        Assert.IsNull(post["lastError"]);
        Assert.AreSequenceEqual(["scheduled", "publishing", "published"], post["history"]!.AsArray().Select(h => h.At("to")!).SkipWhile(s => s != "scheduled"));
        Assert.IsEmpty(await HandAsync());
    }

    [TestMethod]
    public async Task ADuePostOfAGroup_IsOnTheHandListAndIsConfirmedWithTheTimeOfItsLink()
    {
        await GroupAsync();
        (await Api.ImportAsync("channel,due,text\ndotnet-nl,2026-11-24 08:30,What one outage taught us.\n", "?approve=true")).Is(200);
        Clock.Advance(TimeSpan.FromMinutes(31));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunAsync()));
        var item = (await HandAsync()).Single();
        var placed = Clock.GetUtcNow().AddMinutes(-1);
        var confirmed = (await MoveAsync(item["post"]!, "confirm", new { permalink = Permalink(placed) })).Is(200);

        Assert.AreEqual("published", confirmed["state"]);
        Assert.AreEqual("2026-11-24T07:30:00Z", confirmed["publishedAt"]);
        Assert.IsEmpty(await HandAsync());
        Assert.AreEqual("1", (await Api.GetAsync("/api/channels/dotnet-nl/streak"))["placed"]);
        Assert.IsEmpty(LinkedIn.Requests.All);
    }

    [TestMethod]
    public async Task ADuePostOfAPage_WithoutAConnection_IsOnTheHandListWithItsReason()
    {
        await UnconnectedPageAsync();
        (await Api.ImportAsync(Plan, "?approve=true")).Is(200);
        await RunAsync();
        var item = (await HandAsync()).Single();

        Assert.AreEqual("awaitingHand", item.At("post.state"));
        Assert.AreEqual("connection.missing", item.At("post.lastError.code"));
        Assert.Contains("connect", item.At("why")!, StringComparison.OrdinalIgnoreCase);
        Assert.IsEmpty(LinkedIn.Requests.All);
    }

    [TestMethod]
    public async Task AHandPost_Retried_GoesOutOnceConnected()
    {
        await UnconnectedPageAsync();
        var post = await PostedAsync("our-page", "Goes out later.", Clock.GetUtcNow(), approve: true);
        await RunAsync();
        await ConnectAsync();
        await RunAsync();
        Assert.IsEmpty(LinkedIn.Posts.All, "what fell to the hand never goes back unasked");
        (await MoveAsync(post, "retry")).Is(200);
        await RunAsync();

        Assert.HasCount(1, LinkedIn.Posts.All);
        Assert.AreEqual("published", (await ReadAsync(post))["state"]);
    }

    private async Task ConnectAsync() =>
        (await Api.PutAsync("/api/channels/our-page/connection", new { accessToken = LinkedIn.AddToken("anouk", "5515715"), expiresAt = "2027-01-23T08:00:00Z", urn = "urn:li:person:anouk" })).Is(201);

    [TestMethod]
    public async Task AProfilesPost_UsesItsAuthorsConnection()
    {
        (await Api.PutAsync("/api/colleagues/anouk", new { })).Is(201);
        (await Api.PutAsync("/api/colleagues/anouk/connection", new { accessToken = LinkedIn.AddToken("anouk"), expiresAt = "2027-01-23T08:00:00Z", urn = "urn:li:person:anouk" })).Is(201);
        (await Api.PutAsync("/api/channels/lead-profile", new { kind = "profile", owner = "anouk", colleagues = new[] { "anouk" } })).Is(201);
        (await Api.PostAsync("/api/posts", new { channel = "lead-profile", author = "anouk", text = "From my own feed.", dueAt = "2026-11-24T07:00:00Z", approve = true })).Is(201);
        await RunAsync();

        Assert.AreEqual("urn:li:person:anouk", LinkedIn.Posts.All.Single().Author);
    }

    [TestMethod]
    public async Task ThreeImportsAtOnce_OfOneFile_AddItOnce()
    {
        await GroupAsync();
        var csv = "channel,due,text\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"dotnet-nl,,Number {i} of the plan.\n"));
        var reports = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Api.ImportAsync(csv, "?approve=true")));

        Assert.HasCount(20, (await Api.GetAsync("/api/posts")).Items, string.Join('\n', reports.Select(r => r.Text)));
        Assert.IsTrue(reports.All(r => r.Status == 200));
    }
}

namespace Recruiting.Board.Tests.Posts;

/// <summary>Making, reading and changing one post.</summary>
[TestClass]
public sealed class PostTests : DeskTest
{
    private static readonly DateTimeOffset Thursday = new(2026, 11, 26, 7, 30, 0, TimeSpan.Zero);

    [TestMethod]
    public async Task Post_TextAlone_IsADraftInTheQueue()
    {
        await GroupAsync();
        var made = (await Api.PostAsync("/api/posts", new { channel = "dotnet-nl", text = "Hello." })).Is(201);

        Assert.AreEqual("draft", made["state"]);
        Assert.AreEqual("dotnet-nl", made["channel"]);
        Assert.AreEqual("Hello.", made["text"]);
        Assert.IsNull(made["dueAt"]);
        Assert.AreEqual($"/api/posts/{made["id"]}", made.Location?.ToString());
        Assert.IsNotNull(made.ETag);
        var got = (await Api.GetAsync($"/api/posts/{made["id"]}")).Is(200);
        Assert.AreEqual(made.ETag, got.ETag);
        made.Json.AsObject().Remove("findings"); // What the guardrails say is told when something is written.
        Assert.AreEqual(made.Json.ToJsonString(), got.Json.ToJsonString());
    }

    [TestMethod]
    public async Task Post_Everything_GivesItBack()
    {
        await GroupAsync();
        (await Api.PutAsync("/api/colleagues/anouk", new { name = "Anouk" })).Is(201);
        var made = (await Api.PostAsync("/api/posts", new
        {
            channel = "dotnet-nl",
            author = "anouk",
            text = "Wat leerden wij van één storing? 🙂\nVeel.",
            link = "https://example.com/storing?a=1&b=2",
            language = "nl",
            tags = new[] { "Storing", "leren" },
            until = "2026-12-31",
            dueAt = "2026-11-26T08:30:00+01:00",
        })).Is(201);

        Assert.AreEqual("anouk", made["author"]);
        Assert.AreEqual("Wat leerden wij van één storing? 🙂\nVeel.", made["text"]);
        Assert.AreEqual("https://example.com/storing?a=1&b=2", made["link"]);
        Assert.AreEqual("nl", made["language"]);
        Assert.AreEqual("Storing", made["tags.0"]);
        Assert.AreEqual("2026-12-31", made["until"]);
        Assert.AreEqual("2026-11-26T07:30:00Z", made["dueAt"]);
        Assert.IsEmpty(made.Json["attempts"]!.AsArray());
        Assert.HasCount(1, made.Json["history"]!.AsArray());
        Assert.AreEqual("draft", made["history.0.to"]);
        Assert.AreEqual("desk", made["history.0.by"]);
        Assert.AreEqual("2026-11-24T07:00:00Z", made["history.0.at"]);
    }

    [TestMethod]
    [DataRow(false, null, "draft")]
    [DataRow(true, null, "ready")]
    [DataRow(false, "2026-11-26T07:30:00Z", "draft")]
    [DataRow(true, "2026-11-26T07:30:00Z", "scheduled")]
    public async Task Post_ApprovedOrNot_IsWhereItShouldBe(bool approve, string? dueAt, string state)
    {
        await GroupAsync();
        var made = (await Api.PostAsync("/api/posts", Without(new { channel = "dotnet-nl", text = "Hello.", dueAt, approve }))).Is(201);

        Assert.AreEqual(state, made["state"]);
        Assert.AreEqual(dueAt, made["dueAt"]);
    }

    [TestMethod]
    public async Task Post_Next_TakesTheNextOpenSlot()
    {
        await GroupAsync();
        var first = (await Api.PostAsync("/api/posts", new { channel = "dotnet-nl", text = "The first of them.", dueAt = "next", approve = true })).Is(201);
        var second = (await Api.PostAsync("/api/posts", new { channel = "dotnet-nl", text = "Another one, about testing.", dueAt = "next", approve = true })).Is(201);

        Assert.AreEqual("2026-11-24T07:30:00Z", first["dueAt"]);
        Assert.AreEqual("2026-11-26T07:30:00Z", second["dueAt"]);
        Assert.AreEqual("scheduled", second["state"]);
    }

    [TestMethod]
    public async Task Post_NextWithoutACadence_IsRefused()
    {
        await UnconnectedPageAsync();
        var refused = (await Api.PostAsync("/api/posts", new { channel = "our-page", text = "Hello.", dueAt = "next" })).Is(409, "slot.none");

        Assert.AreSequenceEqual(["dueAt"], refused.Places);
        Assert.IsEmpty((await Api.GetAsync("/api/posts")).Items);
    }

    [TestMethod]
    public async Task Post_InNoChannel_Is404()
    {
        (await Api.PostAsync("/api/posts", new { channel = "nowhere", text = "Hello." })).Is(404, "channel.not-found");
        Assert.IsEmpty((await Api.GetAsync("/api/posts")).Items);
    }

    [TestMethod]
    [DataRow("2026-11-26T08:30:00+01:00")]
    [DataRow("2026-11-26T07:30:00.0000000+00:00")]
    [DataRow("2026-11-26T07:30:00.000Z")]
    [DataRow("2026-11-26T07:30Z")]
    public async Task Post_DueAtAsLanguagesWriteInstants_IsThatInstant(string dueAt)
    {
        await GroupAsync();
        Assert.AreEqual("2026-11-26T07:30:00Z", (await Api.PostAsync("/api/posts", new { channel = "dotnet-nl", text = "Hello.", dueAt })).Is(201)["dueAt"]);
    }

    [TestMethod]
    [DataRow("2026-11-24T06:00:00Z", 201)]
    [DataRow("2026-11-24T05:59:00Z", 400)]
    public async Task Post_DueInThePast_IsTakenWithinTheGraceOnly(string dueAt, int status)
    {
        await GroupAsync();
        (await Api.PostAsync("/api/posts", new { channel = "dotnet-nl", text = "Hello.", dueAt })).Is(status);
    }

    [TestMethod]
    [DataRow("""{"text":"Hello."}""", "channel")]
    [DataRow("""{"channel":"dotnet-nl"}""", "text")]
    [DataRow("""{"channel":"dotnet-nl","text":5}""", "text")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","colour":"red"}""", "colour")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","state":"published"}""", "state")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","dueAt":"2026-11-26 08:30"}""", "dueAt")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","dueAt":"tomorrow"}""", "dueAt")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","dueAt":17}""", "dueAt")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","link":"example"}""", "link")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","link":"ftp://example.com/"}""", "link")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","until":"31-12-2026"}""", "until")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","author":"nobody"}""", "author")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","tags":"a"}""", "tags")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","tags":["a",null]}""", "tags")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","language":"klingon"}""", "language")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","approve":"yes"}""", "approve")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","text":"Twice."}""", "text")]
    public async Task Post_AWrongField_Is400ThatNamesItsPlaceAndMakesNothing(string body, string place)
    {
        await GroupAsync();
        (await Api.PostAsync("/api/posts", body)).IsInvalid(place);

        Assert.IsEmpty((await Api.GetAsync("/api/posts")).Items);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("[]")]
    [DataRow("null")]
    [DataRow("{\"channel\":")]
    public async Task Post_WhatIsNoJsonObject_Is400(string body) => (await Api.PostAsync("/api/posts", body)).Is(400);

    [TestMethod]
    [DataRow("")]
    [DataRow("  \n ")]
    public async Task Post_ApprovedWithoutText_IsRefused(string text)
    {
        await GroupAsync();
        var reply = await Api.PostAsync("/api/posts", new { channel = "dotnet-nl", text, approve = true });

        Assert.IsTrue(reply.Status is 400 or 422, reply.Text);
        Assert.IsEmpty((await Api.GetAsync("/api/posts")).Items);
    }

    [TestMethod]
    public async Task Post_ApprovedAndTooLong_Is422WithItsFinding()
    {
        await GroupAsync();
        var reply = (await Api.PostAsync("/api/posts", new { channel = "dotnet-nl", text = new string('x', 3001), approve = true })).Is(422);

        Assert.AreEqual("block", reply["findings.0.severity"], reply.Text);
        Assert.IsNotNull(reply["findings.0.rule"]);
        Assert.IsNotNull(reply["findings.0.remedy"]);
        Assert.IsEmpty((await Api.GetAsync("/api/posts")).Items);
    }

    [TestMethod]
    public async Task Patch_Content_VoidsTheApproval()
    {
        await GroupAsync();
        var post = await PostedAsync("dotnet-nl", "Hello.", Thursday, approve: true);
        var patched = (await Api.PatchAsync($"/api/posts/{post["id"]}", new { text = "Hello, all." })).Is(200);

        Assert.AreEqual("draft", patched["state"]);
        Assert.AreEqual("Hello, all.", patched["text"]);
        Assert.AreEqual("2026-11-26T07:30:00Z", patched["dueAt"]);
    }

    [TestMethod]
    public async Task Patch_TagsAndUntil_LeaveTheApproval()
    {
        await GroupAsync();
        var post = await PostedAsync("dotnet-nl", "Hello.", Thursday, approve: true);
        var patched = (await Api.PatchAsync($"/api/posts/{post["id"]}", new { tags = new[] { "welkom" }, until = "2026-12-31" })).Is(200);

        Assert.AreEqual("scheduled", patched["state"]);
        Assert.AreEqual("welkom", patched["tags.0"]);
        Assert.AreEqual("2026-12-31", patched["until"]);
    }

    [TestMethod]
    public async Task Patch_Null_TakesAway()
    {
        await GroupAsync();
        var post = (await Api.PostAsync("/api/posts", new { channel = "dotnet-nl", text = "Hello.", link = "https://example.com/", until = "2026-12-31" })).Json;
        var patched = (await Api.PatchAsync($"/api/posts/{post["id"]}", """{"link":null,"until":null}""")).Is(200);

        Assert.IsNull(patched["link"]);
        Assert.IsNull(patched["until"]);
        Assert.AreEqual("Hello.", patched["text"]);
    }

    [TestMethod]
    [DataRow("""{"state":"published"}""", "state")]
    [DataRow("""{"channel":"other"}""", "channel")]
    [DataRow("""{"text":null}""", "text")]
    [DataRow("""{"text":3}""", "text")]
    [DataRow("""{"until":"soon"}""", "until")]
    [DataRow("""{"colour":"red"}""", "colour")]
    public async Task Patch_AWrongField_Is400AndChangesNothing(string body, string place)
    {
        await GroupAsync();
        var post = await PostedAsync("dotnet-nl", "Hello.");
        var before = await ReadAsync(post);
        (await Api.PatchAsync($"/api/posts/{post["id"]}", body)).IsInvalid(place);

        Assert.AreEqual(before.Text, (await ReadAsync(post)).Text);
    }

    [TestMethod]
    public async Task Patch_AnEarlierVersion_Is412()
    {
        await GroupAsync();
        var post = await PostedAsync("dotnet-nl", "Hello.");
        var before = await ReadAsync(post);
        (await Api.PatchAsync($"/api/posts/{post["id"]}", new { text = "One." }, $"If-Match: {before.ETag}")).Is(200);

        (await Api.PatchAsync($"/api/posts/{post["id"]}", new { text = "Two." }, $"If-Match: {before.ETag}")).Is(412);
        Assert.AreEqual("One.", (await ReadAsync(post))["text"]);
    }

    [TestMethod]
    public async Task Patch_WhatIsOut_Is409()
    {
        await GroupAsync();
        var post = await PostedAsync("dotnet-nl", "Hello.", approve: true);
        (await MoveAsync(post, "confirm")).Is(200);

        (await Api.PatchAsync($"/api/posts/{post["id"]}", new { text = "Too late." })).Is(409, "post.state-conflict");
    }

    [TestMethod]
    [DataRow("/api/posts/nowhere")]
    [DataRow("/api/posts/dotnet-nl.01ARZ3NDEKTSV4RRFFQ69G5FAV")]
    [DataRow("/api/posts/dotnet-nl-01ARZ3NDEKTSV4RRFFQ69G5FAV")]
    public async Task Get_Unknown_Is404(string path)
    {
        await GroupAsync();
        (await Api.GetAsync(path)).Is(404, "post.not-found");
    }
}

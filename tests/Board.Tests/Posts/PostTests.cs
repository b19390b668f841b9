namespace Recruiting.Board.Tests.Posts;

/// <summary>Making and reading one post.</summary>
[TestClass]
public sealed class PostTests : DeskTest
{
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
    [DataRow("/api/posts/nowhere")]
    [DataRow("/api/posts/dotnet-nl.01ARZ3NDEKTSV4RRFFQ69G5FAV")]
    [DataRow("/api/posts/dotnet-nl-01ARZ3NDEKTSV4RRFFQ69G5FAV")]
    public async Task Get_Unknown_Is404(string path)
    {
        await GroupAsync();
        (await Api.GetAsync(path)).Is(404, "post.not-found");
    }
}

namespace Recruiting.Board.Tests.Posts;

/// <summary>Changing one post.</summary>
[TestClass]
public sealed class PostPatchTests : DeskTest
{
    private static readonly DateTimeOffset Thursday = new(2026, 11, 26, 7, 30, 0, TimeSpan.Zero);

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
}

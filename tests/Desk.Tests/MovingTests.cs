using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Recruiting.LinkedInSimulator;

namespace Recruiting.Desk.Tests;

/// <summary>The real process: a workspace to another store, and back from a daily copy.</summary>
[TestClass]
public sealed class MovingTests : IDisposable
{
    private readonly TempData temp = new();

    private string Other => Path.Combine(Path.GetDirectoryName(temp.Data)!, "other");

    private string OtherStore => "sqlite:" + Path.Combine(Other, "recruiting.db");

    public void Dispose() => temp.Dispose();

    private static async Task<JsonNode> ReadAsync(DeskProcess desk, string path) => JsonNode.Parse(await desk.Http.GetStringAsync(path))!;

    private static async Task OkAsync(Task<HttpResponseMessage> call)
    {
        using var reply = await call;
        Assert.IsTrue(reply.IsSuccessStatusCode, await reply.Content.ReadAsStringAsync());
    }

    private static string Posts(JsonNode list) => string.Join('\n', list["items"]!.AsArray().Select(p => $"{p!["id"]} {p["state"]} {p["text"]} {p["dueAt"]}"));

    private async Task<string> PausedSampleAsync(string? token = null)
    {
        Assert.AreEqual(0, (await DeskProcess.RunAsync("--sample", "--quit", "--Presence:Data", temp.Data)).Code);
        await using var desk = await DeskProcess.ServeAsync(temp.Data, "--Presence:Jobs", "false");
        if (token is not null)
        {
            await OkAsync(desk.Http.PutAsJsonAsync("/api/channels/page", new { kind = "page", urn = "urn:li:organization:1" }));
            await OkAsync(desk.Http.PutAsJsonAsync("/api/channels/page/connection", new { accessToken = token, expiresAt = DateTimeOffset.UtcNow.AddDays(60), urn = "urn:li:organization:1" }));
        }

        await OkAsync(desk.Http.PutAsJsonAsync("/api/pause", new { reason = "Moving" }));
        return Posts(await ReadAsync(desk, "/api/posts?top=1000"));
    }

    [TestMethod]
    public async Task CopyTo_AnotherFile_HasItAll_AndSaysWhatToDoNext()
    {
        var posts = await PausedSampleAsync();

        var first = await DeskProcess.RunAsync("--copy-to", OtherStore, "--Presence:Data", temp.Data);
        var second = await DeskProcess.RunAsync("--copy-to", OtherStore, "--Presence:Data", temp.Data);

        Assert.AreEqual((0, 0), (first.Code, second.Code), first.Errors + second.Errors);
        Assert.Contains("Copied to " + OtherStore, first.Output.ReplaceLineEndings("").Replace("\r", "", StringComparison.Ordinal));
        Assert.Contains("never this store again", first.Output);
        Assert.Contains("0 written now", second.Output);
        await using var desk = await DeskProcess.ServeAsync(Other, "--Presence:Jobs", "false");
        Assert.AreEqual(posts, Posts(await ReadAsync(desk, "/api/posts?top=1000")));
        Assert.Contains("paused", (await ReadAsync(desk, "/api/health")).ToJsonString());
    }

    [TestMethod]
    public async Task CopyTo_TakesTokensAlong_UnderTheKeysOfTheOtherFolder()
    {
        await using var linkedIn = await LinkedInSimulatorFixture.StartAsync();
        var token = linkedIn.AddToken("p", "1");
        await PausedSampleAsync(token);

        var end = await DeskProcess.RunAsync("--copy-to", OtherStore, "--Presence:Data", temp.Data);
        Assert.AreEqual(0, end.Code, end.Errors);
        Assert.DoesNotContain("Left out", end.Output);
        Assert.DoesNotContain(token, end.Output + end.Errors);
        Directory.Delete(temp.Data, recursive: true);

        await using var desk = await DeskProcess.ServeAsync(Other, "--Presence:Jobs", "false", "--LinkedIn:BaseAddress", linkedIn.BaseAddress.ToString());
        await OkAsync(desk.Http.DeleteAsync("/api/pause"));
        await OkAsync(desk.Http.PostAsJsonAsync("/api/posts", new { channel = "page", text = "From the copy (m/v/x).", dueAt = DateTimeOffset.UtcNow.AddMinutes(-1), approve = true }));
        await OkAsync(desk.Http.PostAsync("/api/jobs/publish-due", null));
        Assert.ContainsSingle(linkedIn.Posts.All);
    }

    [TestMethod]
    public async Task CopyTo_WithoutAPause_IsOneClearSentence()
    {
        Assert.AreEqual(0, (await DeskProcess.RunAsync("--sample", "--quit", "--Presence:Data", temp.Data)).Code);

        var end = await DeskProcess.RunAsync("--copy-to", OtherStore, "--Presence:Data", temp.Data);

        Assert.AreEqual(1, end.Code);
        Assert.StartsWith("store.copy-not-paused: ", end.Errors);
        Assert.HasCount(1, end.Errors.Trim().Split('\n'), end.Errors);
    }

    [TestMethod]
    [DataRow("nonsense", "store.address-invalid")]
    public async Task CopyTo_NoStore_IsOneClearSentence(string store, string code)
    {
        var end = await DeskProcess.RunAsync("--copy-to", store, "--Presence:Data", temp.Data);

        Assert.AreEqual(1, end.Code);
        Assert.StartsWith(code + ": ", end.Errors);
    }

    [TestMethod]
    public async Task Restore_TheCopyOfTheNight_ByNameOrAsAFile()
    {
        string posts;
        await using (var desk = await DeskProcess.ServeAsync(temp.Data, "--sample", "--Presence:Jobs", "false"))
        {
            posts = Posts(await ReadAsync(desk, "/api/posts?top=1000"));
            await OkAsync(desk.Http.PostAsync("/api/jobs/tidy", null));
            await OkAsync(desk.Http.PostAsJsonAsync("/api/posts", new { channel = "dotnet-nl", text = "Written after the copy." }));
        }

        var copy = Directory.GetFiles(Path.Combine(temp.Data, "backups")).Single();
        var elsewhere = await DeskProcess.RunAsync("--restore", copy, "--quit", "--Presence:Data", Other);
        var refused = await DeskProcess.RunAsync("--restore", Path.GetFileName(copy), "--quit", "--Presence:Data", temp.Data);
        var here = await DeskProcess.RunAsync("--restore", Path.GetFileName(copy), "--replace", "--quit", "--Presence:Data", temp.Data);

        Assert.AreEqual((0, 1, 0), (elsewhere.Code, refused.Code, here.Code), elsewhere.Errors + here.Errors);
        Assert.StartsWith("restore.not-empty: ", refused.Errors);
        Assert.Contains("the workspace is paused", here.Output);
        foreach (var data in (string[])[Other, temp.Data])
        {
            await using var desk = await DeskProcess.ServeAsync(data, "--Presence:Jobs", "false");
            Assert.AreEqual(posts, Posts(await ReadAsync(desk, "/api/posts?top=1000")), data);
        }
    }

    [TestMethod]
    public async Task Restore_NoSuchFile_IsOneClearSentence()
    {
        var end = await DeskProcess.RunAsync("--restore", "default-2020-01-01.jsonl.gz", "--quit", "--Presence:Data", temp.Data);

        Assert.AreEqual(1, end.Code);
        Assert.StartsWith("restore.not-found: ", end.Errors);
        Assert.HasCount(1, end.Errors.Trim().Split('\n'), end.Errors);
    }
}

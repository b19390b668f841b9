namespace Recruiting.Board.Tests.Plan;

/// <summary><c>GET /api/export</c>, edited in a spreadsheet and imported again.</summary>
[TestClass]
public sealed class ExportTests : DeskTest
{
    private async Task<string> ExportedAsync()
    {
        var reply = (await Api.GetAsync("/api/export")).Is(200);
        Assert.AreEqual("text/csv", reply.MediaType);
        return reply.Text;
    }

    [TestMethod]
    public async Task Export_ImportedAgain_IsUnchanged()
    {
        await GroupAsync();
        await Api.ImportAsync("channel,due,text,link,tags,language,until\ndotnet-nl,2026-11-26 08:30,\"A, \"\"b\"\"\nc.\",https://example.com/,a|b,nl,2026-12-31\ndotnet-nl,,=cmd(),,,,\n", "?approve=true");
        var report = (await Api.ImportAsync(await ExportedAsync())).Is(200);

        Assert.AreEqual("0", report["accepted"], report.Text);
        Assert.AreEqual("2", report["unchanged"]);
        Assert.HasCount(1, (await Api.GetAsync("/api/posts?state=scheduled")).Items);
        Assert.HasCount(1, (await Api.GetAsync("/api/posts?state=ready")).Items);
    }

    [TestMethod]
    public async Task Export_HasStateAndProof()
    {
        await GroupAsync();
        var post = await PostedAsync("dotnet-nl", "Placed.", approve: true);
        (await MoveAsync(post, "confirm", new { permalink = Permalink(Clock.GetUtcNow()) })).Is(200);
        var csv = await ExportedAsync();

        foreach (var column in (string[])["id", "channel", "due", "text", "link", "author", "tags", "language", "until", "state", "permalink"]) Assert.Contains(column, csv.Split('\n')[0]);
        Assert.Contains("published", csv);
        Assert.Contains("https://www.linkedin.com/feed/update/", csv);
    }

    [TestMethod]
    public async Task Export_EditedWhereNotOut_UpdatesAndVoidsTheApproval()
    {
        await GroupAsync();
        var post = await PostedAsync("dotnet-nl", "Befor.", new(2026, 11, 26, 7, 30, 0, TimeSpan.Zero), approve: true);
        var edited = (await ExportedAsync()).Replace("Befor.", "Before.", StringComparison.Ordinal);
        Assert.AreEqual("1", (await Api.ImportAsync(edited)).Is(200)["accepted"]);

        var now = await ReadAsync(post);
        Assert.AreEqual("Before.", now["text"]);
        Assert.AreEqual("draft", now["state"]);
        Assert.HasCount(1, (await Api.GetAsync("/api/posts")).Items);
    }

    [TestMethod]
    public async Task Export_EditedWhereOut_IsRejected()
    {
        await GroupAsync();
        var post = await PostedAsync("dotnet-nl", "Out allready.", approve: true);
        (await MoveAsync(post, "confirm")).Is(200);
        var edited = (await ExportedAsync()).Replace("allready", "already", StringComparison.Ordinal);
        var report = (await Api.ImportAsync(edited)).Is(422, "import.rejected");

        Assert.AreEqual("2", report["rejected.0.line"]);
        Assert.AreEqual("Out allready.", (await ReadAsync(post))["text"]);
    }

    [TestMethod]
    public async Task Export_OfNothing_IsItsHeader() => Assert.HasCount(1, (await ExportedAsync()).Trim().Split('\n'));
}

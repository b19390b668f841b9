using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Recruiting.LinkedInSimulator;

namespace Recruiting.Desk.Tests;

/// <summary>The real process serving: stopping, killing, two on one store. On the wall clock, for there is no other in it; nothing waits for time to pass.</summary>
[TestClass]
public sealed class ServingTests : IDisposable
{
    private readonly TempData temp = new();

    public void Dispose() => temp.Dispose();

    private static async Task<JsonNode> ReadAsync(DeskProcess desk, string path) => JsonNode.Parse(await desk.Http.GetStringAsync(path))!;

    private static async Task PutAsync(DeskProcess desk, string path, object body)
    {
        using var reply = await desk.Http.PutAsJsonAsync(path, body);
        Assert.IsTrue(reply.IsSuccessStatusCode, await reply.Content.ReadAsStringAsync());
    }

    private static async Task<HttpStatusCode> ImportAsync(DeskProcess desk, string csv)
    {
        using var reply = await desk.Http.PostAsync("/api/import?approve=true", new StringContent(csv, Encoding.UTF8, "text/csv"));
        return reply.StatusCode;
    }

    private static string Rows(int count, string tag) =>
        "channel,text\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"queue,{tag} number {i}.\n"));

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [DataRow("INT")]
    [DataRow("TERM")]
    public async Task Signal_WhileLinkedInIsAnswering_FinishesWhatIsInFlight(string signal)
    {
        await using var linkedIn = await LinkedInSimulatorFixture.StartAsync();
        var delay = linkedIn.Faults.Add(new SimulatedFault { Kind = SimulatedFaultKind.DelayAfterCreate, DelayMs = 3000 });
        await using var desk = await DeskProcess.ServeAsync(temp.Data, "--Presence:Jobs", "false", "--LinkedIn:BaseAddress", linkedIn.BaseAddress.ToString());
        await PutAsync(desk, "/api/channels/page", new { kind = "page", urn = "urn:li:organization:1" });
        await PutAsync(desk, "/api/channels/page/connection", new { accessToken = linkedIn.AddToken("p", "1"), expiresAt = DateTimeOffset.UtcNow.AddDays(60), urn = "urn:li:organization:1" });
        using var made = await desk.Http.PostAsJsonAsync("/api/posts", new { channel = "page", text = "In flight (m/v/x).", dueAt = DateTimeOffset.UtcNow.AddMinutes(-1), approve = true });
        Assert.AreEqual(HttpStatusCode.Created, made.StatusCode, await made.Content.ReadAsStringAsync());
        var tick = desk.Http.PostAsync("/api/jobs/publish-due", null);
        await delay.Struck;
        await desk.SignalAsync(signal);

        Assert.AreEqual(HttpStatusCode.OK, (await tick).StatusCode);
        Assert.AreEqual(0, await desk.EndAsync(), desk.Errors);
        Assert.DoesNotContain("   at ", desk.Errors + desk.Output);
        await using var again = await DeskProcess.ServeAsync(temp.Data, "--Presence:Jobs", "false");
        var post = (await ReadAsync(again, "/api/posts"))["items"]![0]!;
        Assert.AreEqual("published", post["state"]!.ToString());
        Assert.AreEqual(linkedIn.Posts.All.Single().Urn, post["urn"]!.ToString());
    }

    [TestMethod]
    public async Task Kill_RightAfterAnImportIsAcknowledged_LosesNothing()
    {
        await using (var desk = await DeskProcess.ServeAsync(temp.Data, "--Presence:Jobs", "false"))
        {
            await PutAsync(desk, "/api/channels/queue", new { kind = "group" });
            Assert.AreEqual(HttpStatusCode.OK, await ImportAsync(desk, Rows(200, "Killed")));
            await desk.KillAsync();
        }

        await using var again = await DeskProcess.ServeAsync(temp.Data, "--Presence:Jobs", "false");
        Assert.HasCount(200, (await ReadAsync(again, "/api/posts?state=ready&top=1000"))["items"]!.AsArray());
    }

    [TestMethod]
    public async Task Kill_InTheMiddleOfAnImport_IsMendedByImportingAgain()
    {
        await using (var desk = await DeskProcess.ServeAsync(temp.Data, "--Presence:Jobs", "false"))
        {
            await PutAsync(desk, "/api/channels/queue", new { kind = "group" });
            var import = ImportAsync(desk, Rows(2000, "Half"));
            while (!import.IsCompleted && (await ReadAsync(desk, "/api/posts?top=1"))["items"]!.AsArray().Count == 0)
            {
                // Until the first rows are there.
            }

            await desk.KillAsync();
            await Assert.ThrowsAsync<HttpRequestException>(() => import);
        }

        await using var again = await DeskProcess.ServeAsync(temp.Data, "--Presence:Jobs", "false");
        Assert.AreEqual(HttpStatusCode.OK, await ImportAsync(again, Rows(2000, "Half")));
        var count = 0;
        for (string? next = "/api/posts?state=ready&top=1000"; next is not null;)
        {
            var page = await ReadAsync(again, next);
            count += page["items"]!.AsArray().Count;
            next = page["nextLink"]?.ToString();
        }

        Assert.AreEqual(2000, count);
    }

    [TestMethod]
    public async Task TwoDesks_OnOneStore_PublishOnceBetweenThem()
    {
        await using var linkedIn = await LinkedInSimulatorFixture.StartAsync();
        string[] settings = ["--Presence:Jobs", "false", "--LinkedIn:BaseAddress", linkedIn.BaseAddress.ToString()];
        await using var one = await DeskProcess.ServeAsync(temp.Data, settings);
        await using var two = await DeskProcess.ServeAsync(temp.Data, settings);
        for (var i = 0; i < 6; i++)
        {
            var desk = i % 2 == 0 ? one : two;
            await PutAsync(desk, $"/api/channels/page{i}", new { kind = "page", urn = $"urn:li:organization:{i}" });
            await PutAsync(desk, $"/api/channels/page{i}/connection", new { accessToken = linkedIn.AddToken($"p{i}", $"{i}"), expiresAt = DateTimeOffset.UtcNow.AddDays(60), urn = $"urn:li:organization:{i}" });
            using var made = await desk.Http.PostAsJsonAsync("/api/posts", new { channel = $"page{i}", text = $"Of page {i}.", dueAt = DateTimeOffset.UtcNow.AddMinutes(-1), approve = true });
            Assert.AreEqual(HttpStatusCode.Created, made.StatusCode);
        }

        await Task.WhenAll(Enumerable.Range(0, 12).Select(async i =>
        {
            using var tick = await (i % 2 == 0 ? one : two).Http.PostAsync("/api/jobs/publish-due", null);
            Assert.AreEqual(HttpStatusCode.OK, tick.StatusCode, await tick.Content.ReadAsStringAsync());
        }));

        Assert.HasCount(6, linkedIn.Requests.Creates);
        foreach (var desk in (DeskProcess[])[one, two]) Assert.HasCount(6, (await ReadAsync(desk, "/api/posts?state=published"))["items"]!.AsArray());
    }

    [TestMethod]
    public async Task TimedJobs_AtStart_MakeUpForWhatWasDueWhileItWasOff()
    {
        await using (var desk = await DeskProcess.ServeAsync(temp.Data, "--Presence:Jobs", "false"))
        {
            await PutAsync(desk, "/api/channels/queue", new { kind = "group" });
            using var made = await desk.Http.PostAsJsonAsync("/api/posts", new { channel = "queue", text = "Due while off.", dueAt = DateTimeOffset.UtcNow.AddMinutes(-1), approve = true });
            Assert.AreEqual(HttpStatusCode.Created, made.StatusCode);
        }

        await using var again = await DeskProcess.ServeAsync(temp.Data);
        while ((await ReadAsync(again, "/api/hand"))["items"]!.AsArray().Count == 0)
        {
            // Its first tick comes by itself; the test's own time-out ends a wait in vain.
        }
    }

    [TestMethod]
    public async Task Start_SaysWhereAndNothingToWorryAbout()
    {
        await using var desk = await DeskProcess.ServeAsync(temp.Data, "--Presence:Jobs", "false");

        Assert.DoesNotContain("warn", desk.Output);
        Assert.AreEqual("", desk.Errors);
        var health = await ReadAsync(desk, "/api/health");
        Assert.Contains("recruiting.db", health["store"]!.ToString());
    }
}

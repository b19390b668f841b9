using System.Text.Json.Nodes;
using Recruiting.LinkedInSimulator;
using Recruiting.PsModule.Tests.Engine;
using Recruiting.Testing;

namespace Recruiting.PsModule.Tests.Sessions;

/// <summary>A shell, a Desk's API and the timed jobs of both on one store at the same time.</summary>
[TestClass]
[DoNotParallelize]
public sealed class TogetherTests : ShellTests
{
    private const int Pages = 12, Drafts = 20;

    [TestMethod]
    public Task OnOneFile_NothingIsLostAndNothingTwice() => TogetherAsync(null);

    [TestMethod]
    public async Task OnTheSameTables_NothingIsLostAndNothingTwice() => await TogetherAsync(await Azurite.NewAccountAsync());

    private async Task TogetherAsync(string? store)
    {
        await using var linkedIn = await LinkedInSimulatorFixture.StartAsync();
        var token = linkedIn.AddToken("anouk", "77");
        Environment.SetEnvironmentVariable("LinkedIn__BaseAddress", linkedIn.BaseAddress.ToString());
        Environment.SetEnvironmentVariable("Presence__Store", store);
        Environment.SetEnvironmentVariable("Presence__Data", Folder);
        using var shell = new Shell();
        try
        {
            await using var desk = await DeskServer.StartAsync(["--Presence:Data", Folder, "--LinkedIn:BaseAddress", linkedIn.BaseAddress.ToString(), .. store is null ? (string[])[] : ["--Presence:Store", store]]);
            for (var page = 1; page <= Pages; page++)
            {
                await desk.CallAsync(HttpMethod.Put, $"/api/channels/page-{page}", new { kind = "page" });
                await desk.CallAsync(HttpMethod.Put, $"/api/channels/page-{page}/connection", new { accessToken = token, expiresAt = DateTimeOffset.UtcNow.AddDays(30), urn = "urn:li:organization:77" });
                await desk.CallAsync(HttpMethod.Post, "/api/posts", new { channel = $"page-{page}", text = $"Post {page} of many, due now.", dueAt = DateTimeOffset.UtcNow, approve = true });
            }

            var shelled = Task.Run(() =>
            {
                for (var run = 0; run < 3; run++) shell.Run("$null = Invoke-PresenceJob publish-due -Confirm:$false; $null = Invoke-PresenceJob fill-plan, tidy").Well();
            });
            var jobs = RepeatAsync(3, async _ => await desk.CallAsync(HttpMethod.Post, "/api/jobs/publish-due"));
            var writing = RepeatAsync(Drafts, async i => await desk.CallAsync(HttpMethod.Post, "/api/posts", new { channel = "page-1", text = $"Draft {i}, written meanwhile." }));
            await Task.WhenAll(shelled, jobs, writing);
            // What one of them held is the other's to finish.
            shell.Run("$null = Invoke-PresenceJob publish-due -Confirm:$false").Well();

            var posts = JsonNode.Parse(await desk.CallAsync(HttpMethod.Get, "/api/posts?top=200"))!["items"]!.AsArray();
            Assert.HasCount(Pages + Drafts, posts);
            Assert.AreEqual(Pages, posts.Count(p => (string)p!["state"]! == "published"), string.Join(" ", posts.Select(p => p!["state"])));
            Assert.AreSequenceEqual(
                Enumerable.Range(1, Pages).Select(i => $"Post {i} of many, due now.").Order(StringComparer.Ordinal), linkedIn.Posts.Visible.Select(p => p.Rendered).Order(StringComparer.Ordinal));
            Assert.AreEqual("Healthy", shell.Run("Get-PresenceHealth").Well()["Status"]);
        }
        finally
        {
            foreach (var name in (string[])["LinkedIn__BaseAddress", "Presence__Store", "Presence__Data"]) Environment.SetEnvironmentVariable(name, null);
        }
    }

    private static async Task RepeatAsync(int times, Func<int, Task> act)
    {
        for (var i = 1; i <= times; i++) await act(i);
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Recruiting.LinkedInSimulator;

namespace Recruiting.Board.Tests;

/// <summary>A test from outside: its own Desk, its own LinkedIn, both on the test's clock.</summary>
public abstract class DeskTest : IAsyncDisposable
{
    private RunningDesk? desk;
    private LinkedInSimulatorFixture? linkedIn;

    public TestContext TestContext { get; set; } = null!;

    private protected FakeTimeProvider Clock { get; } = new(RunningDesk.Start);

    private protected RunningDesk Desk => desk!;

    private protected BoardClient Api => desk!.Api;

    private protected LinkedInSimulatorFixture LinkedIn => linkedIn!;

    [TestInitialize]
    public async Task StartDeskAsync()
    {
        linkedIn = await LinkedInSimulatorFixture.StartAsync(new() { Clock = Clock });
        desk = await RunningDesk.StartAsync(linkedIn, Clock, Settings);
    }

    /// <summary>Configuration beyond the usual.</summary>
    private protected virtual string[] Settings => [];

    public async ValueTask DisposeAsync()
    {
        if (desk is not null) await desk.DisposeAsync();
        if (linkedIn is not null) await linkedIn.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A group with slots on Tuesday and Thursday, 08:30 to 10:00 in Amsterdam.</summary>
    private protected async Task GroupAsync(string id = "dotnet-nl", object? rules = null) => Assert.AreEqual(201, (await Api.PutAsync($"/api/channels/{id}", new
    {
        kind = "group",
        name = ".NET Nederland",
        url = "https://www.linkedin.com/groups/43875/",
        urn = "urn:li:group:43875",
        cadence = "2x/week Tue,Thu 08:30-10:00 Europe/Amsterdam",
        rules,
    })).Status);

    /// <summary>A page that is connected.</summary>
    /// <returns>Its token.</returns>
    private protected async Task<string> PageAsync(string id = "our-page", object? rules = null, DateTimeOffset? expires = null)
    {
        await UnconnectedPageAsync(id, rules);
        var token = LinkedIn.AddToken("anouk", "5515715");
        var connection = new { accessToken = token, expiresAt = expires ?? Clock.GetUtcNow().AddDays(60), urn = "urn:li:organization:5515715" };
        Assert.IsLessThan(300, (await Api.PutAsync($"/api/channels/{id}/connection", connection)).Status);
        return token;
    }

    private protected async Task UnconnectedPageAsync(string id = "our-page", object? rules = null) =>
        (await Api.PutAsync($"/api/channels/{id}", new { kind = "page", urn = "urn:li:organization:5515715", rules })).Is(201);

    /// <summary>A post, made and read.</summary>
    private protected async Task<JsonNode> PostedAsync(string channel, string text, DateTimeOffset? dueAt = null, bool approve = false, string? until = null) =>
        (await Api.PostAsync("/api/posts", Without(new { channel, text, dueAt = dueAt is null ? null : Instant(dueAt.Value), approve, until }))).Is(201).Json;

    private protected async Task<Reply> MoveAsync(JsonNode post, string move, object? body = null) => await Api.PostAsync($"/api/posts/{post["id"]}/{move}", body);

    private protected async Task<Reply> ReadAsync(JsonNode post) => (await Api.GetAsync($"/api/posts/{post["id"]}")).Is(200);

    private protected async Task<Reply> RunAsync(string job = "publish-due") => (await Api.PostAsync($"/api/jobs/{job}")).Is(200);

    private protected async Task<IReadOnlyList<JsonNode>> HandAsync() => (await Api.GetAsync("/api/hand")).Is(200).Items;

    private protected static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>A permalink whose id was given at that time.</summary>
    private protected static string Permalink(DateTimeOffset at, int low = 1) =>
        string.Create(CultureInfo.InvariantCulture, $"https://www.linkedin.com/feed/update/urn:li:activity:{(at.ToUnixTimeMilliseconds() << 22) | (uint)low}/");

    /// <summary>The object without its nulls: absent is not null.</summary>
    internal static JsonObject Without(object all)
    {
        var made = System.Text.Json.JsonSerializer.SerializeToNode(all)!.AsObject();
        foreach (var name in made.Where(p => p.Value is null).Select(p => p.Key).ToList()) made.Remove(name);
        return made;
    }
}

using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Recruiting.Desk;
using Recruiting.LinkedInSimulator;

namespace Recruiting.Infra.Tests.Scripts;

/// <summary>A real board for the scripts: a Desk on a free port, with a LinkedIn of its own, both on a clock that stands still.</summary>
internal sealed class PausableBoard : IAsyncDisposable
{
    private readonly DirectoryInfo data;
    private readonly WebApplication app;
    private readonly LinkedInSimulatorFixture linkedIn;
    private readonly HttpClient http;

    private PausableBoard(DirectoryInfo data, WebApplication app, LinkedInSimulatorFixture linkedIn, FakeTimeProvider clock)
    {
        (this.data, this.app, this.linkedIn, Clock) = (data, app, linkedIn, clock);
        http = new() { BaseAddress = new(DeskHost.Addresses(app).Single()) };
    }

    public Uri Address => http.BaseAddress!;

    public FakeTimeProvider Clock { get; }

    public static async Task<PausableBoard> StartAsync()
    {
        var clock = new FakeTimeProvider(new(2026, 11, 24, 7, 0, 0, TimeSpan.Zero));
        var linkedIn = await LinkedInSimulatorFixture.StartAsync(new() { Clock = clock });
        var data = Directory.CreateTempSubdirectory("recruiting-scripts-");
        string[] settings = ["--Presence:Data", data.FullName, "--Presence:Jobs", "false", "--urls", "http://127.0.0.1:0", "--LinkedIn:BaseAddress", linkedIn.BaseAddress.ToString()];
        var app = await DeskHost.BuildAsync(settings, clock, services => services.AddLogging(log => log.ClearProviders()));
        await app.StartAsync();
        return new(data, app, linkedIn, clock);
    }

    public async Task<bool> IsPausedAsync() => (await http.GetFromJsonAsync<JsonNode>("/api/pause"))!["paused"]!.GetValue<bool>();

    public async Task PauseAsync(string reason) => await SendAsync(HttpMethod.Put, "/api/pause", new { reason });

    /// <summary>A post that is on its way to a LinkedIn which takes its time.</summary>
    /// <returns>Ends when LinkedIn has answered, once the clock has moved by a second.</returns>
    public async Task<Task> PublishingAsync()
    {
        var token = linkedIn.AddToken("anouk", "5515715");
        await SendAsync(HttpMethod.Put, "/api/channels/our-page", new { kind = "page", urn = "urn:li:organization:5515715" });
        await SendAsync(HttpMethod.Put, "/api/channels/our-page/connection", new { accessToken = token, expiresAt = Clock.GetUtcNow().AddDays(60), urn = "urn:li:organization:5515715" });
        await SendAsync(HttpMethod.Post, "/api/posts", new { channel = "our-page", text = "About something.", dueAt = Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", null), approve = true });
        var slow = linkedIn.Faults.Add(new SimulatedFault { Kind = SimulatedFaultKind.DelayBeforeCreate, DelayMs = 1000 });
        var published = SendAsync(HttpMethod.Post, "/api/jobs/publish-due", null);
        await slow.Struck;
        return published;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await linkedIn.DisposeAsync();
        data.Delete(recursive: true);
    }

    private async Task SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await http.SendAsync(request);
        Assert.IsTrue(response.IsSuccessStatusCode, $"{path}: {await response.Content.ReadAsStringAsync()}");
    }
}

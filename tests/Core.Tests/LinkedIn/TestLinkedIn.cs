using Microsoft.Extensions.Time.Testing;
using Recruiting.Core.LinkedIn;
using Recruiting.LinkedInSimulator;

namespace Recruiting.Core.Tests.LinkedIn;

/// <summary>A simulated LinkedIn, a token for it, and the client under test with a clock that only tests move.</summary>
internal sealed class TestLinkedIn : IAsyncDisposable
{
    public const string Person = "urn:li:person:anna";
    public const string Page = "urn:li:organization:77";
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http;

    private TestLinkedIn(LinkedInSimulatorFixture simulator, HttpMessageHandler handler)
    {
        Simulator = simulator;
        Token = simulator.AddToken("anna", "77");
        _http = Client(handler);
        LinkedIn = new LinkedInClient(_http, new LinkedInOptions { BaseAddress = simulator.BaseAddress }, Clock);
    }

    public LinkedInSimulatorFixture Simulator { get; }

    public LinkedInClient LinkedIn { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero));

    public string Token { get; }

    public static async Task<TestLinkedIn> StartAsync(Func<HttpMessageHandler>? handler = null, SimulatorOptions? options = null) =>
        new(await LinkedInSimulatorFixture.StartAsync(options), handler?.Invoke() ?? LinkedInClient.CreateHandler());

    /// <summary>An HTTP client without a time-out of its own: only the deadline counts.</summary>
    public static HttpClient Client(HttpMessageHandler handler) => new(handler) { Timeout = Timeout.InfiniteTimeSpan };

    public Task<CreateResult> CreateAsync(string text = "Kom erbij (m/v/x)", string author = Person, string? link = null, string? token = null) =>
        LinkedIn.CreateAsync(new LinkedInPost(author, text, link), token ?? Token, Deadline);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Simulator.DisposeAsync();
    }
}

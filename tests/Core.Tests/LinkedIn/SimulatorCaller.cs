using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Recruiting.LinkedInSimulator;

namespace Recruiting.Core.Tests.LinkedIn;

/// <summary>Calls the simulator with bare HTTP, as somebody's wrong client would.</summary>
internal sealed class SimulatorCaller : IAsyncDisposable
{
    public const string Good = """
        {"author":"urn:li:person:anna","commentary":"Hallo","visibility":"PUBLIC","distribution":{"feedDistribution":"MAIN_FEED"},"lifecycleState":"PUBLISHED"}
        """;

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private SimulatorCaller(LinkedInSimulatorFixture simulator)
    {
        Simulator = simulator;
        Token = simulator.AddToken("anna", "77");
    }

    public LinkedInSimulatorFixture Simulator { get; }

    /// <summary>The token that goes with every call to LinkedIn's paths; null for none.</summary>
    public string? Token { get; set; }

    public static async Task<SimulatorCaller> StartAsync(SimulatorOptions? options = null) => new(await LinkedInSimulatorFixture.StartAsync(options));

    /// <summary>A create's body with other fields; <c>null</c> takes a field away.</summary>
    public static string With(params (string Field, JsonNode? Value)[] changes)
    {
        var body = JsonNode.Parse(Good)!.AsObject();
        foreach (var (field, value) in changes)
        {
            body.Remove(field);
            if (value is not null) body[field] = value;
        }

        return body.ToJsonString();
    }

    /// <summary>Calls with all headers that LinkedIn wants, except as told: a header that is null is left out.</summary>
    public async Task<Said> CallAsync(string method, string target, string? body = null, params (string Name, string? Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Simulator.BaseAddress, target));
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        var all = new Dictionary<string, string?> { ["Authorization"] = Token is null ? null : $"Bearer {Token}", ["LinkedIn-Version"] = "202610", ["X-Restli-Protocol-Version"] = "2.0.0" };
        foreach (var (name, value) in headers) all[name] = value;
        foreach (var (name, value) in all.Where(h => h.Value is not null)) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _http.SendAsync(request);
        var id = response.Headers.TryGetValues("x-restli-id", out var ids) ? ids.Single() : null;
        return new(response.StatusCode, await response.Content.ReadAsStringAsync(), id);
    }

    public Task<Said> CreateAsync(string body) => CallAsync("POST", "/rest/posts", body);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Simulator.DisposeAsync();
    }

    internal sealed record Said(HttpStatusCode Status, string Body, string? Id)
    {
        public JsonNode Json => JsonNode.Parse(Body)!;

        public string? Message => (string?)Json["message"];

        public string? Code => (string?)Json["code"];
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Security.KeyVault.Secrets;

namespace Recruiting.Core.Tests.Hosting;

/// <summary>Key Vault's secrets as its REST API documents them (https://learn.microsoft.com/rest/api/keyvault/secrets): a challenge before all, versions, a list in
/// pages without values, 404, and whatever trouble a test asks for.</summary>
internal sealed class FakeKeyVault : HttpMessageHandler
{
    private const string Vault = "https://presence.vault.azure.net";
    private const int Page = 3;

    private readonly ConcurrentDictionary<string, JsonObject> secrets = new();

    /// <summary>Answers the next requests after the sign-in with these, before any work is done.</summary>
    public Queue<HttpStatusCode> Trouble { get; } = new();

    /// <summary>Requests that carried a token, as <c>GET /secrets</c>.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public IEnumerable<string> Names => secrets.Keys;

    public SecretClient Client() => new(new Uri(Vault), new Token(), new SecretClientOptions
    {
        Transport = new HttpClientTransport(new HttpClient(this, disposeHandler: false)),
        Retry = { MaxRetries = 2, Delay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero },
    });

    public void Put(string name, string value, bool enabled = true) => secrets[name] = new JsonObject { ["value"] = value, ["attributes"] = new JsonObject { ["enabled"] = enabled } };

    public string Value(string name) => secrets[name]["value"]!.GetValue<string>();

    /// <summary>Listed, and gone when it is read.</summary>
    public string? Vanishing { get; set; }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => Answer(request);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Answer(request));

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        if (request.Headers.Authorization is null)
        {
            var challenge = new HttpResponseMessage(HttpStatusCode.Unauthorized) { Content = new StringContent("") };
            challenge.Headers.Add("WWW-Authenticate", "Bearer authorization=\"https://login.microsoftonline.com/00000000-0000-0000-0000-000000000001\", resource=\"https://vault.azure.net\"");
            return challenge;
        }

        var path = request.RequestUri!.AbsolutePath.TrimEnd('/');
        Requests.Enqueue($"{request.Method} {path}");
        if (Trouble.TryDequeue(out var status)) return Failed(status, status == HttpStatusCode.TooManyRequests ? "Throttled" : "Forbidden");
        if (path == "/secrets") return List(request.RequestUri);
        var name = path.Split('/')[2];
        return request.Method == HttpMethod.Put ? Set(name, request) : Get(name);
    }

    private HttpResponseMessage List(Uri address)
    {
        var from = address.Query.Split('&', '?').FirstOrDefault(p => p.StartsWith("$skiptoken=", StringComparison.Ordinal)) is { } token ? int.Parse(token["$skiptoken=".Length..], null) : 0;
        var names = secrets.Keys.Order(StringComparer.Ordinal).ToList();
        var items = new JsonArray([.. names.Skip(from).Take(Page).Select(n => new JsonObject { ["id"] = $"{Vault}/secrets/{n}", ["attributes"] = secrets[n]["attributes"]!.DeepClone() })]);
        var next = from + Page < names.Count ? $"{Vault}:443/secrets?api-version=7.6&$skiptoken={from + Page}" : null;
        return Json(new JsonObject { ["value"] = items, ["nextLink"] = next });
    }

    private HttpResponseMessage Set(string name, HttpRequestMessage request)
    {
        using var reader = new StreamReader(request.Content!.ReadAsStream());
        var asked = JsonNode.Parse(reader.ReadToEnd())!.AsObject();
        if (name.Length > 127 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) return Failed(HttpStatusCode.BadRequest, "BadParameter");
        if (Encoding.UTF8.GetByteCount(asked["value"]!.GetValue<string>()) > 25_000) return Failed(HttpStatusCode.BadRequest, "BadParameter");
        Put(name, asked["value"]!.GetValue<string>());
        return Get(name);
    }

    private HttpResponseMessage Get(string name)
    {
        if (name == Vanishing || !secrets.TryGetValue(name, out var secret)) return Failed(HttpStatusCode.NotFound, "SecretNotFound");
        var found = secret.DeepClone().AsObject();
        found["id"] = $"{Vault}/secrets/{name}/0123456789abcdef0123456789abcdef";
        return Json(found);
    }

    private static HttpResponseMessage Failed(HttpStatusCode status, string code) =>
        new(status) { Content = new StringContent(JsonSerializer.Serialize(new { error = new { code, message = "It is so." } }), Encoding.UTF8, "application/json") };

    private static HttpResponseMessage Json(JsonObject body) => new(HttpStatusCode.OK) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };

    private sealed class Token : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}

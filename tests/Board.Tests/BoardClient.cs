using System.Net.Mime;
using System.Text;
using System.Text.Json;

namespace Recruiting.Board.Tests;

/// <summary>What a stranger with an HTTP client can do. Every answer under <c>/api</c> of 400 and above is checked to be problem+json, but for the health report.</summary>
internal sealed class BoardClient(Uri address) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly HttpClient http = new() { BaseAddress = address };

    public Uri Address => address;

    public Task<Reply> GetAsync(string path, params string[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<Reply> PutAsync(string path, object? body, params string[] headers) => SendAsync(HttpMethod.Put, path, Content(body), headers);

    public Task<Reply> PostAsync(string path, object? body = null, params string[] headers) => SendAsync(HttpMethod.Post, path, Content(body), headers);

    public Task<Reply> PatchAsync(string path, object? body, params string[] headers) => SendAsync(HttpMethod.Patch, path, Content(body), headers);

    public Task<Reply> DeleteAsync(string path, params string[] headers) => SendAsync(HttpMethod.Delete, path, null, headers);

    /// <summary>Sends text of a media type as it is.</summary>
    public Task<Reply> TextAsync(HttpMethod method, string path, string text, string mediaType, params string[] headers) =>
        SendAsync(method, path, new StringContent(text, Encoding.UTF8, mediaType), headers);

    /// <summary>Imports CSV text.</summary>
    public Task<Reply> ImportAsync(string csv, string query = "", params string[] headers) =>
        TextAsync(HttpMethod.Post, $"/api/import{query}", csv, "text/csv", headers);

    /// <param name="method">Which.</param>
    /// <param name="path">Path and query.</param>
    /// <param name="content">The body, or null for none.</param>
    /// <param name="headers">Each <c>Name: value</c>.</param>
    public async Task<Reply> SendAsync(HttpMethod method, string path, HttpContent? content, params string[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var header in headers)
        {
            var name = header[..header.IndexOf(':', StringComparison.Ordinal)];
            Assert.IsTrue(request.Headers.TryAddWithoutValidation(name, header[(name.Length + 1)..].Trim()));
        }

        using var response = await http.SendAsync(request);
        var reply = new Reply(
            (int)response.StatusCode, response.Headers.ETag?.ToString(), response.Headers.Location, response.Content.Headers.ContentType?.MediaType ?? "",
            response.Content.Headers.Allow, await response.Content.ReadAsStringAsync());
        if (path.StartsWith("/api", StringComparison.Ordinal) && reply.Status >= 400 && path != "/api/health") reply.ShouldBeProblem($"{method} {path}");
        return reply;
    }

    public void Dispose() => http.Dispose();

    private static StringContent? Content(object? body) => body switch
    {
        null => null,
        string raw => new(raw, Encoding.UTF8, MediaTypeNames.Application.Json),
        _ => new(JsonSerializer.Serialize(body, Json), Encoding.UTF8, MediaTypeNames.Application.Json),
    };
}

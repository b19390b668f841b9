using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using NodaTime;
using Recruiting.Core.Media;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;

namespace Recruiting.Core.LinkedIn;

/// <summary>LinkedIn's Images and Documents API over HTTP/1.1: <c>initializeUpload</c>, one PUT of the whole file (cut into pieces it arrives damaged),
/// and asking for its status.</summary>
/// <param name="http">Its time-out, where it has one, counts beside the deadlines.</param>
/// <param name="options">Addresses and version.</param>
/// <param name="clock">Deadlines are taken from it.</param>
public sealed class LinkedInUploads(HttpClient http, LinkedInOptions options, TimeProvider clock) : ILinkedInUploads
{
    /// <inheritdoc/>
    public async Task<CreateResult> UploadAsync(MediaKind kind, string owner, Stream content, string token, TimeSpan deadline, CancellationToken cancel = default)
    {
        if (Unsendable.Find(token) is { } refusal) return refusal;
        using var late = new CancellationTokenSource(deadline > TimeSpan.Zero ? deadline : TimeSpan.Zero, clock);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        try
        {
            return (await UploadAsync(kind, owner, content, token, time.Token)).Without(token);
        }
        catch (Exception trouble) when (IsOfTheNetwork(trouble) && !cancel.IsCancellationRequested)
        {
            var words = trouble is OperationCanceledException ? "LinkedIn did not take the file in time." : $"The file could not be given to LinkedIn. ({trouble.Message})";
            return new CreateResult(AttemptOutcome.NotSent, Code: trouble is OperationCanceledException ? "time-out" : "connection-lost", Message: words).Without(token);
        }
    }

    /// <inheritdoc/>
    public async Task<AssetStatus> StatusAsync(string urn, string token, TimeSpan deadline, CancellationToken cancel = default)
    {
        using var late = new CancellationTokenSource(deadline > TimeSpan.Zero ? deadline : TimeSpan.Zero, clock);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        try
        {
            var resource = urn.StartsWith("urn:li:document:", StringComparison.Ordinal) ? "documents" : "images";
            using var request = RestRequest.Make(options, HttpMethod.Get, $"rest/{resource}/{Uri.EscapeDataString(urn)}", token);
            using var response = await http.SendAsync(request, time.Token);
            if (response.StatusCode == HttpStatusCode.Forbidden) return new(AssetState.NotTold);
            if (response.StatusCode == HttpStatusCode.NotFound) return new(AssetState.Failed, "LinkedIn does not have the file any more.");
            if (response.StatusCode != HttpStatusCode.OK) return new(AssetState.Unknown);
            var status = AssetAnswer.Status(await response.Content.ReadFromJsonAsync<JsonElement>(time.Token));
            return status with { Why = Redaction.Clean(status.Why, token, Redaction.MostMessage) };
        }
        catch (Exception trouble) when ((IsOfTheNetwork(trouble) || trouble is JsonException) && !cancel.IsCancellationRequested)
        {
            return new(AssetState.Unknown);
        }
    }

    private async Task<CreateResult> UploadAsync(MediaKind kind, string owner, Stream content, string token, CancellationToken time)
    {
        var resource = kind == MediaKind.Document ? "documents" : "images";
        var body = JsonSerializer.SerializeToUtf8Bytes(new { initializeUploadRequest = new { owner } });
        using var initialize = RestRequest.Make(options, HttpMethod.Post, $"rest/{resource}?action=initializeUpload", token, new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } });
        AssetUpload? asset;
        using (var response = await http.SendAsync(initialize, HttpCompletionOption.ResponseHeadersRead, time))
        {
            if (!response.IsSuccessStatusCode) return await RefusalAsync(response, time);
            asset = await AssetAnswer.UploadAsync(response, time);
        }

        if (asset is null || !IsLinkedIns(asset.Address)) return new(AttemptOutcome.NotSent, Code: "upload-address", Message: "LinkedIn did not say where the file is to go.");
        using var put = new HttpRequestMessage(HttpMethod.Put, asset.Address) { Content = new StreamContent(content), Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        put.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        put.Content.Headers.ContentType = new("application/octet-stream");
        put.Content.Headers.ContentLength = content.Length - content.Position;
        using var stored = await http.SendAsync(put, HttpCompletionOption.ResponseHeadersRead, time);
        return stored.IsSuccessStatusCode ? new(AttemptOutcome.Accepted, asset.Urn, (int)stored.StatusCode) : await RefusalAsync(stored, time);
    }

    // As of a create, but that nobody sees an upload: what may have arrived, and nobody knows, has not.
    private async Task<CreateResult> RefusalAsync(HttpResponseMessage response, CancellationToken time)
    {
        Instant now = clock.Now();
        var result = Outcomes.Of(await Answer.ReadAsync(response, now, time), now);
        return result.Outcome == AttemptOutcome.Unknown ? result with { Outcome = AttemptOutcome.NotSent } : result;
    }

    // The token goes along: to LinkedIn and to nobody else.
    private bool IsLinkedIns(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps && (address.Host == "linkedin.com" || address.Host.EndsWith(".linkedin.com", StringComparison.OrdinalIgnoreCase)))
        || (address.Scheme == options.BaseAddress.Scheme && string.Equals(address.Authority, options.BaseAddress.Authority, StringComparison.OrdinalIgnoreCase));

    private static bool IsOfTheNetwork(Exception trouble) => trouble is HttpRequestException or OperationCanceledException or IOException or InvalidOperationException;
}

using System.Text.Json;

namespace Recruiting.Core.LinkedIn;

/// <summary>Where a file is to go.</summary>
/// <param name="Urn">Its name at LinkedIn.</param>
/// <param name="Address">Where it is put.</param>
internal sealed record AssetUpload(string Urn, Uri Address);

/// <summary>What LinkedIn's Images and Documents API answers (linkedin.md section 4).</summary>
internal static class AssetAnswer
{
    private const int MostBody = 64 * 1024;

    /// <summary>Reads the answer to <c>initializeUpload</c>: <c>{"value":{"uploadUrl":…,"image"|"document":"urn:…"}}</c>; null where it is none.</summary>
    public static async Task<AssetUpload?> UploadAsync(HttpResponseMessage response, CancellationToken time)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(MostBody, time);
            using var json = JsonDocument.Parse(await response.Content.ReadAsStreamAsync(time));
            if (!json.RootElement.TryGetProperty("value", out var value)) return null;
            var urn = value.Text("image") ?? value.Text("document");
            return urn is not null && urn.StartsWith("urn:li:", StringComparison.Ordinal) && Uri.TryCreate(value.Text("uploadUrl"), UriKind.Absolute, out var address) ? new(urn, address) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Reads a status; names other than the known ones are on the way.</summary>
    public static AssetStatus Status(JsonElement asset) => asset.Text("status") switch
    {
        "AVAILABLE" => new(AssetState.Available),
        "PROCESSING_FAILED" => new(AssetState.Failed, asset.Text("processingFailureReason")),
        _ => new(AssetState.Processing),
    };
}

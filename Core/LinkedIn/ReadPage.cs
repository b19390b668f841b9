using System.Text.Json;

namespace Recruiting.Core.LinkedIn;

/// <summary>A page of the finder, read.</summary>
internal static class ReadPage
{
    /// <summary>Its posts, in LinkedIn's order; an element that is no post is left out. Null where it is no page at all.</summary>
    public static IReadOnlyList<ReadPost>? Parse(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("elements", out var elements) && elements.ValueKind == JsonValueKind.Array
                ? [.. elements.EnumerateArray().Select(Post).OfType<ReadPost>()]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ReadPost? Post(JsonElement of)
    {
        if (of.ValueKind != JsonValueKind.Object || PostUrn.FromId(of.Text("id")) is not { } urn || UrnTime.Of(urn) is not { } at) return null;
        var content = of.Object("content");
        return new(urn, at, of.Text("commentary") ?? "", content?.Object("article")?.Text("source"), [.. content is { } has ? Assets(has) : []]);
    }

    private static IEnumerable<string> Assets(JsonElement content) =>
        (content.Object("media") is { } media ? [media] : content.Object("multiImage")?.Items("images") ?? []).Select(asset => asset.Text("id")).OfType<string>();
}

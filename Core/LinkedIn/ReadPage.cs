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
        if (of.ValueKind != JsonValueKind.Object || PostUrn.FromId(Text(of, "id")) is not { } urn || UrnTime.Of(urn) is not { } at) return null;
        var link = of.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.Object
            && content.TryGetProperty("article", out var article) && article.ValueKind == JsonValueKind.Object ? Text(article, "source") : null;
        return new(urn, at, Text(of, "commentary") ?? "", link);
    }

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

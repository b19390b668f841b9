using System.Text.Json.Nodes;

namespace Recruiting.LinkedInSimulator;

/// <summary>A picture or document as readers of a post see it.</summary>
/// <param name="Kind"><c>image</c>, <c>document</c>, or <c>thumbnail</c> of a link.</param>
/// <param name="Urn">Its name.</param>
/// <param name="AltText">What it shows, in words.</param>
/// <param name="Title">The document's or link's title.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">The hash of its content, hexadecimal, lower case.</param>
public sealed record ShownMedia(string Kind, string Urn, string? AltText, string? Title, int Bytes, string? Sha256)
{
    /// <summary>The assets that a body names, each with its place.</summary>
    internal static IReadOnlyList<(string Kind, string Urn, JsonNode? Node)> Named(JsonNode? content)
    {
        var named = new List<(string, string, JsonNode?)>();
        if (content?["media"] is { } media) named.Add(((string)media["id"]! is var id && id.StartsWith("urn:li:document:", StringComparison.Ordinal) ? "document" : "image", (string)media["id"]!, media));
        foreach (var image in content?["multiImage"]?["images"] as JsonArray ?? []) named.Add(("image", (string)image!["id"]!, image));
        if (content?["article"]?["thumbnail"] is { } thumbnail) named.Add(("thumbnail", (string)thumbnail!, content["article"]));
        return named;
    }

    /// <summary>What a post shows.</summary>
    internal static IReadOnlyList<ShownMedia> Of(SimulatedPost post, AssetBook assets) => [.. Named(JsonNode.Parse(post.Body)?["content"]).Select(n =>
    {
        var content = assets.Find(n.Urn)?.Content;
        return new ShownMedia(n.Kind, n.Urn, (string?)n.Node?["altText"], (string?)n.Node?["title"], content?.Length ?? 0, content is null ? null : Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)));
    })];
}

using System.Text.Json;
using System.Text.Json.Nodes;
using static Recruiting.LinkedInSimulator.Schema;

namespace Recruiting.LinkedInSimulator;

/// <summary>The body of a create that LinkedIn's schema admits.</summary>
internal sealed record CreateRequest(JsonObject Body)
{
    private const int MostCommentary = 3000;
    private const int MostTitle = 400;
    private const int MostDescription = 4086;

    private static readonly Rule Media = Record(new("id", Urn("image", "video", "document"), true), new("title", Text), new("altText", Text));

    private static readonly Rule Article = Record(
        new("source", Text, true), new("title", Text, true), new("description", Text), new("thumbnail", Urn("image")), new("thumbnailAltText", Text));

    private static readonly Rule Poll = Record(
        new("question", Text, true), new("options", List(Record(new Field("text", Text, true))), true), new("settings", Record(new Field("duration", Text, true)), true));

    // No container: a post for a group is an unknown field here.
    private static readonly Rule Post = Record(
        new("author", Urn("person", "organization"), true),
        new("commentary", Text, true),
        new("visibility", OneOf("PUBLIC", "CONNECTIONS", "LOGGED_IN", "CONTAINER"), true),
        new("distribution", Record(new("feedDistribution", OneOf("MAIN_FEED", "NONE"), true), new("targetEntities", List(Any)), new("thirdPartyDistributionChannels", List(Any))), true),
        new("content", Union(new("article", Article), new("media", Media), new("multiImage", Record(new Field("images", List(Media), true))), new("poll", Poll), new("celebration", Any))),
        new("lifecycleState", OneOf("PUBLISHED", "DRAFT"), true),
        new("isReshareDisabledByAuthor", Flag),
        new("reshareContext", Record(new Field("parent", Urn("share", "ugcPost"), true))),
        new("contentCallToActionLabel", Text),
        new("contentLandingPage", Text),
        new("adContext", Any));

    public string Author => Words("author")!;

    public string Commentary => Words("commentary")!;

    public string LifecycleState => Words("lifecycleState")!;

    /// <summary>The article's address, or null.</summary>
    public string? Link => (string?)Body["content"]?["article"]?["source"];

    /// <summary>Reads a body; gives the refusal where it is no JSON object or breaks the schema.</summary>
    public static (CreateRequest? Request, IResult? Refusal) Read(string text)
    {
        if (AsObject(text) is not { } body) return (null, Errors.NotAJsonObject);
        var faults = Post(body, "").ToList();
        return faults.Count > 0 ? (null, Errors.Schema(faults)) : (new(body), null);
    }

    /// <summary>A JSON object, or null.</summary>
    public static JsonObject? AsObject(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What the schema cannot say: lengths, addresses, assets. Null where all is well.</summary>
    public IResult? Refusal(AssetBook assets)
    {
        // Whether backslashes count is not documented; here they do.
        if (Commentary.Length > MostCommentary) return Errors.TooLong("commentary", Commentary.Length, MostCommentary);
        if (Commentary.Length == 0 && Body["content"] is null && Body["reshareContext"] is null) return Errors.Schema(["/commentary :: is empty"]);
        foreach (var (_, urn, _) in ShownMedia.Named(Body["content"]))
        {
            if (assets.Find(urn) is not { } asset || asset.Owner != Author) return Errors.AssetNotOwned;
            if (asset.Status != "AVAILABLE") return Errors.AssetNotAvailable(urn);
        }

        if (Body["content"]?["multiImage"]?["images"] is JsonArray { Count: < 2 or > 20 }) return Errors.Schema(["/content/multiImage/images :: size is not within 2 and 20"]);
        if (Body["content"]?["article"] is not { } article) return null;
        if (!Uri.TryCreate(Link, UriKind.Absolute, out var source) || source.Scheme is not ("http" or "https"))
            return Errors.Schema([$"/content/article/source :: \"{Link}\" is not a valid URL"]);
        if ((string?)article["title"] is { Length: > MostTitle } title) return Errors.TooLong("title", title.Length, MostTitle);
        return (string?)article["description"] is { Length: > MostDescription } description ? Errors.TooLong("description", description.Length, MostDescription) : null;
    }

    private string? Words(string field) => (string?)Body[field];
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Recruiting.Core.LinkedIn;

/// <summary>The body of a create (LinkedIn, Posts API): a public post in the main feed, with images, a document, or a link as an article.</summary>
internal static class CreateBody
{
    // Only what JSON itself asks for is escaped: the text arrives as it was written, emoji and all, in an ordinary UTF-8 body.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Of(LinkedInPost post) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            post.Author,
            Commentary = LittleText.Encode(post.Text),
            Visibility = "PUBLIC",
            Distribution = new
            {
                FeedDistribution = "MAIN_FEED",
                TargetEntities = Array.Empty<string>(),
                ThirdPartyDistributionChannels = Array.Empty<string>(),
            },
            Content = ContentOf(post),
            LifecycleState = "PUBLISHED",
            IsReshareDisabledByAuthor = false,
        },
        Json);

    // Exactly one kind, or none. One image is a media, several are a multiImage.
    private static object? ContentOf(LinkedInPost post) => post switch
    {
        { Media.Images: [var image] } => new { Media = new { Id = image.Urn, image.AltText } },
        { Media.Images: { Count: > 1 } images } => new { MultiImage = new { Images = images.Select(i => new { Id = i.Urn, i.AltText }) } },
        { Media.Document: { } document } => new { Media = new { Id = document.Urn, document.Title } },
        { Link: { } link } => new { Article = Article(link, post.Media?.Card) },
        _ => null,
    };

    // LinkedIn does not read the page; without a card the host is the title. A host name has at most 255 characters, a title may have 400.
    private static object Article(string link, LinkedInCard? card) =>
        new { Source = link, Title = card?.Title ?? new Uri(link).Host, card?.Description, card?.Thumbnail };
}

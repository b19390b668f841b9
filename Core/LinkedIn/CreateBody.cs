using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Recruiting.Core.LinkedIn;

/// <summary>The body of a create (LinkedIn, Posts API): a public post in the main feed, with a link as an article.</summary>
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
            Content = post.Link is null ? null : new { Article = new { Source = post.Link, Title = TitleOf(post.Link) } },
            LifecycleState = "PUBLISHED",
            IsReshareDisabledByAuthor = false,
        },
        Json);

    // LinkedIn does not read the page; until its Open Graph tags are read here, the host is the title. A host name has at most 255 characters, a title may have 400.
    private static string TitleOf(string link) => new Uri(link).Host;
}

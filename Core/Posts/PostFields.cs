using Recruiting.Core.Media;

namespace Recruiting.Core.Posts;

/// <summary>Checks of the fields that posts are written with, one by one: whoever writes a post or changes some of it asks here.</summary>
public static class PostFields
{
    /// <summary>The longest text that is kept, in UTF-16 units; what LinkedIn takes is for the guardrails to say.</summary>
    public const int MostText = 20_000;

    private const int MostTags = 20;

    /// <summary>Adds what is wrong with the fields that are given; null for one that is not.</summary>
    /// <remarks><c>post.text-too-long</c>, <c>post.link-invalid</c>, <c>language.invalid</c>, <c>post.tags-invalid</c>.</remarks>
    public static void Check(FaultList faults, string? text, string? link, string? language, IReadOnlyList<string>? tags)
    {
        faults.Check(text is null || text.Length <= MostText, "post.text-too-long", $"A text of more than {MostText} characters is no post: LinkedIn takes 3,000.", "text");
        faults.Check(link is null || WebLink.IsValid(link), "post.link-invalid", "A link is an absolute http or https address without spaces.", "link");
        faults.Check(language is null || Ids.IsLanguage(language), "language.invalid", "A language is a tag such as nl or en-GB.", "language");
        faults.Check(tags is null || (tags.Count <= MostTags && tags.All(ImportTags.IsTag)), "post.tags-invalid", "At most 20 tags, without ',', ';' or '|' in them.", "tags");
    }

    /// <summary>Adds what is wrong with media that are given, as far as it can be told without looking at the files.</summary>
    /// <remarks><c>post.images-too-many</c>, <c>post.alt-text-too-long</c>, <c>post.document-title</c>, <c>post.card-title</c>, <c>post.card-description</c>, <c>media.name</c>.</remarks>
    public static void Check(FaultList faults, IReadOnlyList<PostImage>? images, PostDocument? document, LinkCard? card)
    {
        faults.Check(images is null || images.Count <= MediaLimits.Images, "post.images-too-many", $"A post takes at most {MediaLimits.Images} images. Leave some out.", "images");
        for (var i = 0; i < images?.Count; i++)
        {
            CheckFile(faults, images[i].File, $"images[{i}].file");
            faults.Check(images[i].AltText is not { Length: > MediaLimits.AltText }, "post.alt-text-too-long", $"An image's text has at most {MediaLimits.AltText} characters. Shorten it.", $"images[{i}].altText");
        }

        if (document is not null)
        {
            CheckFile(faults, document.File, "document.file");
            faults.Check(IsTitle(document.Title), "post.document-title", $"Give the document a title that readers see, of at most {MediaLimits.Title} characters.", "document.title");
        }

        if (card is null) return;
        faults.Check(IsTitle(card.Title), "post.card-title", $"Give the link card a title of at most {MediaLimits.Title} characters.", "card.title");
        faults.Check(card.Description is not { Length: > MediaLimits.AltText }, "post.card-description", $"A link card's description has at most {MediaLimits.AltText} characters. Shorten it.", "card.description");
        if (card.Image is { } image) CheckFile(faults, image, "card.image");
    }

    private static bool IsTitle(string? title) => !string.IsNullOrWhiteSpace(title) && title.Length <= MediaLimits.Title;

    private static void CheckFile(FaultList faults, string? file, string field) =>
        faults.Check(MediaBook.IsName(file), "media.name", $"A file that is here already is named by 64 hexadecimal digits. Give the file itself: choose it on the page, name its path at the prompt, or upload it over the API first (POST /api/media).", field);

    /// <summary>When a post is to go out: an instant with any offset, <c>next</c>, or nothing for the queue.</summary>
    /// <exception cref="PresenceException"><c>post.due-invalid</c>.</exception>
    public static DueWish Due(string? due)
    {
        if (string.IsNullOrEmpty(due)) return new DueWish.None();
        if (due.Equals("next", StringComparison.OrdinalIgnoreCase)) return new DueWish.Next();
        return InstantJson.TryParse(due) is { } at
            ? new DueWish.At(at)
            : throw PresenceException.Invalid("post.due-invalid", "dueAt is an instant such as 2026-11-24T07:30:00Z, or \"next\" for the next open slot, or absent for the queue.", "dueAt");
    }
}

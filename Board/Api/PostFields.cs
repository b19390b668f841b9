using Recruiting.Board.Http;
using Recruiting.Core;
using Recruiting.Core.Posts;

namespace Recruiting.Board.Api;

/// <summary>Checks of fields that posts are written with.</summary>
internal static class PostFields
{
    private const int MostText = 20_000;

    internal static void Check(Faults faults, string? link, string? language, IReadOnlyList<string>? tags)
    {
        faults.Check(link is null || PostLink.IsValid(link), "post.link-invalid", "A link is an absolute http or https address without spaces.", "link");
        faults.Check(language is null || Ids.IsLanguage(language), "language.invalid", "A language is a tag such as nl or en-GB.", "language");
        faults.Check(tags is null || (tags.Count <= 20 && tags.All(ImportTags.IsTag)), "post.tags-invalid", "At most 20 tags, without ',', ';' or '|' in them.", "tags");
    }

    internal static string Text(string text) => text.Length <= MostText
        ? text
        : throw PresenceException.Invalid("post.text-too-long", $"A text of more than {MostText} characters is no post: LinkedIn takes 3,000.", "text");

    internal static DueWish Due(string? due)
    {
        if (string.IsNullOrEmpty(due)) return new DueWish.None();
        if (due.Equals("next", StringComparison.OrdinalIgnoreCase)) return new DueWish.Next();
        return InstantJson.TryParse(due) is { } at
            ? new DueWish.At(at)
            : throw PresenceException.Invalid("post.due-invalid", "dueAt is an instant such as 2026-11-24T07:30:00Z, or \"next\" for the next open slot, or absent for the queue.", "dueAt");
    }
}

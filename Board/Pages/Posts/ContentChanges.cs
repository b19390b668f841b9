using Recruiting.Board.Pages.Wording;
using Recruiting.Core.Posts;

namespace Recruiting.Board.Pages.Posts;

/// <summary>What two versions of a post differ in beside their text, in words.</summary>
internal static class ContentChanges
{
    /// <summary>A sentence for each; empty where there is none.</summary>
    internal static IReadOnlyList<string> Of(PostContent before, PostContent after, Words words)
    {
        var said = new List<string>();
        if (before.Link != after.Link) said.Add(Changed("diff.link", before.Link, after.Link));
        Images();
        if (before.Document != after.Document) said.Add(Changed("diff.document", before.Document?.Title, after.Document?.Title));
        if (before.Card != after.Card) said.Add(Changed("diff.card", before.Card?.Title, after.Card?.Title));
        return said;

        string Changed(string key, string? was, string? is_) => (was, is_) switch
        {
            (null, _) => words.Of(key + "-added", is_),
            (_, null) => words.Of(key + "-gone", was),
            _ when was == is_ => words.Of(key + "-other", is_),
            _ => words.Of(key + "-changed", was, is_),
        };

        void Images()
        {
            var (was, now) = (before.Images.Select(i => i.File).ToList(), after.Images.Select(i => i.File).ToList());
            if (now.Except(was).Count() is > 0 and var more) said.Add(words.Count("diff.images-added", more));
            if (was.Except(now).Count() is > 0 and var fewer) said.Add(words.Count("diff.images-gone", fewer));
            if (!was.Intersect(now).SequenceEqual(now.Intersect(was))) said.Add(words["diff.images-order"]);
            foreach (var (image, place) in after.Images.Select((image, place) => (image, place)))
            {
                if (before.Images.FirstOrDefault(i => i.File == image.File) is not { } old || old.AltText == image.AltText) continue;
                said.Add(words.Of("diff.alt", place + 1, old.AltText ?? words["media.no-alt"], image.AltText ?? words["media.no-alt"]));
            }
        }
    }
}

using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Write;

/// <summary>A post's text as LinkedIn's feed shows it: mentions as names, hashtags set apart, its link at the end where it stands there.</summary>
internal static class FeedText
{
    /// <summary>Of a post on its way.</summary>
    internal static IReadOnlyList<FeedPart> Of(Post post, Setting where)
    {
        var sent = where.LaneOf(post) == Delivery.Direct;
        var end = sent ? Content.ToSend(post)[post.Text.Length..] : Content.ToPaste(post)[Mentions.AsNames(post.Text).Length..];
        return [.. Of(post.Text), .. end.Length > 0 ? new[] { new FeedPart(end) } : []];
    }

    /// <summary>Of a text alone; none of its pieces is empty.</summary>
    internal static IEnumerable<FeedPart> Of(string text) =>
        Mentions.Pieces(text).SelectMany(piece => piece.IsMention ? [new FeedPart(piece.Text, FeedPartKind.Mention)] : WithHashtags(piece.Text)).Where(part => part.Text.Length > 0);

    /// <summary>The pieces before a place in the whole, and those behind it.</summary>
    internal static (IReadOnlyList<FeedPart> Before, IReadOnlyList<FeedPart> Behind) Split(IReadOnlyList<FeedPart> parts, int place)
    {
        var (before, behind, at) = (new List<FeedPart>(), new List<FeedPart>(), 0);
        foreach (var part in parts)
        {
            var cut = Math.Clamp(place - at, 0, part.Text.Length);
            if (cut > 0) before.Add(part with { Text = part.Text[..cut] });
            if (cut < part.Text.Length) behind.Add(part with { Text = part.Text[cut..] });
            at += part.Text.Length;
        }

        return (before, behind);
    }

    private static IEnumerable<FeedPart> WithHashtags(string text)
    {
        var at = 0;
        foreach (var tag in Hashtags.Places(text))
        {
            yield return new(text[at..tag.Start.Value]);
            yield return new(text[tag], FeedPartKind.Hashtag);
            at = tag.End.Value;
        }

        yield return new(text[at..]);
    }
}

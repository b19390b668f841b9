using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Recruiting.Core.Posts;

/// <summary>What readers get to see of a post: an approval is bound to exactly this.</summary>
public static class Content
{
    /// <summary>SHA-256, hexadecimal, of text and link: the hash of a post without media.</summary>
    public static string Hash(string text, string? link) => HashOf($"{text}\0{link}");

    /// <summary>SHA-256, hexadecimal, of a post's text, link and media; a change of any voids an approval.</summary>
    public static string Hash(Post post) => HashOf($"{post.Text}\0{post.Link}{Media(post)}");

    /// <summary>Do two posts show readers the same?</summary>
    public static bool Same(Post one, Post other) => one.Text == other.Text && one.Link == other.Link && Media(one) == Media(other);

    /// <summary>Line ends as <c>\n</c>, no spaces at the ends, Unicode NFC: what is stored and compared.</summary>
    /// <remarks>Half a surrogate pair has no NFC; such a text stays as it is, and a guardrail names the place.</remarks>
    public static string Normalize(string text)
    {
        var plain = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();
        try
        {
            return plain.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return plain;
        }
    }

    /// <summary>The text as a person pastes it: mentions as names, the link on a line of its own unless the text has it already.</summary>
    public static string ToPaste(Post post) => WithLink(Mentions.AsNames(post.Text), post.Link);

    /// <summary>The text as LinkedIn's API gets it: with the link at its end where images or a document take the place of the link's card.</summary>
    public static string ToSend(Post post) => PostMedia.TakesThePlaceOfTheLink(post) ? WithLink(post.Text, post.Link) : post.Text;

    internal static string HashOf(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private static string WithLink(string text, string? link) =>
        link is null || text.Contains(link, StringComparison.Ordinal) ? text : $"{text}\n\n{link}";

    // Nothing where there is none: what was approved before there were media stays approved. Lengths keep the parts apart.
    private static string Media(Post post)
    {
        if (post.Images.Count == 0 && post.Document is null && post.Card is null) return "";
        var parts = new StringBuilder("\0");
        foreach (var image in post.Images) Add("image", image.File, image.AltText);
        if (post.Document is { } document) Add("document", document.File, document.Title);
        if (post.Card is { } card) Add("card", card.Title, card.Description, card.Image);
        return parts.ToString();

        void Add(params ReadOnlySpan<string?> some)
        {
            foreach (var part in some) parts.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part}");
        }
    }
}

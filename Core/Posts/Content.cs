using System.Security.Cryptography;
using System.Text;

namespace Recruiting.Core.Posts;

/// <summary>What readers get to see of a post: an approval is bound to exactly this.</summary>
public static class Content
{
    /// <summary>SHA-256, hexadecimal, of text and link; a change of either voids an approval.</summary>
    public static string Hash(string text, string? link) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text + "\0" + link)));

    /// <summary>The hash of a post's content.</summary>
    public static string Hash(Post post) => Hash(post.Text, post.Link);

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
    public static string ToPaste(Post post)
    {
        var text = Mentions.AsNames(post.Text);
        return post.Link is null || text.Contains(post.Link, StringComparison.Ordinal) ? text : $"{text}\n\n{post.Link}";
    }
}

using Recruiting.Core.Posts;

namespace Recruiting.Core.LinkedIn;

/// <summary>What is not even asked, because the answer is known or the request could not be built.</summary>
internal static class Unsendable
{
    /// <summary>The refusal, or null where it can be sent.</summary>
    public static CreateResult? Find(LinkedInPost post, string token)
    {
        if (Find(token) is { } refusal) return refusal;
        if (LittleText.Problems(post.Text).FirstOrDefault() is { What: { } what } problem)
            return new(AttemptOutcome.Refused, Code: "text-unsendable", Message: $"The text holds what cannot be sent, at character {problem.Index + 1}: {what}.");
        if (post.Link is not null && !(Uri.TryCreate(post.Link, UriKind.Absolute, out var link) && link.Scheme is "http" or "https"))
            return new(AttemptOutcome.Refused, Code: "link-malformed", Message: "The link is no http or https address.");
        return null;
    }

    /// <summary>The refusal of a token that no header can hold, or null.</summary>
    public static CreateResult? Find(string token) => token.Length > 0 && token.All(c => char.IsAscii(c) && !char.IsControl(c) && c != ' ')
        ? null
        : new(AttemptOutcome.Refused, Code: "token-malformed", Message: "The access token is none: connect again.", Handable: true);
}

using Recruiting.Core.Channels;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Guardrails;

/// <summary>No longer than LinkedIn takes.</summary>
/// <remarks>LinkedIn's limit is 3,000 characters of commentary (linkedin.md section 1.3), counted in UTF-16 code units, so that most emoji are two. Whether
/// escapes count is not documented; they are counted, to be safe. What a person pastes is counted as pasted, its link included. A link that
/// goes out as a card adds nothing; no limit of it is known that a post could break.</remarks>
/// <param name="encodedLength">How long a text is as LinkedIn's API is sent it, in UTF-16 code units.</param>
public sealed class LengthRule(Func<string, int> encodedLength) : IGuardrail
{
    /// <summary>The most that LinkedIn takes.</summary>
    public const int Limit = 3000;

    /// <inheritdoc/>
    public string Name => "length";

    /// <summary>How long LinkedIn takes a post to be, in UTF-16 code units.</summary>
    public int LengthOf(Post post, Channel channel) => IsSent(post, channel) ? encodedLength(Content.ToSend(post)) : Content.ToPaste(post).Length;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(Checked it)
    {
        var length = LengthOf(it.Post, it.Channel);
        if (length > Limit)
        {
            yield return it.Finding(Name, Severity.Block, "text", IsSent(it.Post, it.Channel) ? "length.direct" : "length.assisted", length, Limit, length - Limit);
        }
    }

    private static bool IsSent(Post post, Channel channel) => channel is { Delivery: Delivery.Direct, Kind: not ChannelKind.Group } && !post.HandOnly;
}

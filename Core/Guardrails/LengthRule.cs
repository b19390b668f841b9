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

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(Checked it)
    {
        var direct = it.Channel is { Delivery: Delivery.Direct, Kind: not ChannelKind.Group } && !it.Post.HandOnly;
        var length = direct ? encodedLength(Content.ToSend(it.Post)) : Content.ToPaste(it.Post).Length;
        if (length > Limit)
        {
            yield return it.Finding(Name, Severity.Block, "text", direct ? "length.direct" : "length.assisted", length, Limit, length - Limit);
        }
    }
}

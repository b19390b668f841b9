using Recruiting.Core.Posts;

namespace Recruiting.Core.Guardrails;

/// <summary>No more hashtags than the channel takes; a repeated one counts again.</summary>
public sealed class ChannelHashtagsRule : IGuardrail
{
    /// <inheritdoc/>
    public string Name => "channel-hashtags";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(Checked it)
    {
        if (it.Channel.Rules.MaxHashtags is not { } most) yield break;
        var tags = Hashtags.In(it.Post.Text);
        if (tags.Count > most)
        {
            yield return it.Finding(Name, Severity.Block, string.Join(' ', tags.Skip(most)), "channel-hashtags", tags.Count, it.Channel.Name, most);
        }
    }
}

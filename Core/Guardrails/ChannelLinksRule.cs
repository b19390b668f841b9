using Recruiting.Core.Posts;

namespace Recruiting.Core.Guardrails;

/// <summary>No link where the channel takes none: neither the post's own nor a web address in its text (see <see cref="WebAddresses"/>).</summary>
public sealed class ChannelLinksRule : IGuardrail
{
    /// <inheritdoc/>
    public string Name => "channel-links";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(Checked it)
    {
        if (it.Channel.Rules.Links) yield break;
        if (it.Post.Link is not null) yield return it.Finding(Name, Severity.Block, "link", "channel-links.field", it.Channel.Name);
        foreach (var address in WebAddresses.In(it.Post.Text).Distinct(StringComparer.Ordinal))
        {
            yield return it.Finding(Name, Severity.Block, address, "channel-links.text", address, it.Channel.Name);
        }
    }
}

using System.Text.RegularExpressions;

namespace Recruiting.Core.Guardrails;

/// <summary>No link where the channel takes none: neither the post's own nor a web address in its text.</summary>
/// <remarks>A web address begins with <c>http(s)://</c> or <c>www.</c>, or is a bare lower-case name under <c>.com</c>, <c>.nl</c>, <c>.org</c> or <c>.eu</c>, or LinkedIn's <c>lnkd.in/</c>:
/// LinkedIn makes links of them. <c>ASP.NET</c>, <c>Node.js</c>, <c>B.V.</c> and mail addresses are none.</remarks>
public sealed partial class ChannelLinksRule : IGuardrail
{
    /// <inheritdoc/>
    public string Name => "channel-links";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(Checked it)
    {
        if (it.Channel.Rules.Links) yield break;
        if (it.Post.Link is not null) yield return it.Finding(Name, Severity.Block, "link", "channel-links.field", it.Channel.Name);
        foreach (var address in WebAddress().Matches(it.Post.Text).Select(m => m.Value).Distinct(StringComparer.Ordinal))
        {
            yield return it.Finding(Name, Severity.Block, address, "channel-links.text", address, it.Channel.Name);
        }
    }

    [GeneratedRegex(@"(?<![\w@.-])(?:(?i:https?://|www\.)[^\s<>""]*[^\s<>"".,;:!?)\]}'’”]|lnkd\.in/\w+|(?:[a-z0-9-]+\.)+(?:com|nl|org|eu)(?![\w-]|\.\w)(?:/[^\s<>""]*[^\s<>"".,;:!?)\]}'’”])?)", RegexOptions.CultureInvariant)]
    private static partial Regex WebAddress();
}

namespace Recruiting.Core.Guardrails;

/// <summary>The rules that every post is held against.</summary>
/// <remarks>A rule that throws lets nothing pass: its failure is a blocking finding under its own name, and the other rules are asked all the same.</remarks>
public sealed class GuardrailSet(IEnumerable<IGuardrail> rules)
{
    private readonly IReadOnlyList<IGuardrail> _rules = [.. rules];

    /// <summary>Every rule of the product, in the order in which findings are shown.</summary>
    /// <param name="encodedLength">How long a text is as LinkedIn's API is sent it, in UTF-16 code units.</param>
    public static IReadOnlyList<IGuardrail> All(Func<string, int> encodedLength) =>
    [
        new EmptyTextRule(),
        new UnescapableRule(),
        new LengthRule(encodedLength),
        new ConfidentialTermsRule(),
        new ChannelLinksRule(),
        new ChannelHashtagsRule(),
        new ChannelJobDaysRule(),
        new ChannelWeekRule(),
        new AltTextRule(),
        new LanguageRule(),
        new NearSameRule(),
        new ExcludingWordsRule(),
    ];

    /// <summary>What all rules find: what blocks first, then what warns; empty where all is well.</summary>
    public IReadOnlyList<Finding> Check(Checked it) =>
        [.. _rules.SelectMany(rule => Ask(rule, it)).OrderByDescending(finding => finding.Severity)];

    /// <summary>What blocks, and nothing else: rules that only ever warn are not asked.</summary>
    public IReadOnlyList<Finding> Blocking(Checked it) =>
        [.. _rules.Where(rule => rule.CanBlock).SelectMany(rule => Ask(rule, it)).Where(finding => finding.Severity == Severity.Block)];

    /// <summary>How long LinkedIn takes a post to be, as the length rule counts it.</summary>
    public int LengthOf(Posts.Post post, Channels.Channel channel) => _rules.OfType<LengthRule>().First().LengthOf(post, channel);

    private static List<Finding> Ask(IGuardrail rule, Checked it)
    {
        try
        {
            return [.. rule.Check(it)];
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return [it.Finding(rule.Name, Severity.Block, "text", "failed", rule.Name, failure.GetType().Name)];
        }
    }
}

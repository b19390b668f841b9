using Recruiting.Core.Posts;

namespace Recruiting.Core.Guardrails;

/// <summary>The workspace's own words that must not go out, in the text or the link: whole words, however they are written (see <see cref="FoldedText"/>).</summary>
/// <remarks>Spaces, dashes and line breaks between the words of a term are alike, and invisible characters hide nothing. A term without a letter, digit or symbol is passed
/// over. The finding shows the term as it stands there, and nothing around it; one finding a term.</remarks>
public sealed class ConfidentialTermsRule : IGuardrail
{
    /// <inheritdoc/>
    public string Name => "confidential-terms";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(Checked it)
    {
        if (it.ConfidentialTerms.Count == 0) return [];
        var text = FoldedText.Of(it.Post.Text);
        var link = FoldedText.Of(Uri.UnescapeDataString(it.Post.Link ?? ""));
        return it.ConfidentialTerms
            .Select(term => FoldedText.Of(term).Text)
            .Where(term => term.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Select(term => Find(text, term) ?? Find(link, term))
            .OfType<string>()
            .Select(words => it.Finding(Name, Severity.Block, words, "confidential-terms", words));
    }

    private static string? Find(FoldedText folded, string term)
    {
        for (var at = 0; (at = folded.Text.IndexOf(term, at, StringComparison.Ordinal)) >= 0; at++)
        {
            if (!Continues(folded.Text, at - 1, at) && !Continues(folded.Text, at + term.Length, at + term.Length - 1)) return folded.Original(at, term.Length);
        }

        return null;
    }

    // A word goes on where letters or digits meet on both sides of the edge.
    private static bool Continues(string text, int outside, int inside) =>
        outside >= 0 && outside < text.Length && char.IsLetterOrDigit(text[outside]) && char.IsLetterOrDigit(text[inside]);
}

namespace Recruiting.Core.Guardrails;

/// <summary>The language that the channel's readers expect, where both are known; regions do not count (<c>nl-BE</c> is <c>nl</c>).</summary>
public sealed class LanguageRule : IGuardrail
{
    /// <inheritdoc/>
    public string Name => "language";

    /// <inheritdoc/>
    public bool CanBlock => false;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(Checked it)
    {
        if (Primary(it.Post.Language) is { } written && Primary(it.Channel.Language) is { } expected && !string.Equals(written, expected, StringComparison.OrdinalIgnoreCase))
        {
            yield return it.Finding(Name, Severity.Warn, "language", "language", written, expected, it.Channel.Name);
        }
    }

    private static string? Primary(string? tag) => string.IsNullOrWhiteSpace(tag) ? null : tag.Trim().Split('-', '_')[0];
}

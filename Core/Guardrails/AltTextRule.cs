namespace Recruiting.Core.Guardrails;

/// <summary>Each image says what it shows, for those who do not see it (WCAG 2.2, 1.1.1). Advice: it is for a person to decide.</summary>
public sealed class AltTextRule : IGuardrail
{
    /// <inheritdoc/>
    public string Name => "alt-text";

    /// <inheritdoc/>
    public bool CanBlock => false;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(Checked it)
    {
        for (var i = 0; i < it.Post.Images.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(it.Post.Images[i].AltText)) yield return it.Finding(Name, Severity.Warn, $"images[{i}].altText", "alt-text", i + 1);
        }
    }
}

using System.Globalization;
using System.Text;

namespace Recruiting.Core.Guardrails;

/// <summary>There is something to read: white space, invisible characters and marks without a letter are nothing.</summary>
public sealed class EmptyTextRule : IGuardrail
{
    /// <inheritdoc/>
    public string Name => "empty-text";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(Checked it)
    {
        if (!it.Post.Text.EnumerateRunes().Any(IsSeen)) yield return it.Finding(Name, Severity.Block, "text", "empty-text");
    }

    private static bool IsSeen(Rune rune) => !IsBlank(rune) && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);

    // Letters and symbols by category, but fonts draw nothing: Hangul fillers and the empty Braille pattern.
    private static bool IsBlank(Rune rune) => rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800;
}

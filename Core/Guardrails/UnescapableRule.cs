using System.Globalization;
using System.Text;

namespace Recruiting.Core.Guardrails;

/// <summary>What cannot reach a reader whole, whatever is done to it on the way.</summary>
/// <remarks>Blocked: half a surrogate pair, control characters other than line feed and tab, Unicode noncharacters. Warned of: a direction override, embedding or
/// isolate that its line does not close, or a close without one (it shuffles the words for some readers); U+FFFD, left where an earlier program lost a
/// character; private-use characters, which only the writer's font draws. One finding a kind, at its first place.</remarks>
public sealed class UnescapableRule : IGuardrail
{
    /// <inheritdoc/>
    public string Name => "unescapable";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(Checked it)
    {
        var text = it.Post.Text;
        return Defects(text)
            .Concat(BidiControls.Unpaired(text).Select(at => (Index: at, Kind: "bidi")))
            .GroupBy(defect => defect.Kind)
            .Select(kind => kind.MinBy(defect => defect.Index))
            .OrderBy(defect => defect.Index)
            .Select(defect => Found(it, text, defect.Index, defect.Kind));
    }

    private Finding Found(Checked it, string text, int at, string kind)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"U+{(Rune.TryGetRuneAt(text, at, out var rune) ? rune.Value : text[at]):X4}");
        var line = 1 + text.AsSpan(0, at).Count('\n');
        return it.Finding(Name, kind is "surrogate" or "control" or "noncharacter" ? Severity.Block : Severity.Warn, code, "unescapable." + kind, code, line);
    }

    private static IEnumerable<(int Index, string Kind)> Defects(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune))
            {
                yield return (at++, "surrogate");
                continue;
            }

            if (KindOf(rune) is { } kind) yield return (at, kind);
            at += rune.Utf16SequenceLength;
        }
    }

    private static string? KindOf(Rune rune) => rune.Value switch
    {
        '\n' or '\t' => null,
        0xFFFD => "replacement",
        >= 0xFDD0 and <= 0xFDEF => "noncharacter",
        var value when (value & 0xFFFE) == 0xFFFE => "noncharacter",
        _ when Rune.IsControl(rune) => "control",
        _ when Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse => "private",
        _ => null,
    };
}

using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Recruiting.PowerShell.Help;

/// <summary>Doc comments as plain text: what a terminal shows.</summary>
/// <param name="names">What to call a member that a comment refers to; null for the last part of its own name.</param>
internal sealed partial class DocText(Func<string, string?> names)
{
    /// <summary>The paragraphs of a part of a comment: each <c>para</c>, each item of a <c>list</c>, and what stands between them.</summary>
    public IReadOnlyList<string> Paragraphs(XElement? part)
    {
        var paragraphs = new List<string>();
        var running = new StringBuilder();
        foreach (var node in part?.Nodes() ?? [])
        {
            if (node is not XElement { Name.LocalName: "para" or "list" or "code" or "br" } block)
            {
                running.Append(Inline(node));
                continue;
            }

            End();
            paragraphs.AddRange(block.Name.LocalName switch
            {
                "list" => block.Elements("item").Select(i => "- " + Tidy(Inline(i))),
                "code" => [Code(block)],
                _ => Paragraphs(block),
            });
        }

        End();
        return paragraphs;

        void End()
        {
            if (Tidy(running.ToString()) is { Length: > 0 } text) paragraphs.Add(text);
            running.Clear();
        }
    }

    /// <summary>A first sentence and what follows it.</summary>
    public static (string First, string After) Sentence(string paragraph) =>
        SentenceEnd().Match(paragraph) is { Success: true } end ? (paragraph[..end.Index], paragraph[(end.Index + end.Length)..]) : (paragraph, "");

    /// <summary>Code with its line breaks, without the indentation that all its lines share.</summary>
    public static string Code(XElement code)
    {
        var lines = code.Value.ReplaceLineEndings("\n").Trim('\n').TrimEnd().Split('\n');
        var indent = lines.Where(l => l.Trim().Length > 0).Select(l => l.Length - l.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(l => l.Length > indent ? l[indent..].TrimEnd() : ""));
    }

    private string Inline(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "seealso" } see when see.IsEmpty => Reference(see),
        XElement { Name.LocalName: "paramref" or "typeparamref" } named => named.Attribute("name")?.Value ?? "",
        XElement { Name.LocalName: "c" } code => Literal(code.Value),
        XElement other => string.Concat(other.Nodes().Select(Inline)),
        _ => "",
    };

    private string Reference(XElement see)
    {
        if (see.Attribute("langword")?.Value is { } word) return word;
        if (see.Attribute("href")?.Value is { } address) return address;
        var member = see.Attribute("cref")?.Value ?? "";
        return names(member) ?? member[(member.LastIndexOfAny(['.', ':']) + 1)..];
    }

    /// <summary>Quoted, where it does not show by itself that it is literal: a parameter, a variable, a cmdlet, a quoted text.</summary>
    private static string Literal(string code) => code.Length == 0 || code[0] is '-' or '$' or '\'' or '"' || Command().IsMatch(code) ? code : $"'{code}'";

    private static string Tidy(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?<=[.!?])\s+(?=[\p{Lu}'-])")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("^[A-Z][a-z]+-[A-Z]")]
    private static partial Regex Command();
}

using System.Xml.Linq;

namespace Recruiting.PowerShell.Help;

/// <summary>What to read next.</summary>
internal sealed class RelatedLinks(IReadOnlyList<Cmdlet> cmdlets, Documentation docs)
{
    private const string Module = "about_RecruitingPresence", Cadence = "about_Presence_Cadence";

    /// <summary>The other cmdlets of the noun, those that the comment refers to or shows in an example, and the topics that it touches.</summary>
    public IEnumerable<string> Of(Cmdlet cmdlet)
    {
        var comment = docs.Of(cmdlet.Type)!;
        var mates = cmdlets.Where(c => c.Noun == cmdlet.Noun);
        var mentioned = cmdlets.Where(c => Mentions(comment, c));
        yield return Module;
        if (cmdlet.Parameters.Select(p => docs.Of(p.Property)).Append(comment).Any(c => c?.Value.Contains("cadence", StringComparison.OrdinalIgnoreCase) == true)) yield return Cadence;
        foreach (var other in mates.Concat(mentioned).Distinct().Where(c => c != cmdlet)) yield return other.Name;
    }

    private static bool Mentions(XElement comment, Cmdlet cmdlet) =>
        comment.Descendants().Any(e => e.Attribute("cref")?.Value == Documentation.Id(cmdlet.Type))
        || comment.Value.Split([' ', '\n', '(', ')', '|', ';', '.', ',', '{', '}', '\'', '=']).Contains(cmdlet.Name, StringComparer.OrdinalIgnoreCase);
}

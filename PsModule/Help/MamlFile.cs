using System.Xml.Linq;

namespace Recruiting.PowerShell.Help;

/// <summary>Cmdlets as the file that Get-Help reads: MAML, Microsoft's markup of command help.</summary>
internal sealed class MamlFile
{
    // Nothing else sets an example apart: PowerShell shows title, code and text as they are.
    private const string Line = "----------";

    private readonly IReadOnlyList<Cmdlet> cmdlets;
    private readonly Documentation docs;
    private readonly DocText text;
    private readonly RelatedLinks links;

    public MamlFile(IReadOnlyList<Cmdlet> cmdlets, Documentation docs)
    {
        this.cmdlets = cmdlets;
        this.docs = docs;
        text = new(new MemberNames(cmdlets).Of);
        links = new(cmdlets, docs);
    }

    /// <summary>The whole file.</summary>
    public XDocument Write() => new(new XElement(
        Maml.File + "helpItems",
        new XAttribute("schema", "maml"),
        new XAttribute(XNamespace.Xmlns + "maml", Maml.Text),
        new XAttribute(XNamespace.Xmlns + "command", Maml.Command),
        new XAttribute(XNamespace.Xmlns + "dev", Maml.Dev),
        cmdlets.Select(Write)));

    private XElement Write(Cmdlet cmdlet)
    {
        var summary = text.Paragraphs(docs.Of(cmdlet.Type, "summary"));
        var (synopsis, rest) = DocText.Sentence(summary[0]);
        string[] description = [.. summary.Skip(1).Prepend(rest), .. text.Paragraphs(docs.Of(cmdlet.Type, "remarks")), .. Asking(cmdlet)];
        var parameters = new MamlParameters(cmdlet, docs, text);
        return new(
            Maml.Command + "command",
            new XElement(
                Maml.Command + "details",
                new XElement(Maml.Command + "name", cmdlet.Name),
                new XElement(Maml.Command + "verb", cmdlet.Verb),
                new XElement(Maml.Command + "noun", cmdlet.Noun),
                Maml.Description(synopsis)),
            Maml.Description([.. description.Where(d => d.Length > 0).DefaultIfEmpty(synopsis)]),
            parameters.Syntax(),
            parameters.All(),
            new MamlTypes(cmdlet, docs, text).Write(),
            Examples(cmdlet),
            new XElement(
                Maml.Command + "relatedLinks",
                links.Of(cmdlet).Select(l => new XElement(Maml.Text + "navigationLink", new XElement(Maml.Text + "linkText", l), new XElement(Maml.Text + "uri")))));
    }

    private static IEnumerable<string> Asking(Cmdlet cmdlet) =>
        cmdlet.AsksUnasked ? ["It asks before it does what cannot be taken back. In a script, where that is meant, give -Confirm:$false."] : [];

    private XElement Examples(Cmdlet cmdlet) => new(
        Maml.Command + "examples",
        docs.Of(cmdlet.Type)!.Elements("example").Select((example, i) =>
        {
            var told = example.Elements("para").SelectMany(text.Paragraphs).ToList();
            var (title, rest) = DocText.Sentence(told[0]);
            if (rest.Length > 0) told[0] = rest;
            return new XElement(
                Maml.Command + "example",
                new XElement(Maml.Text + "title", $"{Line} Example {i + 1}{(rest.Length > 0 ? $": {title.TrimEnd('.')}" : "")} {Line}"),
                new XElement(Maml.Dev + "code", string.Join("\n", example.Elements("code").Select(DocText.Code))),
                new XElement(Maml.Dev + "remarks", Maml.Paragraphs([.. told, ""])));
        }));
}

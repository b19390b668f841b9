using System.Xml.Linq;

namespace Recruiting.PowerShell.Help;

/// <summary>The names of MAML, and the pieces that stand everywhere in it.</summary>
internal static class Maml
{
    public static readonly XNamespace File = "http://msh";
    public static readonly XNamespace Text = "http://schemas.microsoft.com/maml/2004/10";
    public static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    public static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    /// <summary>Paragraphs.</summary>
    public static IEnumerable<XElement> Paragraphs(IEnumerable<string> paragraphs) => paragraphs.Select(p => new XElement(Text + "para", p));

    /// <summary>A description.</summary>
    public static XElement Description(params IEnumerable<string> paragraphs) => new(Text + "description", Paragraphs(paragraphs));

    /// <summary>A type's name.</summary>
    public static XElement Type(string name) => new(Dev + "type", new XElement(Text + "name", name), new XElement(Text + "uri"));
}

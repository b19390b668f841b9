using System.Xml.Linq;

namespace Recruiting.PowerShell.Help;

/// <summary>What a cmdlet takes from the pipeline and what it puts on it, in MAML.</summary>
internal sealed class MamlTypes(Cmdlet cmdlet, Documentation docs, DocText text)
{
    /// <summary>Both.</summary>
    public IEnumerable<XElement> Write()
    {
        yield return new(Maml.Command + "inputTypes", Inputs().DefaultIfEmpty(Item("inputType", "None", ["It takes nothing from the pipeline."])));
        yield return new(Maml.Command + "returnValues", Outputs().DefaultIfEmpty(Item("returnValue", "None", ["It writes no object."])));
    }

    private IEnumerable<XElement> Inputs()
    {
        foreach (var type in cmdlet.Parameters.Where(p => p.Role.ByValue).Select(p => TypeNames.Single(p.Property.PropertyType)).Distinct())
            yield return Item("inputType", TypeNames.Short(type), About(type));

        var named = cmdlet.Parameters.Where(p => p.Role.ByName).Select(p => string.Join(" or ", p.Aliases.Prepend(p.Name))).ToList();
        if (named.Count > 0) yield return Item("inputType", "Object", [$"Any object, such as a row of Import-Csv, with {(named.Count == 1 ? "the property" : "properties of these names:")} {string.Join(", ", named)}."]);
    }

    private IEnumerable<XElement> Outputs()
    {
        var onlyAsked = cmdlet.Parameters.Any(p => p.Name == "PassThru");
        return cmdlet.Outputs.Select(t => Item("returnValue", TypeNames.Short(t), onlyAsked ? [.. About(t), "Only with -PassThru."] : About(t)));
    }

    private IReadOnlyList<string> About(Type type) => text.Paragraphs(docs.Of(TypeNames.Single(type), "summary"));

    private static XElement Item(string name, string type, IEnumerable<string> about) => new(Maml.Command + name, Maml.Type(type), Maml.Description(about));
}

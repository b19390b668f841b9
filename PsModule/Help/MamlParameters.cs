using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Recruiting.PowerShell.Help;

/// <summary>A cmdlet's parameters in MAML: by set, as syntax, and each with all that is known of it.</summary>
internal sealed partial class MamlParameters(Cmdlet cmdlet, Documentation docs, DocText text)
{
    private const string Switch = "SwitchParameter";

    /// <summary>The ways to call it. Parameters stand in the order in which they are given without names, then the required ones, then the others.</summary>
    public XElement Syntax() => new(
        Maml.Command + "syntax",
        cmdlet.Sets.Select(set => new XElement(
            Maml.Command + "syntaxItem",
            new XElement(Maml.Text + "name", cmdlet.Name),
            cmdlet.Parameters.Select(p => (Parameter: p, Role: p.RoleIn(set))).Where(p => p.Role is not null)
                .OrderBy(p => p.Role!.Position ?? int.MaxValue).ThenBy(p => !p.Role!.Required)
                .Select(p => Write(p.Parameter, p.Role!)),
            Asking())));

    /// <summary>Each of them once.</summary>
    public XElement All() => new(
        Maml.Command + "parameters", cmdlet.Parameters.OrderBy(p => p.Role.Position ?? int.MaxValue).ThenBy(p => p.Name, StringComparer.Ordinal).Select(p => Write(p, p.Role)), Asking());

    private XElement Write(Parameter parameter, ParameterRole role)
    {
        var told = text.Paragraphs(docs.Of(parameter.Property, "summary")).Concat(text.Paragraphs(docs.Of(parameter.Property, "remarks"))).ToList();
        var value = DefaultSentence().Match(string.Join(" ", told)) is { Success: true } said ? said.Groups["value"].Value : parameter.IsSwitch ? "False" : "None";
        if (parameter.Values.Count > 0 && !parameter.Values.All(v => told.Any(t => t.Contains(v, StringComparison.OrdinalIgnoreCase)))) told.Add($"Values: {string.Join(", ", parameter.Values)}.");
        return Write(parameter.Name, parameter.Aliases, parameter.TypeName, role, parameter.Wildcards, value, told, parameter.Values);
    }

    /// <summary>PowerShell's own two, in its own words.</summary>
    private IEnumerable<XElement> Asking()
    {
        if (!cmdlet.Asks) yield break;
        var role = new ParameterRole(Required: false, Position: null, ByValue: false, ByName: false);
        yield return Write("WhatIf", ["wi"], Switch, role, false, "False", ["Shows what would happen if the cmdlet runs. The cmdlet is not run."], []);
        yield return Write("Confirm", ["cf"], Switch, role, false, "False", ["Prompts you for confirmation before running the cmdlet."], []);
    }

    private static XElement Write(
        string name, IReadOnlyList<string> aliases, string type, ParameterRole role, bool wildcards, string defaultValue, IEnumerable<string> told, IReadOnlyList<string> values) => new(
        Maml.Command + "parameter",
        new XAttribute("required", Flag(role.Required)),
        new XAttribute("variableLength", Flag(type.EndsWith("[]", StringComparison.Ordinal))),
        new XAttribute("globbing", Flag(wildcards)),
        new XAttribute("pipelineInput", role.Pipeline),
        new XAttribute("position", role.Position?.ToString(CultureInfo.InvariantCulture) ?? "named"),
        new XAttribute("aliases", aliases.Count == 0 ? "none" : string.Join(", ", aliases)),
        new XElement(Maml.Text + "name", name),
        Maml.Description(told),
        type == Switch ? null : new XElement(Maml.Command + "parameterValue", new XAttribute("required", "true"), new XAttribute("variableLength", "false"), type),
        values.Count == 0 ? null : new XElement(
            Maml.Command + "parameterValueGroup",
            values.Select(v => new XElement(Maml.Command + "parameterValue", new XAttribute("required", "false"), new XAttribute("variableLength", "false"), v))),
        Maml.Type(type),
        new XElement(Maml.Dev + "defaultValue", defaultValue));

    private static string Flag(bool value) => value ? "true" : "false";

    [GeneratedRegex(@"\bDefault: (?<value>.+?)\.(?=\s|$)")]
    private static partial Regex DefaultSentence();
}

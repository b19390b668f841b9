using System.Collections.ObjectModel;
using System.Reflection;

namespace Recruiting.PowerShell.Help;

/// <summary>Reads cmdlets from an assembly's metadata; nothing of it is run.</summary>
internal static class CmdletReader
{
    private const int HighImpact = 3;

    /// <summary>The cmdlets of an assembly, by name.</summary>
    public static IReadOnlyList<Cmdlet> Read(Assembly assembly) =>
        [.. assembly.GetExportedTypes().Where(t => !t.IsAbstract).Select(Read).OfType<Cmdlet>().OrderBy(c => c.Noun, StringComparer.Ordinal).ThenBy(c => c.Verb, StringComparer.Ordinal)];

    private static Cmdlet? Read(Type type)
    {
        if (Attributes(type, "CmdletAttribute").SingleOrDefault() is not { } cmdlet) return null;
        return new(
            type,
            (string)cmdlet.ConstructorArguments[0].Value!,
            (string)cmdlet.ConstructorArguments[1].Value!,
            Named(cmdlet, "SupportsShouldProcess") is true,
            Named(cmdlet, "ConfirmImpact") is HighImpact,
            (string?)Named(cmdlet, "DefaultParameterSetName"),
            [.. Properties(type).DistinctBy(p => p.Name).Select(Parameter).OfType<Parameter>()],
            [.. Attributes(type, "OutputTypeAttribute").SelectMany(a => Listed(a).OfType<Type>()).Distinct()]);
    }

    /// <summary>The parameters of the class itself come before those that it inherits, each in the order of declaration; one that it overrides comes from both.</summary>
    private static IEnumerable<PropertyInfo> Properties(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)) yield return property;
        }
    }

    private static Parameter? Parameter(PropertyInfo property)
    {
        var roles = Attributes(property, "ParameterAttribute")
            .ToDictionary(a => (string?)Named(a, "ParameterSetName") ?? Help.Parameter.EverySet, Role);
        if (roles.Count == 0) return null;
        var single = TypeNames.Single(property.PropertyType);
        var values = Attributes(property, "ValidateSetAttribute").SelectMany(Listed).OfType<string>().ToList();
        if (single.IsEnum && values.Count == 0) values = [.. single.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.Name)];
        return new(
            property,
            [.. Attributes(property, "AliasAttribute").SelectMany(Listed).OfType<string>()],
            values,
            Attributes(property, "SupportsWildcardsAttribute").Any(),
            roles);
    }

    private static ParameterRole Role(CustomAttributeData parameter) => new(
        Named(parameter, "Mandatory") is true,
        Named(parameter, "Position") is int position and >= 0 ? position : null,
        Named(parameter, "ValueFromPipeline") is true,
        Named(parameter, "ValueFromPipelineByPropertyName") is true);

    private static IEnumerable<CustomAttributeData> Attributes(MemberInfo member, string name) => member.CustomAttributes.Where(a => a.AttributeType.Name == name);

    private static object? Named(CustomAttributeData attribute, string name) =>
        attribute.NamedArguments.Where(a => a.MemberName == name).Select(a => a.TypedValue.Value).FirstOrDefault();

    private static IEnumerable<object?> Listed(CustomAttributeData attribute) => attribute.ConstructorArguments
        .SelectMany(a => a.Value is ReadOnlyCollection<CustomAttributeTypedArgument> many ? many.Select(m => m.Value) : [a.Value]);
}

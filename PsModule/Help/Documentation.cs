using System.Reflection;
using System.Xml.Linq;

namespace Recruiting.PowerShell.Help;

/// <summary>The doc comments of an assembly, as the compiler writes them.</summary>
internal sealed class Documentation(XDocument comments)
{
    private readonly Dictionary<string, XElement> members = comments.Descendants("member").ToDictionary(m => m.Attribute("name")!.Value);

    /// <summary>The comment of a type or property; null for none.</summary>
    public XElement? Of(MemberInfo member) => members.GetValueOrDefault(Id(member));

    /// <summary>A part of a member's comment, such as <c>summary</c>; null where it is missing or empty.</summary>
    public XElement? Of(MemberInfo member, string part) => Of(member)?.Element(part) is { } found && !string.IsNullOrWhiteSpace(found.Value) ? found : null;

    /// <summary>The compiler's name of a member.</summary>
    public static string Id(MemberInfo member) => member is Type type ? $"T:{Name(type)}" : $"P:{Name(member.DeclaringType!)}.{member.Name}";

    private static string Name(Type type) => type.FullName!.Replace('+', '.');
}

using System.Text.Json.Serialization.Metadata;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Tests.Storage;

/// <summary>What every stored record looks like as JSON: a line a property, with its type, and whether it must be there; a line a word of an enum.</summary>
internal static class Shape
{
    /// <summary>The records of this build.</summary>
    public static IEnumerable<Type> Records => typeof(Stored).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Stored))).OrderBy(t => t.Name, StringComparer.Ordinal);

    /// <summary>The shape of this build.</summary>
    public static IReadOnlyList<string> Lines()
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var record in Records)
        {
            foreach (var property in Properties(record))
            {
                lines.Add($"{record.Name}.{property.Name} {Name(property.PropertyType)}{(MustBeThere(property) ? " required" : "")}");
                lines.UnionWith(Words(property.PropertyType));
            }
        }

        return [.. lines];
    }

    /// <summary>What is written of a record, and read.</summary>
    public static IEnumerable<JsonPropertyInfo> Properties(Type record) =>
        RowJson.Options.GetTypeInfo(record).Properties.Where(p => !p.IsExtensionData && (p.Set is not null || p.AssociatedParameter is not null));

    /// <summary>Is a body without it unreadable?</summary>
    public static bool MustBeThere(JsonPropertyInfo property) =>
        property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false, IsNullable: false };

    /// <summary>A word of an enum as it is stored.</summary>
    public static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return Name(inner);
        return type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(",", type.GetGenericArguments().Select(Name))}>" : type.Name;
    }

    private static IEnumerable<string> Words(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsGenericType) return plain.GetGenericArguments().SelectMany(Words);
        return plain.IsEnum ? Enum.GetNames(plain).Select(word => $"{plain.Name} '{Word(word)}'") : [];
    }
}

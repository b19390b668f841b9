namespace Recruiting.PowerShell.Help;

/// <summary>Types as people read them.</summary>
internal static class TypeNames
{
    /// <summary><c>String[]</c>, <c>Int32</c> (of a nullable one too), <c>Dictionary[String,Int32]</c>.</summary>
    public static string Short(Type type) => type switch
    {
        { IsArray: true } => Short(type.GetElementType()!) + "[]",
        { IsGenericType: true, Name: "Nullable`1" } => Short(type.GetGenericArguments()[0]),
        { IsGenericType: true } => $"{type.Name.Split('`')[0]}[{string.Join(",", type.GetGenericArguments().Select(Short))}]",
        _ => type.Name,
    };

    /// <summary>The type of one value: an array's element, what a nullable type may hold.</summary>
    public static Type Single(Type type) => type switch
    {
        { IsArray: true } => Single(type.GetElementType()!),
        { IsGenericType: true, Name: "Nullable`1" } => type.GetGenericArguments()[0],
        _ => type,
    };
}

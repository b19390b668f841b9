namespace Recruiting.Core.Posts;

/// <summary>Tags in one cell: separated by <c>|</c>, <c>,</c> or <c>;</c>, spaces around them ignored. An export writes <c>|</c>.</summary>
public static class ImportTags
{
    private static readonly char[] Separators = ['|', ',', ';'];

    /// <summary>May this be a tag? Not blank, without spaces at its ends, separators or line breaks: then it survives a spreadsheet.</summary>
    public static bool IsTag(string tag) =>
        tag.Length > 0 && tag.Trim().Length == tag.Length && tag.IndexOfAny(Separators) < 0 && !tag.Any(char.IsControl);

    /// <summary>The tags of a cell, each once.</summary>
    public static IReadOnlyList<string> Split(string cell) =>
        [.. cell.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];

    internal static string Join(IEnumerable<string> tags) => string.Join('|', tags);
}

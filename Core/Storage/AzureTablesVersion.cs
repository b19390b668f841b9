using System.Text.RegularExpressions;
using Azure;

namespace Recruiting.Core.Storage;

/// <summary>A row's version as Azure keeps it (an ETag, <c>W/"datetime'2026-11-24T08%3A30%3A00.1234567Z'"</c>) and as callers see it: the part within the quotes,
/// fit to stand in an ETag of the Board's own. It is the row's time of writing, so it is never the same twice, not even for a row that was deleted and came back.</summary>
internal static partial class AzureTablesVersion
{
    private const string Before = "W/\"datetime'", After = "'\"";

    // Well formed, and of no row: asking for it is a conflict and no error.
    private static readonly ETag None = new($"{Before}0001-01-01T00%3A00%3A00Z{After}");

    public static string Of(ETag tag)
    {
        var text = tag.ToString();
        return text.StartsWith(Before, StringComparison.Ordinal) && text.EndsWith(After, StringComparison.Ordinal) ? text[Before.Length..^After.Length] : text;
    }

    /// <summary>The ETag, or one that no row has where the text is no version of ours: Azure takes nothing that is not a time (400).</summary>
    public static ETag ToETag(string version) => Form().IsMatch(version) ? new($"{Before}{version}{After}") : None;

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d%3A\d\d%3A\d\d(\.\d{1,7})?Z$", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}

using System.Text.Json.Nodes;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Log;

/// <summary>Which fields of a stored record a change changed.</summary>
public static class ChangedFields
{
    // What is kept beside what people put.
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal) { "createdAt", "pastPauses", "pastCadences" };

    /// <summary>Their names, as rows and the API have them.</summary>
    public static IReadOnlyList<string> Between<T>(T before, T after)
        where T : Stored
    {
        var (had, has) = (Fields(before), Fields(after));
        return [.. had.Select(f => f.Key).Union(has.Select(f => f.Key)).Where(name => !Kept.Contains(name) && !JsonNode.DeepEquals(had[name], has[name]))];
    }

    private static JsonObject Fields<T>(T record)
        where T : Stored => JsonNode.Parse(RowJson.ToBody(record))!.AsObject();
}

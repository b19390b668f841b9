using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Recruiting.LinkedInSimulator;

/// <summary>Checks a value at a path; gives a line <c>{path} :: {what is wrong}</c> for each fault, in the words of Rest.li's validator.</summary>
internal delegate IEnumerable<string> Rule(JsonNode? value, string path);

/// <summary>A field of a record.</summary>
internal sealed record Field(string Name, Rule Rule, bool Required = false);

/// <summary>The kinds of values that Rest.li knows, as far as posts need them.</summary>
internal static partial class Schema
{
    public static readonly Rule Any = (_, _) => [];

    public static readonly Rule Text = (value, path) =>
        value?.GetValueKind() == JsonValueKind.String ? [] : [$"{path} :: {Show(value)} cannot be coerced to String"];

    public static readonly Rule Flag = (value, path) =>
        value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? [] : [$"{path} :: {Show(value)} cannot be coerced to Boolean"];

    public static Rule OneOf(params string[] symbols) => (value, path) =>
        value?.GetValueKind() == JsonValueKind.String && symbols.Contains(value.GetValue<string>()) ? [] : [$"{path} :: {Show(value)} is not an enum symbol"];

    public static Rule Urn(params string[] types) => (value, path) =>
        value?.GetValueKind() == JsonValueKind.String
        && Urns().Match(value.GetValue<string>()) is { Success: true } urn
        && types.Contains(urn.Groups[1].Value)
            ? []
            : [$"{path} :: {Show(value)} cannot be coerced to Urn"];

    public static Rule List(Rule item) => (value, path) => value is JsonArray list
        ? list.SelectMany((element, at) => item(element, $"{path}/{at}"))
        : [$"{path} :: array type is not backed by a DataList"];

    public static Rule Record(params Field[] fields) => (value, path) => value is not JsonObject record
        ? [$"{path} :: record type is not backed by a DataMap"]
        : record.Where(given => !fields.Any(f => f.Name == given.Key))
            .Select(given => $"{path}/{given.Key} :: unrecognized field found but not allowed")
            .Concat(fields.SelectMany(f => Check(f, record, path)));

    /// <summary>Exactly one of the fields.</summary>
    public static Rule Union(params Field[] fields) => (value, path) => Record(fields)(value, path).Concat((value as JsonObject)?.Count switch
    {
        0 => [$"{path} :: DataMap should have at least one entry for a union type"],
        > 1 => [$"{path} :: DataMap should have no more than one entry for a union type"],
        _ => [],
    });

    private static IEnumerable<string> Check(Field field, JsonObject record, string path)
    {
        var at = $"{path}/{field.Name}";
        if (record.TryGetPropertyValue(field.Name, out var value)) return value is null ? [$"{at} :: null is not allowed"] : field.Rule(value, at);
        return field.Required ? [$"{at} :: field is required but not found and has no default value"] : [];
    }

    private static string Show(JsonNode? value) => value?.ToJsonString(Errors.Json) ?? "null";

    [GeneratedRegex(@"\Aurn:li:([A-Za-z]+):[A-Za-z0-9_-]+\z")]
    private static partial Regex Urns();
}

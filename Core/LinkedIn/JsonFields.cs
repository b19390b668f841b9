using System.Text.Json;

namespace Recruiting.Core.LinkedIn;

/// <summary>Reads what LinkedIn answers without trusting its shape.</summary>
internal static class JsonFields
{
    /// <summary>The text of a field; null where this is no object, has no such field, or the field is no text or an empty one.</summary>
    public static string? Text(this JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>A field that is an object; null where it is none.</summary>
    public static JsonElement? Object(this JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    /// <summary>What is in a field that is a list; nothing where it is none.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];
}

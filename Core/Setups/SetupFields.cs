using System.Text.Json;
using System.Text.Json.Nodes;

namespace Recruiting.Core.Setups;

/// <summary>Compares two written forms field by field.</summary>
internal static class SetupFields
{
    /// <summary>The fields that differ, in the order of the form.</summary>
    public static IReadOnlyList<SetupField> Between(JsonObject? before, JsonObject after, string place = "") =>
        [.. (before ?? []).Select(p => p.Key).Union(after.Select(p => p.Key)).SelectMany(name => Between(before?[name], after[name], place + name))];

    /// <summary>Lists of days: an entry more is one difference, not the whole list.</summary>
    public static IEnumerable<SetupField> Between(IEnumerable<JsonObject> before, IEnumerable<JsonObject> after, string place)
    {
        var (had, has) = (Counted(before), Counted(after));
        return had.Except(has).Select(e => new SetupField(place, Sentence.FromString(e.Words), null))
            .Concat(has.Except(had).Select(e => new SetupField(place, null, Sentence.FromString(e.Words))));
    }

    private static IEnumerable<SetupField> Between(JsonNode? before, JsonNode? after, string place) => (before, after) switch
    {
        _ when JsonNode.DeepEquals(before, after) => [],
        (JsonObject b, JsonObject a) => Between(b, a, place + "."),
        (JsonArray or null, JsonArray or null) when Entries(before).Concat(Entries(after)).Any() => Between(Entries(before), Entries(after), place),
        _ => [new(place, Words(before), Words(after))],
    };

    private static IEnumerable<JsonObject> Entries(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();

    // The same entry twice is two entries.
    private static List<(string Words, int Times)> Counted(IEnumerable<JsonObject> entries) =>
        [.. entries.Select(Joined).GroupBy(w => w).SelectMany(g => g.Select((words, i) => (words, i)))];

    private static Sentence? Words(JsonNode? value) => value switch
    {
        null => null,
        JsonArray { Count: 0 } => None(),
        JsonArray items => Sentence.FromString(string.Join(", ", items.Select(i => i?.ToString()))),
        JsonObject inner => Sentence.FromString(Joined(inner)),
        _ when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => Answer(value.GetValue<bool>()),
        _ => Sentence.FromString(value.ToString()),
    };

    private static string Joined(JsonObject fields) => string.Join(' ', fields.Where(f => f.Value is not null).Select(f => f.Value!.ToString()));

    private static Sentence None() => "none";

    private static Sentence Answer(bool value) => value ? "yes" : "no";
}

using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Tests.Storage;

/// <summary>Records with every property filled, and with none but what must be there: made from the shape, so that no property is forgotten.</summary>
internal static class RowSamples
{
    /// <summary>The bodies of a record as this build writes them.</summary>
    public static IEnumerable<string> Of(Type record)
    {
        foreach (var all in (bool[])[true, false])
        {
            var made = JsonSerializer.Deserialize(Value(record, all)!.ToJsonString(), record, RowJson.Options)!;
            yield return JsonSerializer.Serialize(made, record, RowJson.Options);
        }
    }

    /// <summary>The same JSON with a field that no release knows yet, in it and in every record within.</summary>
    public static JsonNode OfALaterRelease(JsonNode body, Type type)
    {
        if (body is JsonArray list) return new JsonArray([.. list.Select(item => OfALaterRelease(item!, type.GetGenericArguments()[0]))]);
        if (body is not JsonObject record || !type.IsSubclassOf(typeof(Stored))) return body.DeepClone();
        var later = new JsonObject(record.Select(p => KeyValuePair.Create(p.Key, p.Value is null ? null : OfALaterRelease(p.Value, Shape.Properties(type).Single(q => q.Name == p.Key).PropertyType))));
        later["newInLater"] = new JsonObject { ["words"] = new JsonArray("a", 1, true) };
        return later;
    }

    private static JsonNode? Value(Type type, bool all)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsSubclassOf(typeof(Stored)))
        {
            return new JsonObject(Shape.Properties(plain).Where(p => all || Shape.MustBeThere(p)).Select(p => KeyValuePair.Create(p.Name, Value(p.PropertyType, all))));
        }

        if (plain.IsEnum) return Shape.Word(Enum.GetNames(plain)[^1]);
        if (plain.IsGenericType && plain.GetGenericArguments() is [var item]) return new JsonArray(Value(item, all), Value(item, all));
        if (plain.IsGenericType) return new JsonObject { ["word"] = Value(plain.GetGenericArguments()[1], all) };
        return plain.Name switch
        {
            nameof(String) => "Café \"é\" 👩🏽‍💻",
            nameof(Boolean) => true,
            nameof(Int32) or nameof(Int64) => 7,
            nameof(Double) => 0.5,
            nameof(Instant) => "2026-11-24T07:30:15.1234567Z",
            nameof(LocalDate) => "2026-11-24",
            nameof(LocalTime) => "20:00:00",
            nameof(LocalDateTime) => "2026-11-24T08:30:00",
            nameof(Duration) => "36:00:00",
            _ => throw new NotSupportedException($"{plain} is stored now: give it a sample here."),
        };
    }
}

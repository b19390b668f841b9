using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Recruiting.Core.Storage;

/// <summary>How records become row bodies, in one place: camelCase names and enum words, nulls and computed properties left out,
/// NodaTime's ISO forms, accents and quotes as they are (emoji escaped: .NET's encoders know no other way).</summary>
/// <remarks>An older release reads what a newer one wrote, and what it writes back keeps the fields that it does not know (<see cref="Stored"/>).
/// A renamed property, another type or a new enum word is data lost when a release is rolled back: see <c>docs/decisions/0005-rolling-back-loses-nothing.md</c>.</remarks>
public static class RowJson
{
    internal static readonly JsonSerializerOptions Options = new JsonSerializerOptions(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Bodies are never put into HTML.
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepLater } },
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    /// <summary>The body of a record.</summary>
    public static string ToBody<T>(T record)
        where T : Stored => JsonSerializer.Serialize(record, Options);

    /// <summary>The record of a row.</summary>
    /// <exception cref="PresenceException"><c>store.row-damaged</c>: the body is not such a record; names the row and never what is in it.</exception>
    public static T FromBody<T>(Row row)
        where T : Stored
    {
        try
        {
            return JsonSerializer.Deserialize<T>(row.Body, Options) ?? throw new JsonException("The body is null.");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or ArgumentException)
        {
            throw new PresenceException(
                FaultKind.Unavailable,
                [new Fault("store.row-damaged", $"The row {row.Table}/{row.Partition}/{row.Key} is no {typeof(T).Name} that this release can read. Update this program, or put a backup in the store's place.")],
                e);
        }
    }

    /// <summary>Fields that a record lacks go where <see cref="Stored"/> keeps them, and come back from there.</summary>
    private static void KeepLater(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || !type.Type.IsSubclassOf(typeof(Stored))) return;
        var later = type.CreateJsonPropertyInfo(typeof(Dictionary<string, JsonElement>), "$later");
        later.IsExtensionData = true;
        later.Get = record => ((Stored)record).Later;
        later.Set = (record, fields) => ((Stored)record).Later = (Dictionary<string, JsonElement>?)fields;
        type.Properties.Add(later);
    }
}

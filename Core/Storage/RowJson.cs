using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Recruiting.Core.Storage;

/// <summary>How records become row bodies, in one place: camelCase names and enum words, nulls and computed properties left out,
/// NodaTime's ISO forms, accents and quotes as they are (emoji escaped: .NET's encoders know no other way).</summary>
/// <remarks>Unknown fields are ignored on reading, so that an older release reads what a newer one wrote.
/// A renamed property or enum word is data lost: add a migration instead.</remarks>
public static class RowJson
{
    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Bodies are never put into HTML.
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    /// <summary>The body of a record.</summary>
    public static string ToBody<T>(T record) => JsonSerializer.Serialize(record, Options);

    /// <summary>The record of a row.</summary>
    /// <exception cref="PresenceException"><c>store.row-damaged</c>: the body is not such a record; names the row and never what is in it.</exception>
    public static T FromBody<T>(Row row)
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
}

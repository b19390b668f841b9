using System.Text.Json;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
namespace Recruiting.Core.Storage;
public static class RowJson
{
    private static readonly JsonSerializerOptions O = new JsonSerializerOptions(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull, Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
    public static string ToBody<T>(T v) => JsonSerializer.Serialize(v, O);
    public static T FromBody<T>(Row r) => JsonSerializer.Deserialize<T>(r.Body, O)!;
}

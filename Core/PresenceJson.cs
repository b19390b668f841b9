using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Recruiting.Core;

/// <summary>JSON as the API and the set-up file have it: camelCase, UTC instants in ISO 8601, states as camelCase words; unknown and doubled fields are refused.</summary>
public static class PresenceJson
{
    /// <summary>The options that both read and write with.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    /// <summary>Makes options these.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        // A field's name is its name: 'Kind' is as unknown as 'colour', in a PUT as in a PATCH.
        options.PropertyNameCaseInsensitive = false;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        // It is never put into HTML: people read ë and emoji better than escapes.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new InstantJson());
        options.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
    }
}

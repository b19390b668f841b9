using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Recruiting.Core;

/// <summary>JSON as the API and the set-up file have it: camelCase, UTC instants in ISO 8601, states as camelCase words; unknown and doubled fields are
/// refused, and so is null in a list.</summary>
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
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RefuseNullInLists } };
        options.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
    }

    /// <summary>The field that reading failed at.</summary>
    /// <param name="error">What the reading threw.</param>
    /// <param name="place">Where what was read stands in the whole (<c>channels[3]</c>); null where it is the whole.</param>
    /// <returns>The field (<c>channels[3].rules.links</c>), or null where the JSON itself is broken; and whether there is no such field.</returns>
    public static (string? Field, bool Unknown) PlaceOf(JsonException error, string? place)
    {
        var field = error.Path is { Length: > 2 } path && path.StartsWith('$') ? (place + path[1..]).TrimStart('.') : place;
        return (field, error.Message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal));
    }

    /// <summary>.NET's nullable annotations say nothing of a list's items once it runs, and no form means anything by a null among them.</summary>
    private static void RefuseNullInLists(JsonTypeInfo type)
    {
        foreach (var property in type.Kind == JsonTypeInfoKind.Object ? type.Properties : [])
        {
            if (property.Set is not { } set || property.PropertyType == typeof(string) || !property.PropertyType.IsAssignableTo(typeof(IEnumerable<object>))) continue;
            property.Set = (target, value) =>
            {
                if (value is IEnumerable<object?> items && items.Contains(null)) throw new JsonException();
                set(target, value);
            };
        }
    }
}
